import { optionsOf } from '../../../tools/evaluate/options';
import { InputError } from '../../../tools/train/rows';

test('asked for nothing, it reads every labelled file and trains nothing', () => {
  const { files, seeds, noise, routing } = optionsOf([]);
  expect(files.length).toBeGreaterThan(1);
  expect({ seeds, noise, routing }).toEqual({ seeds: 0, noise: 0, routing: false });
});

test('seeds, noise and files are taken as given', () => {
  expect(
    optionsOf(['--seeds', '4', '--noise', '0.1', '--file', 'a.jsonl', '--file', 'b.jsonl']),
  ).toMatchObject({
    seeds: 4,
    noise: 0.1,
    files: ['a.jsonl', 'b.jsonl'],
  });
});

test.each([
  [['--seeds', 'four']],
  [['--seeds', '0']],
  [['--seeds', '2.5']],
  [['--noise', '1.5']],
  [['--noise', '']],
  [['--speed']],
])('%j is refused in words', (args) => {
  expect(() => optionsOf(args)).toThrow(InputError);
});
