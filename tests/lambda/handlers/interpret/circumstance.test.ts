/** What a circumstance makes of an answer: another topic, a word of care, and no moves that nobody named. */
import { spoken } from '../../../../lambda/content';
import { wordsOf } from '../../../../lambda/domain/speech';
import { withCircumstance } from '../../../../lambda/handlers/interpret/circumstance';
import { interpret } from '../../../../lambda/handlers/interpret/interpret';
import { respond } from '../../../../lambda/handlers/respond';
import type { Exchange } from '../../../../lambda/handlers/turn';
import { exchangeIn } from '../../../support/situations';

const { defaults, prompts } = spoken;

/** What is asked after somebody was told of. */
function after(told: string, words: string): Exchange {
  const before = exchangeIn('idle', told);
  const { about } = withCircumstance(before).session;
  const exchange = exchangeIn('idle', words);
  const session = { ...exchange.turn.session, ...(about && { about }) };
  return { ...exchange, turn: { ...exchange.turn, isNew: false, session } };
}

const meant = (exchange: Exchange) => interpret(exchange);

test.each([
  ["i'm pregnant", 'how should i lie in bed'],
  ['my wife is pregnant', 'how should she lie in bed'],
])('after "%s" nobody is told to lie on their back', (told, words) => {
  expect(meant(after(told, words))).toEqual({ kind: 'topic', id: 'pregnancy-back', facet: 'sleep' });
});

test.each([
  ["i'm pregnant", 'start a routine'],
  ["i'm pregnant", 'what exercises do you have'],
  ['my partner is pregnant', 'what exercises can she do'],
  ['my son is twelve', 'what exercises do you have'],
  ["i'm thirty weeks", 'start the gentle morning'],
  ['my wife is pregnant', 'so what can she do about it'],
])('after "%s", "%s" begins and offers no moves', (told, words) => {
  const { session } = respond(after(told, words), meant(after(told, words)));
  expect(session.state).toMatchObject({ name: 'asking', offer: { kind: 'more' } });
});

test('an answer for everybody begins with who is to be asked', () => {
  const asked = after("i'm pregnant", 'does acupuncture help back pain');
  expect(wordsOf(respond(asked, meant(asked)).say)).toContain(prompts.questions.caution.antenatal);
});

test('a husband who asks for himself hears the usual answer', () => {
  const asked = after('my wife is pregnant', 'how should i sleep with my back pain');
  expect(meant(asked)).toMatchObject({ kind: 'topic', id: 'rest-position' });
  expect(wordsOf(respond(asked, meant(asked)).say)).not.toContain(prompts.questions.caution.antenatal);
});

test('every facet and topic that answers in the place of another is there', () => {
  for (const { topic, inPlaceOf, moves } of Object.values(defaults.circumstances)) {
    const own = spoken.topics.find(({ id }) => id === topic);
    const facets = [...Object.values(inPlaceOf), ...(moves === undefined ? [] : [moves])];
    for (const id of Object.keys(inPlaceOf)) expect(spoken.topics.map((each) => each.id)).toContain(id);
    for (const facet of facets) if (facet !== null) expect(own?.facets.map(({ id }) => id)).toContain(facet);
  }
});
