/** A new file is valid from its first minute, and says by itself what a person has yet to write. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layout } from '../../../tools/content/layout';
import { writeNew } from '../../../tools/content/new';
import { CONTENT_FOLDER, readContent } from '../../../tools/content/read';
import { checkContent } from '../../../tools/content/rules';
import { KINDS } from '../../../tools/content/skeletons';
import { leftToWrite } from '../../../tools/content/unfinished';
import { shipped, TODAY } from '../../support/shipped';

const idOf = (kind: string) => `tail-wagging-${kind}`;
let folder: string;
/** Paths of a new file of each kind. */
let files: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'back-coach-new-'));
  cpSync(CONTENT_FOLDER, folder, { recursive: true });
  files = KINDS.map((kind) => writeNew([kind, idOf(kind)], TODAY, folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

test('new files are where their kind is kept, laid out as the formatter would', () => {
  expect(files).toEqual(KINDS.map((kind) => `${kind}s/${idOf(kind)}.json`));
  for (const file of files) expect(textOf(file)).toBe(layout(JSON.parse(textOf(file))));
});

test('they keep their schemas and every rule', () => {
  const { content, findings } = readContent(folder);
  expect(findings).toEqual([]);
  expect(checkContent(content, TODAY)).toEqual([]);
});

test('they say field by field what is left to write, and nothing once it is written', () => {
  const { content } = readContent(folder);
  const left = leftToWrite(content);
  expect([...new Set(left.map(({ file }) => file))].sort()).toEqual([...files].sort());
  const fieldsOf = (kind: string) =>
    left.filter(({ file }) => file === `${kind}s/${idOf(kind)}.json`).map(({ field }) => field);
  expect(fieldsOf('topic')).toEqual(
    expect.arrayContaining(['question', 'short', 'detail', 'asked', 'sources']),
  );
  expect(fieldsOf('exercise')).toEqual(
    expect.arrayContaining(['start', 'steps', 'cues', 'skipIf', 'sources']),
  );
  expect(fieldsOf('routine')).toEqual(expect.arrayContaining(['purpose', 'sources']));
  expect(leftToWrite(JSON.parse(JSON.stringify(content).replaceAll('todo', 'well')))).toEqual([]);
});

test('a topic whose words another goes by has yet to be named', () => {
  const { content } = readContent(folder);
  const taken = content.topics
    .flatMap(({ synonyms }) => synonyms)
    .find((name) => /^[a-z]+( [a-z]+)*$/.test(name));
  const id = (taken ?? '').replaceAll(' ', '-');
  const file = writeNew(['topic', id], TODAY, folder);
  const after = readContent(folder).content;
  expect(after.topics.find((topic) => topic.id === id)?.name).toMatch(/todo/);
  expect(checkContent(after, TODAY)).toEqual([]);
  rmSync(join(folder, file));
});

test('the content that ships has nothing left to write', () => {
  expect(leftToWrite(shipped)).toEqual([]);
});

test('a file that is there is never written over', () => {
  for (const kind of KINDS) {
    const before = textOf(`${kind}s/${idOf(kind)}.json`);
    expect(() => writeNew([kind, idOf(kind)], '2030-01-01', folder)).toThrow(/is there already/);
    expect(textOf(`${kind}s/${idOf(kind)}.json`)).toBe(before);
  }
});

test('an exercise and a routine do not share an id', () => {
  const id = idOf('exercise');
  expect(() => writeNew(['routine', id], TODAY, folder)).toThrow(
    `"${id}" already names exercises/${id}.json`,
  );
});

test.each([
  [[], /usage/],
  [['topic'], /usage/],
  [['poem', 'a-poem'], /usage/],
  [['topic', 'a-topic', 'more'], /usage/],
  [['topic', 'A Topic'], /lower-case words joined by hyphens/],
  [['topic', '../secrets'], /lower-case words joined by hyphens/],
])('%j writes nothing', (words, says) => {
  const before = readContent(folder).content;
  expect(() => writeNew(words, TODAY, folder)).toThrow(says);
  expect(readContent(folder).content).toEqual(before);
});

test('content that is broken is mended first', () => {
  const broken = join(folder, 'topics/broken.json');
  writeFileSync(broken, '{');
  expect(() => writeNew(['topic', 'a-topic'], TODAY, folder)).toThrow(/topics\/broken\.json/);
  rmSync(broken);
});
