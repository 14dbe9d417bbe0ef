/** What a message names of the body and around it, without figures of speech and without what it denies. */
import { assertionsOf } from '../assertion';
import { opensAsking, speaksOfSomeone, statesAfter } from '../assertion/statement';
import type { Span } from '../text/spans';
import { STOP } from '../text/stop';
import { cancelling, DENIABLE, LOSSES } from './lists';
import type { BodySignalModel, Listed } from './model';

const OVER: ReadonlySet<string> = new Set(['negated', 'resolved', 'historical']);

/** One message, read once. `tokens` as `tokens()` makes them. */
export class Mentions {
  /** It opens as a question or a request to be told. */
  readonly opensAsking: boolean;
  /** It does, and states nothing of anyone. */
  readonly asks: boolean;
  /** Named as past, and as not there. */
  readonly past = new Set<Listed>();
  readonly denied = new Set<Listed>();
  /** Named as not there, or not there any more, whatever else it is said to be. */
  readonly over = new Set<Listed>();
  /** Named only as what may be: asked about, feared or conditional. */
  readonly supposed = new Set<Listed>();
  private readonly kept = new Map<Listed, readonly Span[]>();

  constructor(
    readonly tokens: readonly string[],
    readonly model: BodySignalModel,
  ) {
    const named = namedIn(tokens, model);
    const spansOf = (lists: readonly Listed[]) => lists.flatMap((list) => named.get(list) ?? []);
    const assertionOf = assertionsOf(tokens, model.assertion, {
      targets: spansOf(DENIABLE),
      losses: spansOf(LOSSES),
      starts: this.startsOf(spansOf(['statement'])),
    });
    const isElsewhere = (named.has('elsewhere') || named.has('dated')) && !named.has('here');
    for (const [list, spans] of named) {
      const kept: Span[] = [];
      for (const span of spans) {
        const why = cancelling(list, assertionOf(span), isElsewhere);
        if (why.length === 0) kept.push(span);
        if (why.some((each) => OVER.has(each))) this.over.add(list);
        // "Will this hurt" has the form of the past, too.
        if (why.includes('hypothetical') && !why.includes('negated')) this.supposed.add(list);
        if (why.every((each) => each === 'historical')) this.past.add(list);
        else if (why.every((each) => each === 'negated')) this.denied.add(list);
      }
      if (kept.length > 0) this.kept.set(list, kept);
    }
    const { words } = model.assertion;
    this.opensAsking = opensAsking(tokens, words);
    const isAsked = this.opensAsking || this.opens('topic');
    this.asks = isAsked && !statesAfter(tokens, words) && !speaksOfSomeone(tokens, words);
  }

  get empty(): boolean {
    return this.kept.size === 0 && this.past.size === 0;
  }

  find(list: Listed): readonly Span[] {
    return this.kept.get(list) ?? [];
  }

  has(...lists: readonly Listed[]): boolean {
    return lists.some((list) => this.kept.has(list));
  }

  /** The first stands before the second, with at most `gap` words between them. */
  before(a: Listed, b: Listed, gap: number): boolean {
    return this.find(a).some((left) =>
      this.find(b).some((right) => left.to <= right.from && right.from - left.to <= gap),
    );
  }

  /** A clause begins with it, and the first word that tells something of it is none of these. */
  goesOn(list: Listed, other: ReadonlySet<string>): boolean {
    const { aside, before, openers } = this.model;
    return this.find(list).some(({ from, to }) => {
      const last = this.tokens[from - 1] ?? STOP;
      if (last !== STOP && !before.has(last) && !openers.has(last)) return false;
      let at = to;
      while (aside.has(this.tokens[at] ?? '')) at += 1;
      const next = this.tokens[at] ?? STOP;
      return next !== STOP && !other.has(next);
    });
  }

  /** A sentence of the message ends with it. */
  ends(list: Listed): boolean {
    return this.find(list).some(({ to }) => this.skip(to) === STOP);
  }

  /** A sentence of the message begins with it, but for cries and small talk. */
  opens(list: Listed): boolean {
    return this.find(list).some(({ from }) => this.isOpen(from));
  }

  /** A sentence of the message is no more than this, said once or over and over. */
  isAll(list: Listed): boolean {
    return this.find(list).some(({ from, to }) => this.isOpen(from) && this.isSaidOut(list, to));
  }

  /** Where somebody states a thing by itself, and does not only think or ask it. */
  private startsOf(statements: readonly Span[]): number[] {
    const { carriers } = this.model;
    const isCarried = (from: number) =>
      this.tokens.slice(Math.max(0, from - 2), from).some((token) => carriers.has(token));
    return statements.map(({ from }) => from).filter((from) => from > 1 && !isCarried(from));
  }

  private isSaidOut(list: Listed, to: number): boolean {
    if (this.skip(to) === STOP) return true;
    const again = this.find(list).find(({ from }) => from === to);
    return again !== undefined && this.isSaidOut(list, again.to);
  }

  private isOpen(from: number): boolean {
    const { openers } = this.model;
    let at = from - 1;
    while (openers.has(this.tokens[at] ?? '')) at -= 1;
    return (this.tokens[at] ?? STOP) === STOP;
  }

  /** The first word from here that says something, or a stop. */
  private skip(from: number): string {
    const { openers } = this.model;
    let at = from;
    while (openers.has(this.tokens[at] ?? '')) at += 1;
    return this.tokens[at] ?? STOP;
  }
}

/** Where each list is named, without what is only a manner of speaking. */
function namedIn(tokens: readonly string[], { matcher }: BodySignalModel): Map<Listed, Span[]> {
  const all = new Map<Listed, Span[]>();
  matcher.scan(tokens, (name, span) => {
    const list = name as Listed;
    const spans = all.get(list);
    if (spans === undefined) all.set(list, [span]);
    else spans.push(span);
  });
  const figures = all.get('figure') ?? [];
  const easing = [...(all.get('eased') ?? []), ...(all.get('painless') ?? [])];
  const idioms = all.get('idiom') ?? [];
  for (const [list, spans] of all) {
    // What is only expected is a manner of speaking of pain, and looked for as such.
    if (list === 'expected') continue;
    const meant = spans.filter(
      (span) =>
        !figures.some((other) => holds(other, span)) &&
        !(!OF_EASE.has(list) && easing.some((other) => holds(other, span))) &&
        !idioms.some((idiom) => takes(idiom, span)),
    );
    if (meant.length > 0) all.set(list, meant);
    else all.delete(list);
  }
  return all;
}

/** What tells that nothing hurts, or less: it covers what it names, and not itself. */
const OF_EASE: ReadonlySet<Listed> = new Set<Listed>(['painless', 'better']);

/** An idiom takes every phrase it shares a word with, but for a longer one that has all of it. */
function takes(idiom: Span, span: Span): boolean {
  const shares = idiom.from < span.to && span.from < idiom.to;
  return shares && (holds(idiom, span) || !holds(span, idiom));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
