/** Questions and remarks about a move that is done, waits, or was described: told by their words, not by their likelihood. */
import type {
  MoveTalk,
  MoveTalkPlace,
  MoveTalkRule,
  Talk,
  TalkPlace,
} from '../../content/schema/words/move-talk';
import { once } from '../once';

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

type Rule = MoveTalkRule | Talk['rules'][number];

interface ReadyRule<R extends Rule = Rule> {
  rule: R;
  said: RegExp;
  unless: RegExp | null;
}

interface Ready {
  opening: RegExp;
  asking: RegExp;
  asks: RegExp;
  /** A part of the body. */
  named: RegExp;
  rules: readonly ReadyRule<MoveTalkRule>[];
}

/** In a rule: the first part that the words name. */
const NAMED = 'said';

/** Made on the first question: most turns ask none. */
const readyOf = once(
  (talk: MoveTalk): Ready => ({
    opening: new RegExp(`^(?:${talk.openings.join('|')})\\b ?`),
    asking: new RegExp(`^(?:${talk.asking.join('|')})\\b ?`),
    asks: patternOf(talk.asks, talk),
    named: patternOf(['\\b{part}\\b'], talk),
    rules: talk.rules.map((rule) => readyRule(rule, talk)),
  }),
);

const readyRule = <R extends Rule>(rule: R, talk: MoveTalk): ReadyRule<R> => ({
  rule,
  said: patternOf(rule.said, talk),
  unless: rule.unless ? patternOf(rule.unless, talk) : null,
});

function patternOf(patterns: readonly string[], { lists }: MoveTalk): RegExp {
  const filled = patterns.map((pattern) =>
    pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => `(?:${(lists[name] ?? []).join('|')})`),
  );
  return new RegExp(filled.map((pattern) => `(?:${pattern})`).join('|'));
}

/** Words without what was said before them: "hang on, does my back stay flat". */
export function withoutOpening(words: string, talk: MoveTalk): Opened {
  const { opening, asking } = readyOf(talk);
  let rest = words;
  let announced = false;
  for (;;) {
    const asked = rest.replace(asking, '');
    const shorter = asked === rest ? rest.replace(opening, '') : asked;
    if (shorter === rest || shorter === '') return { rest, announced };
    announced ||= asked !== rest;
    rest = shorter;
  }
}

/** Whether the words ask something. */
export function asksSomething(words: string, talk: MoveTalk): boolean {
  const { rest, announced } = withoutOpening(words, talk);
  return announced || readyOf(talk).asks.test(rest);
}

/** What is meant by words about a move, where these places hold; null for anything else. Pure; never throws. */
export function aboutMoveIn(
  words: string,
  places: readonly MoveTalkPlace[],
  talk: MoveTalk,
): MoveTalkMeant | null {
  const { rest, announced } = withoutOpening(words, talk);
  const { asks, named, rules } = readyOf(talk);
  const isQuestion = announced || asks.test(rest);
  const found = rules.find(
    ({ rule, said, unless }) =>
      (rule.bare === true || isQuestion) &&
      (rule.when === undefined || rule.when.some((place) => places.includes(place))) &&
      said.test(rest) &&
      unless?.test(rest) !== true,
  );
  if (!found) return null;
  const { means, part } = found.rule;
  const about = part === NAMED ? rest.match(named)?.[0] : part;
  return { label: means, ...(about !== undefined && { part: about }) };
}

const talkOf = once((talk: Talk & { moveTalk: MoveTalk }) =>
  talk.rules.map((rule) => readyRule(rule, talk.moveTalk)),
);

/** What is meant by words where only words wait, as a label; null for anything else. Pure; never throws. */
export function saidInTalk(
  words: string,
  place: TalkPlace,
  talk: Talk & { moveTalk: MoveTalk },
): string | null {
  const { rest, announced } = withoutOpening(words, talk.moveTalk);
  const isQuestion = announced || readyOf(talk.moveTalk).asks.test(rest);
  const found = talkOf(talk).find(
    ({ rule, said, unless }) =>
      (rule.bare === true || isQuestion) &&
      rule.when.includes(place) &&
      said.test(rest) &&
      unless?.test(rest) !== true,
  );
  return found?.rule.means ?? null;
}
