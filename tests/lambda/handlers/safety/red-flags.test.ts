/** What is said after a warning sign, to the line: the right line, nothing kept of it, and no move to go back to. */

import { spoken } from '../../../../lambda/content';
import { localeWords } from '../../../../lambda/content/fill';
import type { Meaning } from '../../../../lambda/domain/meaning';
import { wordsOf } from '../../../../lambda/domain/speech';
import { changesOf } from '../../../../lambda/handlers/reply';
import { respond } from '../../../../lambda/handlers/respond';
import type { Exchange, Reply } from '../../../../lambda/handlers/turn';
import { exchangeIn, type Situated, STATES } from '../../../support/situations';

const { prompts, redFlags, defaults } = spoken;
const country = localeWords(spoken, 'en-US');
const flagged = (urgency: 'emergency' | 'today' | 'book'): Meaning => ({
  kind: 'red-flag',
  flag: 'legs',
  urgency,
});
const answer = (
  state: Situated,
  meaning: Meaning,
  words = 'x',
  change: Partial<Exchange['turn']> = {},
): Reply => {
  const exchange = exchangeIn(state, words);
  return respond({ ...exchange, turn: { ...exchange.turn, ...change } }, meaning);
};
const said = (reply: Reply) => wordsOf(reply.say);
const states = Object.keys(STATES) as Situated[];

const KEPT_NOTHING = { place: null, gateHeard: false };

describe('an emergency', () => {
  test.each(states)('while %s: the line of the country, and nothing else stays', (state) => {
    const reply = answer(state, flagged('emergency'));
    const line = wordsOf([{ say: country.emergencyLine }]);
    expect(said(reply)).toContain(line);
    expect(reply.end).toBe(false);
    expect(reply.session).toMatchObject({ state: { name: 'emergency' }, told: [], fullGate: true });
    expect(reply.session.topic).toBeUndefined();
    expect(reply.card?.text).toContain(country.emergencyLine);
    const { noMovesUntil = 0, ...kept } = changesOf(reply.effects);
    expect(kept).toMatchObject(KEPT_NOTHING);
    expect(noMovesUntil - exchangeIn(state, 'x').turn.now).toBe(30 * 60_000);
  });
});

test('a sign for today that has somebody who comes first names them after the line, and keeps no trace of it', () => {
  const first = redFlags.flags.filter((flag) => flag.first !== undefined);
  expect(first.map(({ id }) => id)).toContain('pregnancy');
  for (const { id, first: who = '' } of first) {
    const reply = answer('idle', { kind: 'red-flag', flag: id, urgency: 'today' });
    expect(said(reply)).toContain(`${country.todayLine} ${who}`);
    expect(JSON.stringify(reply.session)).not.toContain(who);
  }
});

describe('a sign for today', () => {
  test.each(states.filter((state) => state !== 'emergency'))('while %s', (state) => {
    const reply = answer(state, flagged('today'));
    const lies = ['guiding', 'paused', 'hurt'].includes(state);
    const ask = lies ? prompts.up.offer : prompts.safety.wantDoctor;
    const again = lies ? prompts.up.offerAgain : ask;
    expect(said(reply)).toContain(country.todayLine);
    expect(said(reply).includes(prompts.safety.stopMove)).toBe(state === 'gated');
    expect(said(reply).startsWith(prompts.guided.hurt.letGo['on-back'])).toBe(lies);
    expect(said(reply).endsWith(ask)).toBe(true);
    expect(reply.card).toEqual({ title: prompts.card.today, text: country.todayLine });
    expect(reply.session).toMatchObject({
      state: {
        name: 'asking',
        offer: lies
          ? { kind: 'get-up', posture: 'on-back', slow: true }
          : { kind: 'topic', topic: defaults.topics.afterASign },
      },
      fullGate: true,
      last: { say: [{ say: ask }], ask: [{ say: again }] },
    });
    expect(changesOf(reply.effects)).toMatchObject(KEPT_NOTHING);
    expect(changesOf(reply.effects).noMovesUntil).toBeUndefined();
  });
});

describe('a sign to book a visit for', () => {
  test('answers what was asked, and advises to see a doctor', () => {
    const reply = answer('idle', flagged('book'), 'why does my lower back hurt after running');
    const topic = reply.card?.title;
    expect(topic).toBeDefined();
    expect(said(reply)).toContain(prompts.safety.seeDoctor);
    expect(said(reply).startsWith(prompts.safety.seeDoctor)).toBe(false);
    expect(reply.session.fullGate).toBe(true);
    expect(changesOf(reply.effects)).toMatchObject(KEPT_NOTHING);
  });

  test('asked about doctors it says no more than the advice', () => {
    const reply = answer('idle', flagged('book'), 'when should i see a doctor for lower back pain');
    expect(said(reply)).toBe(`${prompts.safety.seeDoctor} ${prompts.safety.wantDoctor}`);
    expect(reply.card?.title).toBe(
      spoken.topics.find(({ id }) => id === defaults.topics.afterASign)?.question,
    );
  });

  test('asked nothing that we answer, it offers when to see a doctor', () => {
    const reply = answer('idle', flagged('book'), 'put some jazz on for us');
    expect(said(reply)).toBe(`${prompts.safety.seeDoctor} ${prompts.safety.wantDoctor}`);
    expect(reply.card?.title).toBe(
      spoken.topics.find(({ id }) => id === defaults.topics.afterASign)?.question,
    );
  });

  test('in a move it stops the move, and answers nothing else', () => {
    const reply = answer('guiding', flagged('book'), 'why does my lower back hurt after running');
    expect(said(reply)).toBe(
      `${prompts.guided.hurt.letGo['on-back']} ${prompts.safety.seeDoctor} ${prompts.up.offer}`,
    );
  });
});

