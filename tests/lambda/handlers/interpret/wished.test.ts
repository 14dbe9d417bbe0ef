/** A move is left out by any of its names, whatever else its name would wish for. */
import { spoken } from '../../../../lambda/content';
import { meant } from '../../../support/situations';

test.each(['idle', 'afterRoutine'] as const)('each move is only left out (%s)', (place) => {
  const others = spoken.exercises.filter(({ id, name }) => {
    const meaning = meant(place, `leave out the ${name.toLowerCase()} next time`);
    return meaning.kind !== 'command' || meaning.name !== 'leave-out' || meaning.exercise !== id;
  });
  expect(others.map(({ name }) => name)).toEqual([]);
});

test('who will not get out of a chair wants to sit, and who will not sit wants none', () => {
  const wish = (words: string) => {
    const meaning = meant('idle', words);
    return meaning.kind === 'routine' ? meaning.wish : meaning.kind;
  };
  expect(wish('a stretch without getting out of my chair')).toEqual({ places: ['chair'] });
  expect(wish('a stretch without a chair')).toMatchObject({ notIn: ['chair'] });
});
