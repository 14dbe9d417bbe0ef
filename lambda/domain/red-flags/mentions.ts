/** One message, read once: which concepts it names, where, what it denies, and whether it speaks of a person. */

import packedAssertion from '../../content/generated/assertion.json';
import packedPhrases from '../../content/generated/red-flag-phrases.json';
import { joined } from '../../content/joined';
import { assertionModel, assertionsOf } from '../assertion';
import { opensAsking, speaksOfSomeone, statesAfter } from '../assertion/statement';
import { PhraseMatcher, type Span } from '../text/phrase-matcher';
import { STOP } from '../text/tokens';

const phrases = joined(packedPhrases);

/** The build packs the lists of `knowledge/en/words/red-flags` into the file read here. */
const matcher = new PhraseMatcher(phrases);
const assertion = assertionModel(joined(packedAssertion));

/** A concept that the lists of phrases name. */
export type Named = Exclude<keyof typeof phrases.lists, 'figure'>;

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
const PLACES = new Set<Named>([
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
const OWN_NEGATION: readonly Named[] = [
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
];

/** Feelings that may be said to be over; the end of any other is a loss. */
const CAN_PASS = new Set<Named>(['numb', 'tingle', 'fever', 'weak']);

export class Reading {
  private readonly spans = new Map<Named, Span[]>();
  /** The message reports a sign of the speaker or of someone they know, rather than asking in general. */
  readonly personal: boolean;
  /** The message is a question or a request to be told, and states nothing after it. */
  readonly asks: boolean;
  /** A sign is said not to be there. */
  readonly denies: boolean;

  constructor(readonly words: readonly string[]) {
    const figureSpans: Span[] = [];
    const found: [Named, Span][] = [];
    matcher.scan(words, (name, span) => {
      if (name === 'figure') figureSpans.push(span);
      else found.push([name as Named, span]);
    });
    const said = figureSpans.filter((figure) => !found.some(([, span]) => holds(span, figure)));

    const all = new Map<Named, Span[]>();
    for (const [name, span] of found) {
      if (said.some((figure) => overlaps(figure, span))) continue;
      const list = all.get(name);
      if (list === undefined) all.set(name, [span]);
      else list.push(span);
    }
    withoutNamesakes(all);
    const spansOf = (names: readonly Named[]) => names.flatMap((name) => all.get(name) ?? []);
    const assertionOf = assertionsOf(words, assertion, {
      targets: spansOf(DENIABLE),
      losses: spansOf(OWN_NEGATION),
    });
    this.denies = words.some((_, at) => assertionOf({ from: at, to: at + 1 }).negated);
    for (const [name, list] of all) {
      const kept = PLACES.has(name)
        ? list
        : list.filter((span) => {
            const { negated, resolved } = assertionOf(span);
            return !negated && !(resolved && CAN_PASS.has(name));
          });
      if (kept.length > 0) this.spans.set(name, kept);
    }
    this.personal = speaksOfSomeone(words, assertion.words);
    this.asks = opensAsking(words, assertion.words) && !statesAfter(words, assertion.words);
  }

  get empty(): boolean {
    return this.spans.size === 0;
  }

  /** A mention of `a` that shares no word with any mention of `b`. */
  apartFrom(a: Named, b: Named): Span[] {
    return this.find(a).filter((span) => !this.find(b).some((other) => overlaps(span, other)));
  }

  /** A "not" stands right before a mention: "and it's not from sitting". */
  saysNot(name: Named): boolean {
    return this.find(name).some(({ from }) =>
      this.words.slice(Math.max(0, from - 2), from).some((word) => assertion.words.negators.has(word)),
    );
  }

  /** A sentence of the message ends in this word. */
  endsWith(word: string): boolean {
    return this.words.some((each, at) => each === word && (this.words[at + 1] ?? STOP) === STOP);
  }

  has(...names: Named[]): boolean {
    return names.some((name) => this.spans.has(name));
  }

  find(name: Named): readonly Span[] {
    return this.spans.get(name) ?? [];
  }

  /** Both named in one sentence with at most `gap` words between them. */
  near(a: Named | readonly Named[], b: Named | readonly Named[], gap = 6): boolean {
    return this.pairs(a, b, gap, () => true);
  }

  /** The feeling belongs to the place: close by, and not each with a statement of its own. */
  at(feeling: Named | readonly Named[], place: Named | readonly Named[], gap = 7): boolean {
    return this.pairs(feeling, place, gap, (f, p) => !this.apart(f, p));
  }

  /** The first stands before the second, with at most `gap` words between them. */
  before(a: Named, b: Named, gap: number): boolean {
    return this.pairs(a, b, gap, (first, second) => first.to <= second.from);
  }

  private pairs(
    a: Named | readonly Named[],
    b: Named | readonly Named[],
    gap: number,
    fits: (a: Span, b: Span) => boolean,
  ): boolean {
    const rights = listOf(b).flatMap((name) => this.find(name));
    if (rights.length === 0) return false;
    for (const left of listOf(a).flatMap((name) => this.find(name))) {
      for (const right of rights) {
        const [first, second] = left.from <= right.from ? [left, right] : [right, left];
        if (second.from - first.to > gap) continue;
        if (this.words.slice(first.to, second.from).includes(STOP)) continue;
        if (fits(left, right)) return true;
      }
    }
    return false;
  }

  /** "My leg is numb and my butt hurts": a join between them, and the place has a pain of its own. */
  private apart(feeling: Span, place: Span): boolean {
    const [low, high] = feeling.from <= place.from ? [feeling.to, place.from] : [place.to, feeling.from];
    let join = -1;
    for (let at = low; at < high; at += 1) if (assertion.words.joins.has(this.words[at] ?? '')) join = at;
    if (join < 0) return false;
    const [from, to] =
      feeling.from <= place.from ? [join, place.to + 3] : [Math.max(0, place.from - 3), join];
    return this.find('pain').some((span) => span.from >= from && span.from < to);
  }
}

/** A longer phrase outranks the figure of speech inside it: "dropped a barbell on my back". */
function holds(span: Span, figure: Span): boolean {
  return span.from <= figure.from && span.to >= figure.to && span.to - span.from > figure.to - figure.from;
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** A slipped disc is no slip: the complaint's name wins over the accident inside it. */
function withoutNamesakes(all: Map<Named, Span[]>): void {
  const complaints = all.get('backPain') ?? [];
  const falls = all
    .get('smallFall')
    ?.filter((fall) => !complaints.some((complaint) => overlaps(complaint, fall)));
  if (falls !== undefined) all.set('smallFall', falls);
}

function listOf(names: Named | readonly Named[]): readonly Named[] {
  return typeof names === 'string' ? [names] : names;
}
