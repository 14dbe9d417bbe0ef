/** A level is never taken for its opposite, wherever it is spoken of. */
import { meant, type Situated } from '../../../support/situations';

const PLACES = ['idle', 'more', 'gated', 'guiding', 'paused'] as const satisfies readonly Situated[];
const THING = ['difficulty', 'level', 'intensity'];
const UP = [
  'put the _ up a notch',
  'move the _ up a bit',
  'raise the _',
  'turn the _ up please',
  'bump the _ up',
];
const DOWN = ['put the _ down a notch', 'move the _ down a bit', 'lower the _', 'turn the _ down please'];

const said = (frames: readonly string[]) =>
  frames.flatMap((frame) => THING.map((thing) => frame.replace('_', thing)));

test.each(PLACES)('up is never easier, and down never harder (%s)', (place) => {
  const taken = (frames: readonly string[], opposite: string) =>
    said(frames).filter((words) => {
      const meaning = meant(place, words);
      return meaning.kind === 'command' && meaning.name === opposite;
    });
  expect(taken(UP, 'easier')).toEqual([]);
  expect(taken(DOWN, 'harder')).toEqual([]);
});
