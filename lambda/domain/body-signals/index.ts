/** Hears what a body says in the middle of a move, in plain words: a reason to let go, whatever else was said. */
import type { BodySignal } from '../meaning';
import { once } from '../once';
import { Mentions } from './mentions';
import type { BodySignalModel } from './model';
import { RULES } from './rules';

export type { BodySignalModel } from './model';

/** Words beyond these are not read: more than anyone says in one breath. */
const MOST_WORDS = 80;

/**
 * The signal in these words, or null. `tokens` as `tokens()` makes them. Only for somebody who is in a routine or
 * about to start one: at any other time the same words ask for an answer. Warning signs are looked for before it.
 */
export function bodySignal(tokens: readonly string[], model: BodySignalModel): BodySignal | null {
  const mentions = mentionsIn(tokens, model);
  if (mentions.empty) return null;
  return RULES.find(({ when }) => when(mentions))?.signal ?? null;
}

/** Whether somebody feels dizzy, faint, sick or out of breath, by name: nobody who only feels tired. */
export function isUnwell(tokens: readonly string[], model: BodySignalModel): boolean {
  return mentionsIn(tokens, model).has('unwell');
}

/** What somebody says is not there, or not there any more: "this doesn't hurt at all". Such words report no pain. */
export function isPainDenied(tokens: readonly string[], model: BodySignalModel): boolean {
  const mentions = mentionsIn(tokens, model);
  const denied = mentions.has('painless', 'better') || HURTING.some((list) => mentions.over.has(list));
  return denied && !mentions.has(...HURTING);
}

/** What somebody asks about beforehand: "what if it hurts". Such words report no pain either. */
export function isPainSupposed(tokens: readonly string[], model: BodySignalModel): boolean {
  const mentions = mentionsIn(tokens, model);
  const supposed = mentions.has('expected') || HURTING.some((list) => mentions.supposed.has(list));
  return supposed && !mentions.has(...HURTING);
}

/** What says in so many words that something hurts. */
const HURTING = ['hurting', 'hurtingPart', 'present', 'sharp', 'cramp', 'wrong'] as const;

/** A turn asks several things of the same words: they are read once, and kept no longer than the turn's own tokens. */
const readBy = once((model: BodySignalModel) =>
  once((tokens: readonly string[]) => mentionsOf(tokens, model)),
);

const mentionsIn = (tokens: readonly string[], model: BodySignalModel): Mentions => readBy(model)(tokens);

function mentionsOf(tokens: readonly string[], model: BodySignalModel): Mentions {
  const said = tokens
    .slice(0, MOST_WORDS)
    .map((token) => meant(token, model))
    .filter((token) => token !== '');
  return new Mentions(said, model);
}

/** "Owwww" as "ow", "payne" as "pain", "um" as nothing. */
function meant(token: string, { heard }: BodySignalModel): string {
  const plain = token.replace(/([a-z])\1{2,}/g, '$1');
  return heard.get(plain) ?? plain;
}
