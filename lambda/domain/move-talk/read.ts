/** Questions and remarks about a move that is done, waits, or was described: told by their words, not by their likelihood. */

import type {
  MoveTalk,
  MoveTalkPlace,
  MoveTalkRule,
  Talk,
  TalkPlace,
} from '../../content/schema/words/move-talk';
import { lazily, once } from '../once';
import { Expression } from '../text/patterns';

export interface MoveTalkMeant {
  /** "position:range", "command:explain". */
  label: string;
  /** The part of the body that it is about. */
  part?: string;
}

interface Opened {
  /** The words without what was said before the question. */
  rest: string;
  /** Whether they were announced as a question. */
  announced: boolean;
}

/** The same, and whether they ask something, which costs more to tell. */
interface Said extends Opened {
  words: string;
  isQuestion?: boolean;
}

type Rule = MoveTalkRule | Talk['rules'][number];

/** Its patterns are looked at when it is first tried. */
class ReadyRule<R extends Rule = Rule> {
  private said: readonly Expression[] | undefined;
  private unless: readonly Expression[] | undefined;

  constructor(
    readonly rule: R,
    private readonly talk: MoveTalk,
  ) {}

  fits(words: string): boolean {
    this.said ??= expressionsOf(this.rule.said, this.talk);
    if (!anyFits(this.said, words)) return false;
    this.unless ??= expressionsOf(this.rule.unless ?? [], this.talk);
    return !anyFits(this.unless, words);
  }
}

/** Each is made for the first words that it may be about: there are thirty kilobytes of them. */
interface Ready {
  openings: readonly Expression[];
  asking: readonly Expression[];
  asks: readonly Expression[];
  /** A part of the body. */
  named(): RegExp;
  rules(): readonly ReadyRule<MoveTalkRule>[];
  /** The last words that were looked at: a turn asks for its own several times. */
  last?: Said;
}

/** In a rule: the first part that the words name. */
const NAMED = 'said';

const readyOf = once((talk: MoveTalk): Ready => {
  const atFront = (source: string) => `${withLists(source, talk)}\\b ?`;
  const first = (patterns: readonly string[]) => patterns.map((pattern) => new Expression(pattern, atFront));
  return {
    openings: first(talk.openings),
    asking: first(talk.asking),
    asks: expressionsOf(talk.asks, talk),
    named: lazily(() => new RegExp(withLists('\\b{part}\\b', talk))),
    rules: lazily(() => talk.rules.map((rule) => new ReadyRule(rule, talk))),
  };
});

const expressionsOf = (patterns: readonly string[], talk: MoveTalk): Expression[] =>
  patterns.map((pattern) => new Expression(pattern, (source) => withLists(source, talk)));

const withLists = (source: string, { lists }: MoveTalk): string =>
  source.replace(/\{([a-z]+)\}/g, (_, name: string) => `(?:${(lists[name] ?? []).join('|')})`);

const anyFits = (expressions: readonly Expression[], words: string): boolean =>
  expressions.some((each) => each.fits(words));

/** Words without what was said before them: "hang on, does my back stay flat". */
export const withoutOpening = (words: string, talk: MoveTalk): Opened => saidOf(words, readyOf(talk));

function saidOf(words: string, ready: Ready): Said {
  if (ready.last?.words !== words) ready.last = { words, ...opened(words, ready) };
  return ready.last;
}

function opened(words: string, { openings, asking }: Ready): Opened {
  let rest = words;
  let announced = false;
  for (;;) {
    const asked = withoutFirst(rest, asking);
    const shorter = asked === rest ? withoutFirst(rest, openings) : asked;
    if (shorter === rest || shorter === '') return { rest, announced };
    announced ||= asked !== rest;
    rest = shorter;
  }
}

function withoutFirst(words: string, expressions: readonly Expression[]): string {
  const first = expressions.find((each) => each.fits(words));
  return first ? words.replace(first.made(), '') : words;
}

/** Whether the words ask something. */
export function asksSomething(words: string, talk: MoveTalk): boolean {
  const ready = readyOf(talk);
  const said = saidOf(words, ready);
  said.isQuestion ??= said.announced || anyFits(ready.asks, said.rest);
  return said.isQuestion;
}

/** The first of the rules that hold here and fit the words. */
function firstSaid<R extends Rule>(
  words: string,
  talk: MoveTalk,
  rules: readonly ReadyRule<R>[],
  holds: (rule: R) => boolean,
): R | undefined {
  const { rest } = withoutOpening(words, talk);
  const textFor = (rule: Rule) => ('whole' in rule && rule.whole ? words : rest);
  const isAsked = ({ asked }: Rule) => asked !== true || asksSomething(words, talk);
  return rules.find((ready) => holds(ready.rule) && ready.fits(textFor(ready.rule)) && isAsked(ready.rule))
    ?.rule;
}

const MIDWAY: ReadonlySet<MoveTalkPlace> = new Set<MoveTalkPlace>(['guiding', 'paused', 'stepwise']);

/** What is meant by words about a move, where these places hold; null for anything else. Pure; never throws. */
export function aboutMoveIn(
  words: string,
  places: readonly MoveTalkPlace[],
  talk: MoveTalk,
): MoveTalkMeant | null {
  const { named, rules } = readyOf(talk);
  const here: readonly MoveTalkPlace[] = places.some((place) => MIDWAY.has(place))
    ? [...places, 'midway']
    : places;
  const found = firstSaid(
    words,
    talk,
    rules(),
    ({ when }) => when?.some((place) => here.includes(place)) ?? true,
  );
  if (!found) return null;
  const { means, part } = found;
  const about = part === NAMED ? withoutOpening(words, talk).rest.match(named())?.[0] : part;
  return { label: means, ...(about !== undefined && { part: about }) };
}

/** Both are of one language, and there is one of each. */
const talkOf = once(({ rules }: Talk) =>
  once((moves: MoveTalk) => rules.map((rule) => new ReadyRule(rule, moves))),
);

/** Where in a talk, and whether the words mean nothing else. */
export interface Heard {
  places: readonly TalkPlace[];
  weak: boolean;
  /** The topic that was told last. */
  topic?: string | undefined;
}

/** What is meant by words where only words wait, as a label; null for anything else. Pure; never throws. */
export function saidInTalk(
  words: string,
  { places, weak, topic }: Heard,
  talk: Talk,
  moves: MoveTalk,
): string | null {
  const holds = (rule: Talk['rules'][number]) =>
    (rule.weak ?? false) === weak &&
    rule.when.some((place) => places.includes(place)) &&
    (rule.after?.some((id) => id === topic) ?? true);
  return firstSaid(words, moves, talkOf(talk)(moves), holds)?.means ?? null;
}
