import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layout } from '../../../tools/content/layout';
import { CONTENT_FOLDER } from '../../../tools/content/read';

const files = ['topics', 'exercises', 'routines'].flatMap((folder) =>
  readdirSync(join(CONTENT_FOLDER, folder)).map((name) => `${folder}/${name}`),
);

test('what is written looks like what the formatter made of every file that is there', () => {
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = readFileSync(join(CONTENT_FOLDER, file), 'utf8');
    expect({ file, text: layout(JSON.parse(text)) }).toEqual({ file, text });
  }
});

test('a list that fits on its line stays there, comma included', () => {
  const list = (length: number) => ({ of: ['x'.repeat(length)] });
  expect(layout(list(110 - '  "of": [""],'.length)).split('\n')).toHaveLength(4);
  expect(layout(list(111 - '  "of": [""],'.length)).split('\n')).toHaveLength(6);
  expect(layout({ none: {}, empty: [], n: null })).toBe('{\n  "none": {},\n  "empty": [],\n  "n": null\n}\n');
});
