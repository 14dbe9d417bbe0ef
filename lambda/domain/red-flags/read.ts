/** Reads a message: finds the concepts it names, without figures of speech and without what it denies. */
import { type Assertion, assertionsOf } from '../assertion';
import type { Experiencer } from '../assertion/experiencer';
import { asksOfHearsay, opensAsking, speaksOfSomeone, statesAfter } from '../assertion/statement';
import { around, holds, type Span, touches } from '../text/spans';
import { STOP } from '../text/stop';
import { tokens as tokensOf } from '../text/tokens';
import { Mentions } from './mentions';
import type { Concept, RedFlagModel } from './model';

type Found = Map<Concept, Span[]>;

const NOTHING: ReadonlySet<Concept> = new Set();

/** Any words, of any length, as mentions that a whole turn can share. `known`: what was told in turns before. */
export function readMentions(words: string, model: RedFlagModel, known = NOTHING): Mentions {
  const tokens = tokensOf(words, model.spelling);
  const named = namedIn(tokens, model);
  const { losses } = model.denials;
  const assertionOf = assertionsOf(tokens, model.assertion, {
    targets: [...named.values()].flat(),
    losses: [...named].flatMap(([concept, spans]) => (losses.has(concept) ? spans : [])),
  });

  const isKnown = knownTrouble(tokens, named, assertionOf, model);

  const found: Found = new Map();
  for (const [concept, spans] of named) {
    const isPlace = model.denials.places.has(concept);
    const present = spans.filter(
      (span) => isPresent(concept, assertionOf(span), model) && (isPlace || !isKnown(span)),
    );
    if (present.length > 0) found.set(concept, present);
  }
  const { words: lists } = model.assertion;
  const isHearsay = asksOfHearsay(tokens, lists);
  return new Mentions({
    tokens,
    found,
    known,
    assertionOf,
    personal: !isHearsay && speaksOfSomeone(tokens, lists),
    asks: isHearsay || (opensAsking(tokens, lists) && !statesAfter(tokens, lists)),
    stated: tokens.map((token, at) => {
      const span = { from: at, to: at + 1 };
      const assertion = assertionOf(span);
      return isStated(assertion) && !assertion.unreal && !assertion.former && !isKnown(span) ? token : STOP;
    }),
    model,
  });
}

/**
 * Whoever lifts or minds somebody, and has a back that tells of it, names what the other has as the reason: it is known.
 * What is so "now" is news again.
 */
function knownTrouble(
  tokens: readonly string[],
  named: Found,
  assertionOf: (span: Span) => Assertion,
  { assertion }: RedFlagModel,
): (span: Span) => boolean {
  const isOther = (span: Span) => assertionOf(span).experiencer === 'other';
  const backs = [...(named.get('back') ?? []), ...(named.get('backPain') ?? [])];
  if (!named.has('caring') || (backs.every(isOther) && !named.has('carer'))) return () => false;
  const now = tokens.findIndex((token) => assertion.words.present.has(token));
  return (span) => isOther(span) && (now < 0 || span.from < now);
}

const NO_PERSON: ReadonlySet<Experiencer> = new Set(['animal', 'thing', 'nobody']);

/** Said to be so, of a person. */
const isStated = ({ negated, experiencer }: Assertion) => !negated && !NO_PERSON.has(experiencer);

/** The mention is of something that is, or that happened, to a person. */
function isPresent(concept: Concept, assertion: Assertion, { denials }: RedFlagModel): boolean {
  if (denials.places.has(concept)) return true;
  if (!isStated(assertion) || (assertion.resolved && denials.passing.has(concept))) return false;
  if (!denials.thoughts.has(concept)) {
    if (assertion.unreal || (assertion.former && !denials.lasting.has(concept))) return false;
  }
  return !(assertion.likened && denials.events.has(concept));
}

/**
 * A time is no part of a body: "last week" is a time, and as a manner of speaking it is not "weak". Nor is what tires:
 * "leg day destroyed me" still tells why legs are like jelly; and weak wrists are no legs.
 */
const NO_PART: ReadonlySet<Concept | undefined> = new Set(['daysAgo', 'exertion', 'legWorkout', 'weakOther']);

/** Every concept's spans, in the order of the words. */
function namedIn(tokens: readonly string[], { matcher }: RedFlagModel): Found {
  const figures: Span[] = [];
  const spans: Span[] = [];
  const lists: Concept[] = [];
  matcher.scan(tokens, (list, span) => {
    if (list === 'figure') figures.push(span);
    else {
      spans.push(span);
      lists.push(list as Concept);
    }
  });
  const ofBody = spans.filter((_, n) => lists[n] !== 'fedUp' && !NO_PART.has(lists[n]));
  const figurative = figures.filter(
    (figure) => !around(ofBody, figure, 0).some((span) => holds(span, figure)),
  );
  // "Sick of this pain" is a manner of speaking where illness is looked for, and plain where hopelessness is.
  const covered = (concept: Concept, span: Span) =>
    !NO_PART.has(concept) &&
    touches(concept === 'fedUp' ? figurative.filter((figure) => !holds(span, figure)) : figurative, span);

  const named: Found = new Map();
  spans.forEach((span, n) => {
    const concept = lists[n];
    if (concept === undefined || covered(concept, span)) return;
    const before = named.get(concept) ?? [];
    const isKnown = around(before, span, 0).some(({ from, to }) => from === span.from && to === span.to);
    if (isKnown) return;
    before.push(span);
    named.set(concept, before);
  });
  withoutNamesakes(named);
  withoutOthers(named);
  return named;
}

/** A concept without these spans, or not named at all. */
function leaveOut(named: Found, concept: Concept, isOut: (span: Span) => boolean): void {
  const left = named.get(concept)?.filter((span) => !isOut(span));
  if (left?.length === 0) named.delete(concept);
  else if (left !== undefined) named.set(concept, left);
}

const OF_LEGS: readonly Concept[] = ['failing', 'letsDown', 'weak'];

/** "My back gives out" and "weak arms" say nothing of the legs that are named beside them. */
function withoutOthers(named: Found): void {
  const parts = named.get('otherPart') ?? [];
  if (parts.length === 0) return;
  // "My core gives way and so do my legs."
  const legs = named.get('alsoLegs') ?? [];
  const isTheirs = ({ from, to }: Span) =>
    parts.some((part) => part.to === from || part.from === to) &&
    !legs.some((also) => also.from >= to && also.from - to <= 2);
  for (const concept of OF_LEGS) leaveOut(named, concept, isTheirs);
}

/** A slipped disc is no slip: the complaint's name wins over the accident inside it. */
function withoutNamesakes(named: Found): void {
  const complaints = named.get('backPain') ?? [];
  const falls = named.get('smallFall')?.filter((fall) => !touches(complaints, fall));
  if (falls !== undefined) named.set('smallFall', falls);
  const placed = named.get('placedLeg') ?? [];
  leaveOut(named, 'saddle', (seat) => touches(placed, seat));
}
