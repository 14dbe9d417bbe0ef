/** What is handed on is told by its name, with somebody to ask; what only sounds like it gets its own answer. */
import { knowledge } from '../../../lambda/content';
import { fill } from '../../../lambda/content/fill';
import type { Meaning } from '../../../lambda/domain/meaning';
import { everyLocale } from '../../../tools/content/rules/spoken';
import { shipped } from '../../support/shipped';
import { meant } from '../../support/situations';

const { elsewhere } = knowledge.prompts;
/** Roles that no country has a word of its own for. */
const ROLES = ['doctor', 'surgeon', 'midwife', 'vet'];

test.each(everyLocale(shipped))('in %s each hand-off names who to ask, or what we do know', (_, words) => {
  const { doctor = '', pharmacist = '', therapist = '' } = words.words;
  const who = [...ROLES, doctor, pharmacist, therapist];
  const nobody = Object.entries(elsewhere).filter(([, line]) => {
    const said = fill(line, words);
    return !who.some((name) => said.includes(name)) && !said.includes("what's known");
  });
  expect(nobody).toEqual([]);
});

const partOf = (meaning: Meaning) => (meaning.kind === 'elsewhere' ? meaning.part : null);
const handedTo = (part: string, said: readonly string[]) =>
  said.filter((words) => partOf(meant('idle', words)) === part);

/** Sentences that were written for this test, by what they must not be taken for. */
test('a brace is no mattress, and neither is any other gear', () => {
  const gear = ['back brace', 'lumbar belt', 'tens machine', 'foam roller', 'pair of running shoes'];
  const said = gear.flatMap((one) => [
    `which ${one} should i buy`,
    `how much does a ${one} cost`,
    `where can i get a ${one}`,
    `is a ${one} any use`,
  ]);
  expect(handedTo('mattress', said)).toEqual([]);
});

test('after birth is not pregnancy', () => {
  const said = ['the birth', 'my c section', 'giving birth', 'the twins were born'].flatMap((birth) => [
    `my back has ached since ${birth}`,
    `how long will my back hurt after ${birth}`,
  ]);
  expect(handedTo('pregnancy', said)).toEqual([]);
});

test('who rides is sent to no vet', () => {
  const said = [
    'can i ride my horse with a slipped disc',
    'is horse riding okay with a bulging disc',
    'when can i get back in the saddle on my horse',
    'my disc hurts after riding my pony',
  ];
  expect(handedTo('animal', said)).toEqual([]);
});

test('a sick animal is still sent to one', () => {
  expect(handedTo('animal', ['my horse has a sore back', 'my dog has hurt his back'])).toHaveLength(2);
});
