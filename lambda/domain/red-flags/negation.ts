/** What a message says is not there: "no numbness and no fever", but not "I can't feel". */

import type { Span } from './matcher';
import type { Named } from './mentions';
import { STOP } from './tokens';

export const NEGATORS = new Set(
  'no not isnt dont havent wont never without neither nor none zero deny denies'.split(' '),
);
const TURNS = new Set(
  'but however although though except because since yet only until unless instead apart aside besides despite'.split(
    ' ',
  ),
);
const SUBJECTS = new Set(
  'i my he she his her it its they their there we our the mum dad wife husband'.split(' '),
);
const LINKS = new Set(
  'in of with around down between to on at from for inside under below near into and or up'.split(' '),
);
export const JOINS = new Set(['and', 'but', 'plus', 'then', 'while', 'because']);
/** Concepts a list of denials is made of; used to know when such a list has begun. */
const DENIABLE: readonly Named[] = [
  'numb',
  'tingle',
  'weak',
  'failing',
  'fever',
  'unwell',
  'pain',
  'bladder',
  'cancer',
  'crash',
  'smallFall',
  'bigFall',
  'weightLoss',
  'night',
  'faint',
  'dizzy',
  'breath',
  'burningPee',
  'lostFeeling',
  'cantHold',
  'steroidUse',
  'pregnant',
  'chest',
  'saddle',
  'asleep',
  'immune',
  'injectedDrugs',
  'thinBones',
  'lump',
  'rushToToilet',
  'cough',
  'lowerHalf',
];
/** Where something is, or to whom it happens: a denial is of the feeling, never of these. */
export const PLACES = new Set<Named>([
  'back',
  'saddle',
  'legs',
  'oneLeg',
  'bothLegs',
  'lowerHalf',
  'knees',
  'arm',
  'chest',
  'belly',
  'newPain',
  'peeVerb',
  'toilet',
  'bladder',
]);
/** Concepts that are themselves losses ("can't feel", "no control"): never denied by the negator inside them. */
const OWN_NEGATION = new Set<Named>([
  'lostFeeling',
  'cantPass',
  'cantHold',
  'cantWalk',
  'failing',
  'breath',
  'footDrop',
  'restPain',
  'night',
  'noBetter',
  'unmeant',
  'stopsLife',
  'despair',
  'weak',
  'unlike',
  'changed',
  'letsDown',
  'confused',
  'unwell',
  'fever',
]);

/** How far a denial reaches, in words. */
const DENIAL_REACH = 12;

/** Positions of concepts that the speaker says they do not have. */
export function deniedPositions(
  words: readonly string[],
  quiet: ReadonlySet<number>,
  all: Map<Named, Span[]>,
): Set<number> {
  const denied = new Set<number>();
  const negators: number[] = [];
  words.forEach((word, at) => {
    if (NEGATORS.has(word) && !quiet.has(at) && !(word === 'no' && isAnswer(words[at + 1])))
      negators.push(at);
  });
  if (negators.length === 0) return denied;

  const inside = new Set<number>();
  for (const name of OWN_NEGATION) {
    for (const span of all.get(name) ?? []) {
      for (let at = span.from; at < span.to; at += 1)
        if (NEGATORS.has(words[at] ?? '') || words[at] === 'cant') inside.add(at);
    }
  }
  const deniable = new Set<number>();
  for (const name of DENIABLE) for (const span of all.get(name) ?? []) deniable.add(span.from);

  for (const negator of negators) {
    if (inside.has(negator)) continue;
    let begun = false;
    for (let at = negator + 1; at < words.length && at <= negator + DENIAL_REACH; at += 1) {
      const word = words[at] ?? '';
      if (word === STOP || TURNS.has(word) || inside.has(at)) break;
      const joined = JOINS.has(words[at - 1] ?? '');
      if (
        SUBJECTS.has(word) &&
        !(word === 'the' && !joined) &&
        (joined || (begun && !LINKS.has(words[at - 1] ?? '')))
      )
        break;
      if (deniable.has(at)) begun = true;
      denied.add(at);
    }
  }
  return denied;
}

/** "No, my legs are numb": an answer or a cry, not a denial of what follows. */
function isAnswer(next: string | undefined): boolean {
  return next === undefined || ANSWERED.has(next);
}

const ANSWERED = new Set(
  'no my i it its he she his her the wait stop but please actually because this that hang'.split(' '),
);

const OVER = new Set([
  'gone',
  'resolved',
  'stopped',
  'disappeared',
  'cleared',
  'none',
  'nope',
  'passed',
  'vanished',
  'broke',
]);

/** "The numbness is gone": said of the sign itself, and over. */
export function isOver(name: Named, span: Span, words: readonly string[]): boolean {
  if (name !== 'numb' && name !== 'tingle' && name !== 'fever' && name !== 'weak') return false;
  let at = span.to;
  while (
    at < span.to + 3 &&
    ['has', 'is', 'have', 'had', 'all', 'now', 'since', 'completely'].includes(words[at] ?? '')
  )
    at += 1;
  return OVER.has(words[at] ?? '') || (words[at] === 'went' && words[at + 1] === 'away');
}
