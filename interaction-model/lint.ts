/** Every rule a model and a listing must keep to be accepted, as one list. A rule reports; it never throws. */
import type { Locale } from '../lambda/knowledge/schema/locale';
import type { Content, Finding } from './content';
import { LISTING_RULES } from './lint/listing-rules';
import { MODEL_RULES } from './lint/model-rules';
import { SLOT_RULES } from './lint/slot-rules';
import { UTTERANCE_RULES } from './lint/utterance-rules';
import type { Manifest } from './manifest';
import type { Model } from './model';
import type { SpokenIntent } from './utterances';

/** All that is about to be published. */
export interface Package {
  content: Content;
  intents: readonly SpokenIntent[];
  models: Readonly<Partial<Record<Locale, Model>>>;
  manifest: Manifest;
  /** Icon bytes by path inside the skill package. */
  icons: Readonly<Record<string, Buffer>>;
}

export interface Rule {
  name: string;
  /** What goes wrong without it. */
  why: string;
  check(what: Package): Finding[];
}

export const RULES: readonly Rule[] = [...UTTERANCE_RULES, ...MODEL_RULES, ...SLOT_RULES, ...LISTING_RULES];

/** All findings of all rules, each naming the rule that found it. */
export function lint(what: Package, rules: readonly Rule[] = RULES): Finding[] {
  return rules.flatMap((rule) =>
    rule.check(what).map((finding) => ({ ...finding, message: `${finding.message} [${rule.name}]` })),
  );
}
