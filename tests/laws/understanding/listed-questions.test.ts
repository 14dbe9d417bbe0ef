/** The fifteen questions that the project began with, word for word, each get their own answer in every country. */
import { createSimulator } from '../../../console/device/simulator';
import { readLine } from '../../../console/terminal/line';
import { fill, localeWords } from '../../../lambda/content/fill';
import { LOCALES, type Locale } from '../../../lambda/content/schema/locale';
import { START } from '../../support/scripted';
import { item, shipped } from '../../support/shipped';

/** As they were given to us, with the topic that answers each. */
const LISTED: readonly (readonly [string, string])[] = [
  ['What causes lower back pain after exercise?', 'causes-after-exercise'],
  ['Is it bad if your back hurts after working out?', 'soreness-after-workout'],
  ['Should I workout if my lower back hurts?', 'should-i-work-out'],
  ['How do you prevent lower back pain when exercising?', 'prevent-exercises'],
  ['Do sit ups cause lower back pain?', 'sit-ups'],
  ['How do you rest lower back pain?', 'rest-position'],
  ['Why running hurts lower back?', 'running'],
  ['What should you not do with lower back pain?', 'what-not-to-do'],
  ['How can I reduce inflammation in my lower back?', 'reduce-inflammation'],
  ['How do you know if lower back pain is muscular?', 'is-it-muscular'],
  ['When should I go to the doctor for lower back pain?', 'see-doctor'],
  ['When should I worry about back pain?', 'when-to-worry'],
  ['Should I worry about my lower back pain?', 'emergency-signs'],
  ['What causes lower back pain just above the buttocks?', 'above-buttocks'],
  ['What causes sharp lower back pain?', 'sharp-pain'],
];

/** What is said to one person's question, asked of a device that they have never used. */
async function answerIn(locale: Locale, question: string, person: string): Promise<string> {
  const device = simulators[locale].deviceOf(person);
  const event = readLine(question);
  const events = event ? await device.play(event) : [];
  return events.flatMap((one) => (one.event === 'turn' ? [one.turn.speech?.words ?? ''] : [])).join(' ');
}

const simulatorOf = (locale: Locale) =>
  createSimulator({ content: shipped, locale, now: START, memory: null });
const simulators = {
  'en-US': simulatorOf('en-US'),
  'en-GB': simulatorOf('en-GB'),
  'en-CA': simulatorOf('en-CA'),
  'en-AU': simulatorOf('en-AU'),
  'en-IN': simulatorOf('en-IN'),
} satisfies Record<Locale, ReturnType<typeof simulatorOf>>;

test('they are fifteen, and no two have one answer', () => {
  expect(new Set(LISTED.map(([, id]) => id)).size).toBe(15);
});

test.each(LOCALES)('all of them are answered by their own topic in %s', async (locale) => {
  const wrong: string[] = [];
  for (const [question, id] of LISTED) {
    const heard = await answerIn(locale, question, id);
    const { short } = item(shipped.topics, id);
    if (!heard.includes(fill(short, localeWords(shipped, locale)))) wrong.push(`${question} -> ${heard}`);
  }
  expect(wrong).toEqual([]);
});
