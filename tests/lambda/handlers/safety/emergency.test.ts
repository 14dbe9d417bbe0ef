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

describe('somebody who tells that it was looked at', () => {
  test.each([
    "no she's fine she hasn't broken anything the doctor saw her",
    "oh she's been seen they said it's bruised",
    'the paramedics checked her over and said it is a bruise',
    'we went to a and e this morning and they let her go home',
    'the hospital scanned it yesterday and sent me home',
    'i saw the doctor about it on monday',
    "she's already been checked at the hospital",
    "i've just come back from casualty",
    'the ambulance crew have seen him',
    'my gp examined me this morning',
    'the doctor saw it this morning and said it was fine',
    'the ambulance people came and said she is just bruised',
    'they did a scan at the hospital last night and it was clear',
  ])('is told to do as they said: "%s"', (text) => {
    const reply = answer({ kind: 'unknown' }, text);
    expect(wordsOf(reply.say)).toBe(filled(...words.seen));
    expect(reply.session).toMatchObject({ state: { name: 'idle' }, fullGate: true });
    expect(changesOf(reply.effects)).toEqual({ place: null, gateHeard: false });
  });

  test.each([
    "i've had that for years my doctor knows about it",
    "it's old it was checked",
    'it has been like that for ten years and my gp is aware of it',
    "that's an old injury my consultant knows all about it",
    "i've always had that",
    "i'm under the hospital for it",
  ])('is told whom a known sign is for: "%s"', (text) => {
    const reply = answer({ kind: 'unknown' }, text);
    expect(wordsOf(reply.say)).toBe(filled(...words.known));
    expect(reply.session).toMatchObject({ state: { name: 'idle' }, fullGate: true });
    expect(changesOf(reply.effects).noMovesUntil).toBeUndefined();
  });

  test.each([
    "i'm seeing the doctor tomorrow",
    "i've got an appointment at the hospital",
    'should i have been seen by a doctor',
    'has she been seen',
    'the doctor saw her is that enough',
    "i haven't been seen yet",
    "the doctor hasn't looked at it",
    'nobody has checked it',
    "my doctor doesn't know about it",
    'the doctor saw me last year about something else',
    'the doctor saw her but it is getting worse',
    "i've had it for years but it's worse",
    'the doctor said to call if it came back',
    'the doctor said it is an emergency',
    'the ambulance is on its way',
    'if the doctor had seen her',
    "she's walking about making tea",
    "i'm sure it's fine it's always been a bit funny",
    "i'll get it checked",
    'it was checked online',
  ])('and nobody else is let go: "%s"', (text) => {
    expect(answer({ kind: 'unknown' }, text).session.state).toEqual({ name: 'emergency' });
  });

  test('a sign in the same words outranks it', () => {
    const sign: Meaning = { kind: 'red-flag', flag: 'legs-failing', urgency: 'emergency' };
    expect(answer(sign, 'the doctor saw her').session.state).toEqual({ name: 'emergency' });
  });
});

test.each(["she's fine", "oh it's not that bad she's walking about making tea", "it's nothing"])(
  'who makes light of it is heard, and the emergency stands: "%s"',
  (text) => {
    const reply = answer({ kind: 'unknown' }, text);
    expect(wordsOf(reply.say)).toBe(filled(...words.light));
    expect(reply.session.state).toEqual({ name: 'emergency' });
  },
);

test('who asks whether it is needed is told that others decide', () => {
  const reply = answer({ kind: 'unknown' }, 'does she really need an ambulance');
  expect(wordsOf(reply.say)).toBe(filled(...words.needed));
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

describe('a call that is put off, or is of no emergency help', () => {
  test.each([
    "i'll see the doctor tomorrow can we finish this first",
    "i'll call the doctor on monday can we go on",
    "i'll go to hospital later",
    'i might ring them after this one',
    "i'll call in a bit",
    "i'm going to see my doctor",
  ])('"%s" is none', (said) => {
    expect(wordsOf(answer(command('called-for-help'), said).say)).toBe(filled(...words.still));
  });

  test.each([
    "i've called nine one one",
    "i'm calling now",
    'the ambulance is on its way',
    'they will be here soon',
    'we are going to the hospital now',
    'i called my doctor and he sent me to the emergency room',
  ])('"%s" is one', (said) => {
    expect(wordsOf(answer(command('called-for-help'), said).say)).toBe(
      filled(...words.called, words.calledAsk),
    );
  });
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

test.each(['what do i say to them', 'how do i explain it to the ambulance', 'what will they ask me'])(
  '"%s" is told what to say',
  (said) => {
    const reply = answer({ kind: 'unknown' }, said);
    expect(reply.meaning).toEqual({ kind: 'command', name: 'explain' });
    expect(wordsOf(reply.say)).toBe(filled(...words.tell));
    expect(answer({ kind: 'unknown' }, 'what a day it has been').meaning).toEqual({ kind: 'unknown' });
  },
);

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

test.each([
  "she won't go to the hospital",
  "they wouldn't see her at the hospital",
  'we left the hospital again',
  "haven't got time for hospital",
])('nobody was called by "%s"', (text) => {
  expect(wordsOf(answer(command('called-for-help'), text).say)).toBe(filled(...words.still));
});
