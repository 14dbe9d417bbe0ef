import type { ConsoleEvent } from '../../../console/device/protocol';
import { openStore } from '../../../console/memory/store';
import { Refused } from '../../../console/studio/command';
import { createStudio, type Studio } from '../../../console/studio/studio';
import { readLine } from '../../../console/terminal/line';
import { readContent } from '../../../tools/content/read';
import { START } from '../../support/scripted';

const { content } = readContent();
const store = openStore(null);
const SETTING = { locale: 'en-US', device: 'echo', now: START, memory: null, attributes: null } as const;
/** None of our samples says this. */
const OWN_WORDS = 'my uncle gerald says that zumba wrecked his spine is he right';

let from: Studio;
let to: Studio;
beforeEach(async () => {
  const open = () => createStudio({ content, store, setting: SETTING });
  [from, to] = await Promise.all([open(), open()]);
});
afterEach(() => Promise.all([from.close(), to.close()]));
afterAll(() => store.close());

async function says(studio: Studio, ...lines: string[]): Promise<ConsoleEvent[]> {
  const events = lines.flatMap((line) => readLine(line) ?? []);
  return (await studio.conversation.play(events, 'test')).map(({ one }) => one);
}
const asFile = (words: boolean): unknown => JSON.parse(JSON.stringify(from.session(words)));
const turnIn = (events: readonly ConsoleEvent[]) =>
  events.flatMap((one) => (one.event === 'turn' ? [one.turn] : [])).at(-1);

describe('A conversation as a file', () => {
  it('has none of the words that are not ours, unless they are wanted', async () => {
    await says(from, OWN_WORDS, 'start a gentle morning');
    const text = JSON.stringify(asFile(false));
    for (const word of ['gerald', 'zumba', 'uncle']) expect(text).not.toContain(word);
    expect(text).toContain('start a gentle morning');
    expect(JSON.stringify(asFile(true))).toContain(OWN_WORDS);
  });

  it.each([true, false])(
    'is shown elsewhere as it was, and goes on from there (words: %s)',
    async (words) => {
      await says(from, 'start a desk break', 'ready', '/wait 45s', 'slower', '/wait 20s');
      await says(to, 'help');
      await to.do({ do: 'recall', session: asFile(words) }, 'test');
      const happened = to.conversation.happened.map(({ one }) => one);
      const begun = happened.findLastIndex(({ event }) => event === 'begin');
      const kept = from.conversation.played.flatMap(({ came }) => came);
      expect(happened.slice(begun + 1)).toEqual(JSON.parse(JSON.stringify(kept)));
      const [here, there] = [turnIn(await says(from, 'pause')), turnIn(await says(to, 'pause'))];
      expect(there?.speech).toEqual(here?.speech);
      expect(there).toMatchObject({ state: 'paused', place: here?.place, settings: { pace: 'slower' } });
    },
  );

  it.each([['nothing'], [{ format: 'other' }], [null]])('is refused when it is %j', async (session) => {
    await expect(to.do({ do: 'recall', session }, 'test')).rejects.toThrow(Refused);
  });
});

it('says to the real simulator what was said here, with the name where a session opens', async () => {
  await says(from, 'do sit ups cause lower back pain', '/wait 12s', 'no', '/launch', 'help', '/close');
  expect(from.dialog()).toMatchObject({
    locale: 'en-US',
    type: 'text',
    userInput: [
      'ask back coach do sit ups cause lower back pain',
      'no',
      'open back coach',
      'help',
      'exit',
      '.quit',
    ],
  });
});
