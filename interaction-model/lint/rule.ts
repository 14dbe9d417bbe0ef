/** What a lint rule is, and what the rules of the interaction model look at. */
import type { Locale } from '../../lambda/content/schema/locale';
import type { Content, Finding } from '../../tools/content/read';
import type { Model } from '../model';
import type { SpokenIntent } from '../utterances';

/** The models of all countries, with the content and the templates they were made from. */
export interface Models {
  content: Content;
  intents: readonly SpokenIntent[];
  models: Readonly<Partial<Record<Locale, Model>>>;
}

/** One thing that must hold of what is published. A rule reports; it never throws. */
export interface Rule<What> {
  name: string;
  /** What goes wrong without it. */
  why: string;
  check(what: What): Finding[];
}

/** All findings of all rules, each naming the rule that found it. */
export function lint<What>(what: What, rules: readonly Rule<What>[]): Finding[] {
  return rules.flatMap((rule) =>
    rule.check(what).map((finding) => ({ ...finding, message: `${finding.message} [${rule.name}]` })),
  );
}
