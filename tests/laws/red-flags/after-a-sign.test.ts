/** After a sign for which somebody is to be asked, the talk stays with that: nothing is called harmless, and no move begins. */
import { spoken } from '../../../lambda/content';
import type { State } from '../../../lambda/domain/session';
import { wordsOf } from '../../../lambda/domain/speech';
import { withCircumstance } from '../../../lambda/handlers/interpret/circumstance';
import { interpret } from '../../../lambda/handlers/interpret/interpret';
import { respond } from '../../../lambda/handlers/respond';
import { exchangeIn } from '../../support/situations';

const { cantJudge, notYet, tellThem, seenFirst } = spoken.prompts.safety;

function answer(words: string, advised: 'today' | 'book' | null): string {
  const exchange = exchangeIn('idle', words);
  const state: State = { name: 'asking', offer: { kind: 'topic', topic: spoken.defaults.topics.afterASign } };
  const session = { ...exchange.turn.session, state, fullGate: true, ...(advised && { advised }) };
  const told = { ...exchange, turn: { ...exchange.turn, session } };
  const here = { ...told, turn: withCircumstance(told) };
  return wordsOf(respond(here, interpret(here)).say);
}

test.each([
  ['is that something to worry about', cantJudge],
  ['is it anything serious', cantJudge],
  ['is that normal', cantJudge],
  ['can i do some stretches meanwhile', notYet],
  ['start the gentle morning', seenFirst],
  ["i've lost a bit of weight too", tellThem],
  ["i've been really tired as well", tellThem],
])('once somebody is to be asked today, "%s" is answered by that', (words, line) => {
  expect(answer(words, 'today')).toContain(line);
  expect(answer(words, null)).not.toContain(line);
});

test('a sign to be booked for keeps nobody from moving, and comes first', () => {
  expect(answer('is that serious', 'book')).toContain(cantJudge);
  expect(answer('start the gentle morning', 'book')).toContain(seenFirst);
});

test.each(['how should i sleep', 'is it okay to use a hot water bottle'])(
  '"%s" is still answered',
  (words) => {
    expect(answer(words, 'today')).toBe(answer(words, null));
  },
);

test('once a doctor has seen it, it is over', () => {
  const exchange = exchangeIn('idle', 'the doctor has checked it and it is fine');
  const session = { ...exchange.turn.session, advised: 'today' as const };
  const turn = withCircumstance({ ...exchange, turn: { ...exchange.turn, session } });
  expect(turn.session.advised).toBeUndefined();
});
