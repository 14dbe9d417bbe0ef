/** Which concepts a message names, where, and how they stand to one another. What it denies is no longer among them. */
import type { Assertion } from '../assertion';
import { around, type Span, touches } from '../text/spans';
import { STOP } from '../text/stop';
import type { Concept, RedFlagModel } from './model';

/** The most words that may stand between two mentions: side by side, in one breath, in one statement, in one story. */
export const CLOSE = 5;
const NEAR = 8;
export const FAR = 12;
export const WIDE = 20;

type Concepts = Concept | readonly Concept[];

/** One message, read once; whatever listens takes the same reading. */
export interface MentionsRead {
  tokens: readonly string[];
  /** The same, with a stop for each that nobody has now: denied, imagined, long over, of an animal or a thing. */
  stated: readonly string[];
  /** What is said to be there, each list in the order of the words. */
  found: ReadonlyMap<Concept, readonly Span[]>;
  assertionOf: (span: Span) => Assertion;
  /** The message reports a sign of the speaker or of someone they know, rather than asking in general. */
  personal: boolean;
  /** The message is a question or a request to be told, and states nothing after it. */
  asks: boolean;
  /** Told before in this conversation, though not in these words. */
  known: ReadonlySet<Concept>;
  model: RedFlagModel;
}

export class Mentions {
  readonly tokens: readonly string[];
  readonly stated: readonly string[];
  readonly assertionOf: (span: Span) => Assertion;
  readonly personal: boolean;
  readonly asks: boolean;
  readonly model: RedFlagModel;
  private readonly known: ReadonlySet<Concept>;
  private readonly found: ReadonlyMap<Concept, readonly Span[]>;
  /** The number of the sentence that each token is in. */
  private readonly sentences: readonly number[];

  constructor({ tokens, stated, found, assertionOf, personal, asks, known, model }: MentionsRead) {
    this.tokens = tokens;
    this.stated = stated;
    this.found = found;
    this.assertionOf = assertionOf;
    this.personal = personal;
    this.asks = asks;
    this.known = known;
    this.model = model;
    let sentence = 0;
    this.sentences = tokens.map((token) => {
      if (token === STOP) sentence += 1;
      return sentence;
    });
  }

  get empty(): boolean {
    return this.found.size === 0;
  }

  find(concept: Concept): readonly Span[] {
    return this.found.get(concept) ?? [];
  }

  has(...concepts: Concept[]): boolean {
    return concepts.some((concept) => this.found.has(concept));
  }

  /** Named, or told before in this conversation. */
  knows(concept: Concept): boolean {
    return this.has(concept) || this.known.has(concept);
  }

  /** A mention of `a` that shares no word with any mention of `b`. */
  apartFrom(a: Concept, b: Concept): Span[] {
    const others = this.find(b);
    return this.find(a).filter((span) => !touches(others, span));
  }

  /** A "not" stands before a mention, in its clause: "and it's not from sitting", "I haven't been to the dentist". */
  saysNot(concept: Concept): boolean {
    const { negators, joins } = this.model.assertion.words;
    return this.find(concept).some(({ from }) => {
      const before = this.tokens.slice(Math.max(0, from - CLOSE), from);
      const join = before.findLastIndex((token) => joins.has(token) || token === STOP);
      return before.slice(join + 1).some((token) => negators.has(token));
    });
  }

  /** A sentence of the message ends with a mention. */
  closesWith(concept: Concept): boolean {
    return this.find(concept).some(({ to }) => (this.tokens[to] ?? STOP) === STOP);
  }

  /** The message is no more than a mention, and a subject before it. */
  isOnly(concept: Concept): boolean {
    return this.find(concept).some(
      ({ from, to }) => from <= 2 && this.tokens.slice(to).every((token) => token === STOP),
    );
  }

  /** A sentence of the message ends in this word. */
  endsWith(word: string): boolean {
    return this.tokens.some((token, at) => token === word && (this.tokens[at + 1] ?? STOP) === STOP);
  }

  /** Both named in one sentence with at most `gap` words between them. */
  near(a: Concepts, b: Concepts, gap = NEAR): boolean {
    return this.pairs(a, b, gap, () => true);
  }

  /** The feeling belongs to the place: close by, and not each with a statement of its own. */
  at(feeling: Concepts, place: Concepts, gap = NEAR): boolean {
    return this.pairs(feeling, place, gap, (f, p) => !this.areApart(f, p));
  }

  /** The first stands before the second, with at most `gap` words between them. */
  before(a: Concepts, b: Concepts, gap = NEAR): boolean {
    return this.pairs(a, b, gap, (first, second) => first.to <= second.from);
  }

  private pairs(a: Concepts, b: Concepts, gap: number, fits: (a: Span, b: Span) => boolean): boolean {
    const rights = listOf(b).map((concept) => this.find(concept));
    return listOf(a).some((concept) =>
      this.find(concept).some((left) =>
        rights.some((spans) =>
          around(spans, left, gap).some((right) => this.isOneSentence(left, right) && fits(left, right)),
        ),
      ),
    );
  }

  private isOneSentence(a: Span, b: Span): boolean {
    return this.sentences[a.from] === this.sentences[b.from];
  }

  /** "My leg is numb and my butt hurts": a join between them, and the place has a pain of its own. */
  private areApart(feeling: Span, place: Span): boolean {
    const { joins } = this.model.assertion.words;
    const isBefore = feeling.from <= place.from;
    const [low, high] = isBefore ? [feeling.to, place.from] : [place.to, feeling.from];
    let join = -1;
    for (let at = low; at < high; at += 1) if (joins.has(this.tokens[at] ?? '')) join = at;
    if (join < 0) return false;
    const [from, to] = isBefore ? [join, place.to + 3] : [Math.max(0, place.from - 3), join];
    return this.find('pain').some((span) => span.from >= from && span.from < to);
  }
}

function listOf(concepts: Concepts): readonly Concept[] {
  return typeof concepts === 'string' ? [concepts] : concepts;
}
