/** While an emergency stands, whatever is said is answered by it, and only it. */

import { spoken } from '../../../../lambda/content';
import { localeWords } from '../../../../lambda/content/fill';
import type { Meaning } from '../../../../lambda/domain/meaning';
import { wordsOf } from '../../../../lambda/domain/speech';
import { changesOf } from '../../../../lambda/handlers/reply';
import { respond } from '../../../../lambda/handlers/respond';
import { inEmergency } from '../../../../lambda/handlers/safety/emergency';
import { exchangeIn } from '../../../support/situations';

const { emergency: words } = spoken.prompts;
const number = localeWords(spoken, 'en-US').emergency;
const filled = (...sentences: string[]) =>
  sentences.map((each) => each.replaceAll('{emergency}', number)).join(' ');
const command = (
  name: 'stop' | 'resume' | 'repeat' | 'which-number' | 'called-for-help' | 'forget-me',
): Meaning => ({
  kind: 'command',
  name,
});
const answer = (meaning: Meaning, said = 'x') => respond(exchangeIn('emergency', said), meaning);

const [routine] = spoken.routines;
const [topic] = spoken.topics;

test.each<Meaning>([
  { kind: 'routine', id: routine?.id ?? '' },
  { kind: 'topic', id: topic?.id ?? '' },
  { kind: 'unknown' },
  { kind: 'body', signal: 'pain' },
  command('resume'),
])('%j starts and answers nothing', (meaning) => {
  const reply = answer(meaning);
  expect(wordsOf(reply.say)).toBe(filled(...words.still));
  expect(wordsOf(reply.ask ?? [])).toBe(filled(words.ask));
  expect(reply.session.state).toEqual({ name: 'emergency' });
  expect(reply.end).toBe(false);
  expect(changesOf(reply.effects)).toMatchObject({ place: null, gateHeard: false });
});

test.each(["i'm fine i meant my arm was asleep", 'false alarm', 'i was only joking', "i didn't say that"])(
  '"%s" lets go, and the next gate is heard in full',
  (said) => {
    const reply = answer({ kind: 'unknown' }, said);
    expect(wordsOf(reply.say)).toBe(filled(...words.takenBack));
    expect(reply.session.state).toEqual({ name: 'idle' });
    expect(reply.session.fullGate).toBe(true);
    expect(changesOf(reply.effects)).toMatchObject({ gateHeard: false, noMovesUntil: 0 });
  },
);

test.each(["i'm fine", "it's nothing", "i'm not joking", 'no'])('"%s" does not', (said) => {
  expect(answer({ kind: 'unknown' }, said).session.state).toEqual({ name: 'emergency' });
});

test.each([command('repeat'), command('which-number')])('%j says the number', (meaning) => {
  expect(wordsOf(answer(meaning).say)).toBe(filled(...words.number));
  expect(wordsOf(answer(meaning).ask ?? [])).toBe(filled(words.ask));
});

test('help that was called is acknowledged, and the way out is said last', () => {
  for (const reply of [
    answer(command('called-for-help')),
    answer({ kind: 'unknown' }, "okay i'll do it now"),
  ]) {
    expect(wordsOf(reply.say)).toBe(filled(...words.called, words.calledAsk));
    expect(wordsOf(reply.ask ?? [])).toBe(filled(words.calledAsk));
  }
});

test.each(["can't you ring for me", 'could you please call an ambulance', 'call someone for me please'])(
  '"%s" hears that it cannot be',
  (said) => {
    const reply = answer({ kind: 'unknown' }, said);
    expect(wordsOf(reply.say)).toBe(filled(...words.cantCall));
    expect(wordsOf(reply.ask ?? [])).toBe(filled(words.ask));
  },
);

test('"stop" ends it with one more word, and nothing kept', () => {
  const reply = answer(command('stop'));
  expect(reply.end).toBe(true);
  expect(wordsOf(reply.say)).toBe(filled(words.bye));
});

test('what is not about it has its own answer, and so has what was said before', () => {
  for (const meaning of [
    { kind: 'red-flag', flag: 'legs', urgency: 'emergency' },
    { kind: 'despair' },
    { kind: 'launch' },
    { kind: 'ended' },
    command('forget-me'),
    { kind: 'command', name: 'what-do-you-know' },
  ] as const satisfies Meaning[])
    expect(inEmergency(exchangeIn('emergency', 'x'), meaning)).toBeNull();
  expect(inEmergency(exchangeIn('idle', 'x'), { kind: 'unknown' })).toBeNull();
});
