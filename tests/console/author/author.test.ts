/** The content while it is written: saved, checked, and said again. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConsoleEvent } from '../../../console/device/protocol';
import { openStore } from '../../../console/memory/store';
import { createStudio, type Studio } from '../../../console/studio/studio';
import { CONTENT_FOLDER, readContent } from '../../../tools/content/read';
import { START } from '../../support/scripted';

const { content } = readContent();
const isPlain = (way: string) => !/[([{]/.test(way);
/** The shortest answer has room for words more. */
const [topic] = content.topics
  .filter(({ asked }) => asked.some(isPlain))
  .toSorted((a, b) => a.short.length - b.short.length);
const question = topic?.asked.find(isPlain) ?? '';
const file = `topics/${topic?.id}.json`;
const store = openStore(null);
let folder: string;
let studio: Studio;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'back-coach-author-'));
  cpSync(CONTENT_FOLDER, folder, { recursive: true });
  const setting = { locale: 'en-US', device: 'echo', now: START, memory: null, attributes: null } as const;
  studio = await createStudio({ content, store, setting, authored: folder });
});
afterAll(async () => {
  await studio.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** What `find` makes of the next thing told that it makes something of. */
function next<T>(find: (one: ConsoleEvent) => T | null): Promise<T> {
  return new Promise((resolve) => {
    const stop = studio.conversation.follow(({ one }) => {
      const found = find(one);
      if (found === null) return;
      stop();
      resolve(found);
    });
  });
}

function save(from: string, to: string): void {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

/** No answer may have a sentence as long as this. */
const LONG = `It aches ${'and it aches '.repeat(40)}so. `;

it('is said again with what was saved, and not while that breaks a rule, which is told with file and field', async () => {
  await studio.conversation.play([{ kind: 'say', words: question }], 'test');
  const broken = next((one) => (one.event === 'authored' && one.stage === 'broken' ? one : null));
  save('"short": "', `"short": "${LONG}`);
  const { findings } = await broken;
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.every((one) => one.file === file && one.field !== '')).toBe(true);

  const again = next((one) => (one.event === 'turn' ? one.turn : null));
  save(LONG, 'Here it is. ');
  const turn = await again;
  expect(turn.heard).toBe(question);
  expect(turn.speech?.words).toContain('Here it is.');
});
