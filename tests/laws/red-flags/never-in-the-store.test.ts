/**
 * What people say of their health is never in the store, however a conversation turns: conditions, medicines, signs and
 * pain among wishes, reminders and routines, in any order.
 */
import { createClock } from '../../../console/device/clock';
import { envelopeOf, intentOf, type OpenSession } from '../../../console/device/envelope';
import { createSkillHost } from '../../../console/device/skill-host';
import { parseRemembered, type Remembered } from '../../../lambda/memory/record';
import fc from '../../support/fc';
import { CALLER, START } from '../../support/scripted';
import { everything } from '../../support/share';

/** Said of oneself, with the words that must be nowhere. */
const HEALTH: readonly (readonly [string, RegExp])[] = [
  ['i am pregnant', /pregnan/],
  ["i'm pregnant and i want to stretch", /pregnan/],
  ['i take steroids', /steroid/],
  ['i have osteoporosis', /osteo/],
  ['i had cancer two years ago', /cancer/],
  ['my disc is slipped', /slipped|disc\b/],
  ['i had surgery in spring', /surger/],
  ['my knee is swollen', /knee is|swollen/],
  ['it hurts in my left hip', /\bhip\b/],
  ['ow that hurts', /\bow\b|hurts/],
  ['i am dizzy', /dizz/],
  ["i can't feel anything between my legs", /between my|feel anything/],
  ['i have a fever and my back hurts', /fever/],
  ['i take ibuprofen every day', /ibuprofen/],
  ['i am depressed', /depress/],
  ['i weigh two hundred pounds', /pounds|weigh/],
];

const OTHER = [
  'start a two minute reset',
  'start a gentle morning',
  'ready',
  'next',
  'pause',
  'go on',
  'easier',
  'slower',
  'the same',
  'yes',
  'no',
  'stop',
  'how am i doing',
  'keep track of my days',
  'i did my stretches today',
  'remind me on weekdays at seven',
  'what do you know about me',
  'why does my back hurt after running',
  'leave out the superman for good',
];

const FORBIDDEN = HEALTH.map(([, words]) => words);

/** Fields whose values are ids of ours, which may hold such a word: a move "knee to chest". */
const OURS = new Set(['met', 'leftOut', 'recent', 'what', 'move', 'skip', 'eased', 'passed']);

/** What a record says, without the names of its fields. */
function told(record: Remembered): string {
  const text = JSON.stringify(record, (field, value: unknown) => (OURS.has(field) ? undefined : value));
  return text.replace(/"\w+":/g, ' ');
}

async function play(lines: readonly string[]): Promise<string[]> {
  const clock = createClock(START);
  const saved: string[] = [];
  let record: Remembered | null = null;
  const skill = createSkillHost({
    clock,
    memory: () => ({
      load: async () => record && parseRemembered(record, clock.now()),
      save: async (_, next) => {
        record = next;
        saved.push(told(next));
        return 'saved';
      },
      forget: async () => {
        record = null;
      },
    }),
  });
  let session: OpenSession = { id: 's', isNew: true, attributes: {} };
  for (const [at, words] of lines.entries()) {
    clock.set(clock.now() + 40_000);
    const slots = { question: { words, type: 'BACK_QUESTION' } };
    const intent = intentOf('AskAnythingIntent', slots, CALLER.applicationId);
    const { response } = await skill(
      envelopeOf(CALLER, session, { type: 'IntentRequest', intent }, { id: String(at), now: clock.now() }),
    );
    const over = response.response.shouldEndSession === true;
    session = { id: `s${at}`, isNew: over, attributes: over ? {} : (response.sessionAttributes ?? {}) };
  }
  return saved;
}

/** In all: ten thousand turns under `npm run soak:tests`, a share of them here. */
const TURNS = 25;
const RUNS = everything() ? 400 : 6;

test('nothing of it is ever written', async () => {
  const line = fc.oneof(fc.constantFrom(...HEALTH.map(([words]) => words)), fc.constantFrom(...OTHER));
  const lines = fc.array(line, { minLength: TURNS, maxLength: TURNS });
  let writes = 0;
  await fc.assert(
    fc.asyncProperty(lines, async (said) => {
      const saved = await play(said);
      writes += saved.length;
      for (const text of saved) expect(FORBIDDEN.filter((words) => words.test(text))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(writes).toBeGreaterThan(RUNS);
});

test.each(HEALTH.map(([words]) => words))(
  '"%s" leaves the record as if another thing had been said',
  async (words) => {
    const before = await play(['start a two minute reset', 'stop', 'keep track of my days']);
    const after = await play(['start a two minute reset', 'stop', 'keep track of my days', words]);
    for (const text of after) expect(FORBIDDEN.filter((one) => one.test(text))).toEqual([]);
    expect(before.length).toBeGreaterThan(0);
  },
);
