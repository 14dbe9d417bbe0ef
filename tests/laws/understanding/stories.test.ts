/** What goes on with a story is taken in; what to do about it, and what leaves the back out, is answered. */
import { spoken } from '../../../lambda/content';
import { wordsOf } from '../../../lambda/domain/speech';
import { fitsOne } from '../../../lambda/domain/text/patterns';
import { toldIn } from '../../../lambda/domain/wishes';
import { interpret } from '../../../lambda/handlers/interpret/interpret';
import { respond } from '../../../lambda/handlers/respond';
import type { Exchange } from '../../../lambda/handlers/turn';
import { requireContent } from '../../../tools/content/require';
import { exchangeIn } from '../../support/situations';

const { talk, commands } = spoken.prompts;

/** Right after the short answer to a topic, whose "want more?" stands. */
function after(topic: string, words: string): Exchange {
  const exchange = exchangeIn('more', words);
  const ask = [{ say: 'Say yes for more, or ask me something else.' }];
  const state = { name: 'asking', offer: { kind: 'more', topic } } as const;
  const session = { ...exchange.turn.session, topic, told: [topic], state, last: { say: ask, ask } };
  return { ...exchange, turn: { ...exchange.turn, isNew: false, session } };
}

const replied = (exchange: Exchange) => respond(exchange, interpret(exchange));
const said = (exchange: Exchange) => wordsOf(replied(exchange).say);

/** All that is said to what is told: the lines of the details, those of the topics, and those for a detail of no kind. */
const LINES = [
  ...talk.noted,
  ...requireContent().told.details.flatMap(({ examples }) =>
    toldIn(examples[0] ?? '').flatMap(({ says }) => says),
  ),
  ...spoken.topics.flatMap(({ told }) => Object.values(told)),
]
  .map((line) => line.replace(/\{.*/, ''))
  .filter((line) => line.split(' ').length > 3);

const isNoted = (words: string) => LINES.some((line) => words.includes(line));

const STORIES = [
  'no numbness at all',
  "i'm a nurse",
  "i've never tried it",
  'since this morning',
  'about two hours ago',
  "she's eighty one",
  "no it doesn't go down my leg",
  'no just the lower part',
  'i do get up sometimes',
  'just a little',
];

describe.each(['is-it-muscular', 'causes-after-exercise', 'recovery-time'])('after %s', (topic) => {
  test.each(STORIES)('"%s" is taken in, and the talk stays where it was', (words) => {
    const { say, session, end } = replied(after(topic, words));
    expect(end).toBe(false);
    expect(isNoted(wordsOf(say))).toBe(true);
    // A detail may have a topic of its own, which is offered; what was answered is spoken of all the same.
    expect(session.topic).toBe(topic);
    const [detail] = toldIn(words);
    const own =
      detail?.topic === undefined ? { kind: 'more', topic } : { kind: 'topic', topic: detail.topic };
    expect(session.state).toEqual({ name: 'asking', offer: own });
  });
});

test.each(['i want something else', 'no thanks', "no that's all", "i don't understand", 'what do you mean'])(
  '"%s" is no story',
  (words) => {
    expect(isNoted(said(after('running', words)))).toBe(false);
  },
);

test('a no with a story refuses nothing, and a bare no still ends the talk', () => {
  expect(said(after('running', 'no'))).toContain(commands.bye);
  expect(said(after('running', 'no it started after the race'))).not.toContain(commands.bye);
});

test('what to do about it is answered after every topic, and never with the same words again', () => {
  const poor = spoken.topics.filter(({ id, short }) => {
    const answer = said(after(id, 'so what can i do about it'));
    return answer.startsWith(short) || answer.includes(talk.missed.first[0] ?? '');
  });
  expect(poor.map(({ id }) => id)).toEqual([]);
});

test.each([
  ['does yoga help', 'yoga-pilates'],
  ['can i swim', 'swimming'],
  ['is walking okay', 'walking'],
  ['could it be my shoes', 'shoes-heels'],
])('in talk about backs, "%s" is about the back', (words, id) => {
  expect(interpret(after('running', words))).toMatchObject({ kind: 'topic', id });
});

test.each(["what's the weather", 'how tall is the eiffel tower', 'is it going to rain', 'set a timer'])(
  '"%s" is not',
  (words) => {
    expect(interpret(after('running', words)).kind).not.toBe('topic');
  },
);

test('words for somebody else that end in a call to wait stop the routine', () => {
  for (const words of ["my phone's buzzing one minute", 'the children are home hang on'])
    expect(interpret(exchangeIn('guiding', words))).toEqual({ kind: 'command', name: 'pause' });
});

test('at the gate a question is answered, and what waits waits on', () => {
  const asked = exchangeIn('gated', 'would insoles help');
  expect(interpret(asked)).toMatchObject({ kind: 'topic', id: 'shoes-heels' });
  expect(replied(asked).session.state).toEqual(asked.turn.session.state);
});

test.each(['is it hard', 'will it be difficult', 'is this easy', 'how hard is it'])(
  '"%s" asks, and sets nothing',
  (words) => {
    for (const state of ['idle', 'gated', 'guiding'] as const) {
      const { effects = [] } = replied(exchangeIn(state, words));
      expect(effects.filter((effect) => effect.kind === 'save' && 'level' in effect.changes)).toEqual([]);
    }
  },
);

test.each(['yeah only on the left', 'yes since monday morning', 'yep about two weeks'])(
  '"%s" agrees to nothing',
  (words) => {
    expect(isNoted(said(after('running', words)))).toBe(true);
  },
);

test.each(['yes please', 'yes i do', 'yeah go on', 'yes tell me more'])('"%s" agrees', (words) => {
  expect(isNoted(said(after('running', words)))).toBe(false);
});

test('a part of the last answer that the words name is the answer', () => {
  const often = interpret(after('sitting-desk', 'how often'));
  expect(often).toEqual({ kind: 'topic', id: 'sitting-desk', facet: 'how-often' });
  expect(interpret(after('sit-ups', 'how often'))).toEqual({ kind: 'follow-up', ask: 'how-often' });
});

test.each([
  ["what's the best way", 'what-to-do'],
  ["i'm frightened of getting up", 'afraid'],
  ['when will it be over and gone away', 'recovery'],
])('after an answer, "%s" is about it', (words, ask) => {
  expect(interpret(after('sitting-desk', words))).toEqual({ kind: 'follow-up', ask });
});

test.each(["thanks that's all", "right i'm off to bed", 'cheers good night'])(
  '"%s" ends the talk',
  (words) => {
    expect(replied(after('running', words)).end).toBe(true);
  },
);

test('only who begins with somebody, or with what hurts, tells a story in first words', () => {
  const { opensStory } = spoken.replies;
  for (const words of ['well i was weeding on saturday', 'the ache began on monday'])
    expect(fitsOne(words, opensStory)).toBe(true);
  for (const words of ['never give me the leg lift again', 'not the floor'])
    expect(fitsOne(words, opensStory)).toBe(false);
});