test('what was advised is kept in mind, and the more urgent of two', () => {
  expect(answer('idle', flagged('today')).session.advised).toBe('today');
  expect(answer('idle', flagged('book')).session.advised).toBe('book');
  const session = { ...exchangeIn('idle', 'x').turn.session, advised: 'today' } as const;
  expect(answer('idle', flagged('book'), 'x', { session }).session.advised).toBe('today');
});

test('asked about what was told as a sign, nobody here can judge it', () => {
  const told: Meaning = { kind: 'red-flag', flag: 'sign-told', urgency: 'today' };
  expect(said(answer('idle', told)).startsWith(prompts.safety.cantJudge)).toBe(true);
  expect(said(answer('idle', flagged('today')))).not.toContain(prompts.safety.cantJudge);
  expect(said(answer('idle', { ...told, urgency: 'book' })).startsWith(prompts.safety.cantJudge)).toBe(true);
});

describe('a sign that is only supposed', () => {
  const supposed = (urgency: 'emergency' | 'today' | 'book'): Meaning => ({
    kind: 'red-flag',
    flag: 'legs',
    urgency,
    supposed: true,
  });

  test.each(['emergency', 'today', 'book'] as const)(
    '%s: what to do then, and all is where it was',
    (urgency) => {
      const line = wordsOf(
        prompts.safety.supposed[urgency].map((say) => ({
          say: say
            .replaceAll('{emergency}', country.emergency)
            .replaceAll('{doctor}', country.words.doctor ?? ''),
        })),
      );
      for (const state of ['guiding', 'paused', 'hurt', 'gated', 'idle'] as const) {
        const reply = answer(state, supposed(urgency));
        expect(said(reply)).toContain(line);
        expect(reply.end).toBe(false);
        expect(changesOf(reply.effects).noMovesUntil).toBeUndefined();
        const before = exchangeIn(state, 'x').turn.session.state.name;
        expect(reply.session.state.name === 'gated').toBe(before === 'gated');
        expect(reply.session.state.name === 'guided').toBe(before === 'guided');
      }
    },
  );
});

test('despair is met by a line and a place to turn to, and the session ends with nothing kept', () => {
  for (const state of states) {
    const reply = answer(state, { kind: 'despair' });
    expect(said(reply)).toBe(`${prompts.safety.despair} ${country.crisisLine}`);
    expect(reply).toMatchObject({
      end: true,
      card: { title: prompts.card.despair, text: country.crisisLine },
    });
    expect(reply.ask).toBeUndefined();
    expect(changesOf(reply.effects)).toMatchObject(KEPT_NOTHING);
  }
});

test('an everyday numbness hears the first sign, and "repeat" would not tell it again', () => {
  const reply = answer('idle', { kind: 'gentle-check' });
  expect(said(reply)).toBe(
    `${wordsOf(redFlags.gentle.line.map((say) => ({ say: say.replaceAll('{emergency}', country.emergency) })))} ${prompts.questions.anythingElse}`,
  );
  expect(reply.session).toMatchObject({
    state: { name: 'asking', offer: { kind: 'anything' } },
    last: { say: [{ say: prompts.questions.anythingElse }] },
  });
  expect(changesOf(reply.effects)).toMatchObject(KEPT_NOTHING);
});

describe('the list of signs', () => {
  const place = { what: 'kept' };
  test('is read in two halves, and a place that was kept is dropped', () => {
    const remembered = { place } as unknown as Exchange['turn']['remembered'];
    const first = answer('idle', { kind: 'symptom-list' }, 'x', { remembered });
    expect(first.session.state).toEqual({ name: 'asking', offer: { kind: 'other-signs' } });
    expect(wordsOf(first.ask ?? [])).toBe(prompts.safety.signsReprompt);
    expect(changesOf(first.effects)).toEqual({ place: null });
    expect(answer('idle', { kind: 'symptom-list' }).effects).toBeUndefined();
    expect(
      answer('idle', { kind: 'symptom-list' }, 'x', { remembered: 'unavailable' }).effects,
    ).toBeUndefined();
  });

  test('the second half ends with a question, and asks for one', () => {
    const exchange = exchangeIn('idle', 'more');
    const state = { name: 'asking', offer: { kind: 'other-signs' } } as const;
    const turn = { ...exchange.turn, session: { ...exchange.turn.session, state } };
    const second = respond({ ...exchange, turn }, { kind: 'command', name: 'more' });
    expect(second.session.state).toEqual({ name: 'asking', offer: { kind: 'signs-read' } });
    expect(said(second).endsWith(prompts.questions.anythingReprompt)).toBe(true);
    expect(wordsOf(second.ask ?? [])).toBe(prompts.questions.anythingReprompt);
  });
});
