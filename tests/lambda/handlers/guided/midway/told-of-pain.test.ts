/** What is told of a pain that was asked about: nothing of it goes on by itself, and what stays is no false alarm. */
import { spoken } from '../../../../../lambda/content';
import { wordsOf } from '../../../../../lambda/domain/speech';
import { interpret } from '../../../../../lambda/handlers/interpret/interpret';
import { respond } from '../../../../../lambda/handlers/respond';
import { exchangeIn } from '../../../../support/situations';

const { hurt } = spoken.prompts.guided;
const hear = (words: string) => {
  const exchange = exchangeIn('hurt', words);
  const reply = respond(exchange, interpret(exchange));
  return { said: wordsOf(reply.say), state: reply.session.state };
};
const WAITS = { name: 'guided', play: { status: 'awaiting' } };

test.each(["it's gone off now", "it's stopped now i let go", 'it has worn off', "it's easing off thanks"])(
  '"%s" is good to hear, and the ways are offered again',
  (words) => {
    const { said, state } = hear(words);
    expect(said.startsWith(hurt.eased)).toBe(true);
    expect(state).toMatchObject(WAITS);
  },
);

test.each(["it's just a bit of a pull", 'it was only a twinge', 'just a little tug nothing serious'])(
  '"%s" may go on smaller',
  (words) => {
    const { said, state } = hear(words);
    expect(said.startsWith(hurt.mild)).toBe(true);
    expect(state).toMatchObject(WAITS);
  },
);

test.each(["it's not gone", "it hasn't stopped", 'it eased but came back', "no it hasn't eased"])(
  '"%s" hears the signs again',
  (words) => {
    const { said, state } = hear(words);
    expect(said).toContain(hurt.signs[0]?.split(',')[0]);
    expect(state).toMatchObject(WAITS);
  },
);

test.each(["i don't want to carry on", "i can't go on"])('"%s" is enough', (words) => {
  expect(hear(words).state.name).not.toBe('guided');
});
