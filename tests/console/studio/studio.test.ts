import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConsoleEvent } from '../../../console/device/protocol';
import { userOf } from '../../../console/device/simulator';
import { openStore } from '../../../console/memory/store';
import { Refused } from '../../../console/studio/command';
import { createStudio, type Studio } from '../../../console/studio/studio';
import { readLine } from '../../../console/terminal/line';
import { readTranscript } from '../../../console/transcripts/transcript';
import { readContent } from '../../../tools/content/read';
import { START } from '../../support/scripted';
import { firstDifference, playTranscript } from '../../support/transcripts/play';

const { content } = readContent();
const store = openStore(null);
const SETTING = { locale: 'en-GB', device: 'echo', now: START, memory: 'kept', attributes: null } as const;
let folder: string;
let studio: Studio;

beforeEach(async () => {
  await store
    .memoryFor(() => START)()
    .forget(userOf('person'));
  folder = mkdtempSync(join(tmpdir(), 'back-coach-studio-'));
  studio = await createStudio({ content, store, setting: SETTING, folder });
});
afterEach(async () => {
  await studio.close();
  rmSync(folder, { recursive: true });
});
afterAll(() => store.close());

async function says(...lines: string[]): Promise<void> {
  for (const line of lines) {
    const event = readLine(line);
    if (event) await studio.conversation.play([event], 'test');
  }
}

const told = () => studio.conversation.happened.map(({ one }) => one);
const last = <E extends ConsoleEvent['event']>(event: E) =>
  told().findLast((one): one is Extract<ConsoleEvent, { event: E }> => one.event === event);

describe('A conversation kept as a test', () => {
  it('passes as one, and says no more of its times than it has to', async () => {
    await says('/launch', '/wait 22s', 'start a gentle morning', 'ready', '/wait 61234ms', 'it hurts');
    await says('/close');
    const saved = await studio.do({ do: 'save-test', name: 'pain', title: 'Pain midway' }, 'test');
    expect(saved).toMatchObject({ file: 'recorded/pain.txt', asHeard: true });
    const file = join(folder, 'recorded/pain.txt');
    const text = readFileSync(file, 'utf8');
    const lines = [...text.matchAll(/^U: (.*)$/gm)].map(([, line]) => line);
    expect(lines).toEqual(['/launch', 'start a gentle morning', 'ready', '/wait 61s', 'it hurts', '/close']);
    const transcript = readTranscript(file);
    expect(transcript).toMatchObject({ title: 'Pain midway', locale: 'en-GB', now: START });
    expect(firstDifference(transcript, await playTranscript(transcript, content, store))).toBeNull();
  });

  it('keeps what was known of the person, and silence as silence', async () => {
    await says('open back coach', 'start a desk break', 'ready', '/wait 45s', 'stop');
    await studio.do({ do: 'begin' }, 'test');
    await says('open back coach', '/wait 40s', '/wait 60s');
    const saved = await studio.do({ do: 'save-test', name: 'back', title: 'Back again' }, 'test');
    expect(saved.text).toMatch(/^memory: \{.*"desk-break".*\}$/m);
    expect(saved.text).toMatch(/^U: \/silence$/m);
    const transcript = readTranscript(join(folder, String(saved.file)));
    expect(firstDifference(transcript, await playTranscript(transcript, content, store))).toBeNull();
  });

  it('is written once, and not when nothing was said', async () => {
    const save = () => studio.do({ do: 'save-test', name: 'one', title: 'One' }, 'test');
    await expect(save()).rejects.toThrow(Refused);
    await says('help');
    await save();
    await expect(save()).rejects.toThrow('There is a conversation "one" already.');
  });
});

describe('A transcript played again', () => {
  it('begins anew in its setting and goes a line at a time, then all the way', async () => {
    await says('help');
    await studio.do({ do: 'load', name: 'locales/en-IN' }, 'test');
    expect(last('begin')).toMatchObject({ setting: { locale: 'en-IN' }, title: expect.any(String) });
    expect(studio.conversation.played).toEqual([]);
    await studio.do({ do: 'step' }, 'test');
    expect(last('replay')).toMatchObject({ done: 1, difference: null });
    await studio.do({ do: 'rest' }, 'test');
    const replay = last('replay');
    expect(replay).toMatchObject({ next: null, done: replay?.of });
    expect(told().filter((one) => one.event === 'replay' && one.difference !== null)).toEqual([]);
  });

  it('says what is heard otherwise than written', async () => {
    await studio.do({ do: 'load', name: 'locales/en-IN' }, 'test');
    await says('open back coach');
    await studio.do({ do: 'rest' }, 'test');
    expect(told().some((one) => one.event === 'replay' && one.difference?.includes('but heard'))).toBe(true);
  });

  it('is refused when there is none', async () => {
    await expect(studio.do({ do: 'step' }, 'test')).rejects.toThrow(Refused);
    await expect(studio.do({ do: 'load', name: '../../etc/passwd' }, 'test')).rejects.toThrow(Refused);
  });
});
