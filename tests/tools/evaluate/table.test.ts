/** The table of topics: one line each, and no accuracy where nothing was measured. */
import { topicsTable } from '../../../tools/evaluate/table';
import { american, content } from '../../support/published';

const row = { text: 'are sit ups bad', accept: ['sit-ups'], class: 'in-scope', kind: 'user' } as const;

let table: string[];
beforeAll(() => {
  table = tableOf();
});

function tableOf(): string[] {
  const model = american();
  return topicsTable({
    content,
    model,
    questions: [
      { ...row, accept: ['sit-ups'] },
      { ...row, accept: ['running'] },
    ],
    hear: () => ({ kind: 'topic', id: 'sit-ups' }),
  });
}

test('has a line a topic, between its head and its totals', () => {
  const [, ...lines] = table;
  expect(lines.slice(0, -2).map((line) => line.split(' ')[0])).toEqual(content.topics.map(({ id }) => id));
  expect(lines.at(-2)).toContain(`${content.topics.length} topics with`);
  expect(lines.at(-1)).toMatch(/^Reading grade of all/);
});

test('tells how many of its rows a topic got right, and where there are none', () => {
  const lineOf = (id: string) => table.find((line) => line.startsWith(`${id} `));
  expect(lineOf('sit-ups')).toMatch(/100\.0% of 1$/);
  expect(lineOf('running')).toMatch(/ 0\.0% of 1$/);
  expect(lineOf('scans')).toMatch(/no labelled row$/);
});

test('counts the sentences Alexa is taught of each topic', () => {
  for (const line of table.slice(1, -2)) {
    const [, , , , , samples] = line.split(/ +/);
    expect(Number(samples)).toBeGreaterThan(11);
  }
});
