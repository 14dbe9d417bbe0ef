/** The gate waits on for whatever neither starts nor ends it, and after a condition it is a word away. */
import { spoken } from '../../../lambda/content';
import type { Meaning } from '../../../lambda/domain/meaning';
import { wordsOf } from '../../../lambda/domain/speech';
import { interpret } from '../../../lambda/handlers/interpret/interpret';
import { respond } from '../../../lambda/handlers/respond';
import type { Exchange, Reply } from '../../../lambda/handlers/turn';
import { exchangeIn, STATES } from '../../support/situations';

const { gate: words } = spoken.prompts;
const { start } = STATES.gated;
const say = (said: string, after?: Reply): Reply => {
  const exchange = exchangeIn('gated', said);
  const there: Exchange =
    after === undefined ? exchange : { ...exchange, turn: { ...exchange.turn, session: after.session } };
  return respond(there, interpret(there));
};

test.each([
  'is this ok with a bad knee',
  "i've got a cold is that ok",
  'what if it hurts',
  "it's just my usual ache",
  'many thanks',
  'hello',
])('"%s" leaves the move waiting', (said) => {
  const reply = say(said);
  expect(reply.session.state).toMatchObject({ name: 'gated', start });
  expect(reply.end).toBe(false);
});

test.each(["i've got a bad knee", "i've got a cold is that ok"])('"%s" is answered, not refused', (said) => {
  expect(wordsOf(say(said).say)).toContain('Say ready, or say not today.');
  expect(wordsOf(say(said).say)).not.toContain(words.condition[0]);
});

describe('after a condition', () => {
  const refused = say("i'm pregnant");

  test('nothing is started, and something else is offered', () => {
    expect(wordsOf(refused.say)).toContain(words.condition[0]);
    expect(refused.session.state).toMatchObject({ name: 'asking', offer: { kind: 'topic', start } });
  });

  test.each(['ready', 'my doctor said it is fine', 'go on'])('"%s" hears the gate again, in full', (said) => {
    const again = say(said, refused);
    expect(again.session.state).toMatchObject({ name: 'gated', start });
    expect(wordsOf(again.say)).toContain(words.conditions[0]);
  });

  test('"yes" takes what was offered', () => {
    expect(say('yes', refused).meaning).toEqual<Meaning>({
      kind: 'topic',
      id: spoken.defaults.topics.insteadOfMoving,
    });
  });
});

describe('picking what waits', () => {
  test.each(['yeah the chair one', 'the gentle one please', 'ok the morning one', 'do that one'])(
    '"%s" begins nothing',
    (said) => {
      expect(say(said).session.state.name).toBe('gated');
    },
  );

  test.each(["yes i'm ready", "okay let's start", 'start now', "none of those let's go"])(
    '"%s" begins',
    (said) => {
      expect(say(said).session.state.name).toBe('guided');
    },
  );
});

test('who asks whether they may is told on what it depends, and it waits on', () => {
  const reply = say('so can i do it');
  expect(wordsOf(reply.say)).toContain(spoken.prompts.position.anywhere['may-start']);
  expect(reply.session.state).toMatchObject({ name: 'gated', start });
});
