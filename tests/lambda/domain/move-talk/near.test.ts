/** Moves by other people's names: the nearest of ours, where one is wanted, and nothing where something else is asked. */
import { knowledge } from '../../../../lambda/content';
import { nearestMove } from '../../../../lambda/domain/move-talk/near';

const nearest = (words: string, asksElse = false) =>
  nearestMove(words, knowledge.exercises, knowledge.replies, asksElse);

test('every name leads to one move, and is no name of ours', () => {
  const names = knowledge.exercises.flatMap(({ near = [] }) => near);
  expect(new Set(names).size).toBe(names.length);
  const ours = knowledge.exercises.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  expect(names.filter((name) => ours.includes(name))).toEqual([]);
  for (const { id, near = [] } of knowledge.exercises)
    for (const name of near) expect(nearest(`show me the ${name}`)).toBe(id);
});

test('it is told where it is wanted or cannot be done, even near to a question of its own', () => {
  for (const words of [
    "i can't do a side plank at my age",
    'please do the side plank',
    'teach me a side plank',
  ])
    expect(nearest(words, true)).toBe('lateral-leg-lift');
});

test('a question that has its own answer keeps it', () => {
  for (const words of ['what about planks', 'do you have the plank', 'plank'])
    expect([nearest(words), nearest(words, true)]).toEqual(['draw-in', null]);
  for (const words of [
    'are planks bad for my back',
    'i hurt my back doing a plank',
    'show me the way',
    'planktons',
  ])
    expect(nearest(words)).toBeNull();
});
