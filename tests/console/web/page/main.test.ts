/** The page in a real browser, with the real skill behind it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { transcriptNamed } from '../../../../console/transcripts/folder';
import { openBrowser } from '../../../support/browser/browser';
import { type Served, serve } from '../../../support/browser/served';
import { everything, share } from '../../../support/share';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SIZES = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];

let browser: Browser;
let folder: string;
let served: Served;
let context: BrowserContext | undefined;
let page: Page;
/** What the page asked of the network, and what went wrong in it. */
let asked: string[];
let wrong: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'back-coach-page-'));
  [browser, served] = await Promise.all([openBrowser(), serve(folder)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  await served.anew();
  await openPage();
});
afterEach(async () => {
  expect(wrong).toEqual([]);
  expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual([new URL(served.address).origin]);
  await page.goto('about:blank');
});

/** Whether the window that is open is the usual one, in which nothing was set up for one test alone. */
let isUsual = false;

/** The page in the usual window, which loads it in half the time that another would take. */
async function openPage(): Promise<void> {
  // The voice has tests of its own: loading its twenty megabytes for every sentence keeps a processor busy.
  if (!isUsual) await openWindow({}, { sound: false });
  isUsual = true;
  asked = [];
  wrong = [];
  await page.goto(served.address);
}

/** The page in a window for one test. */
async function openAlone(
  options: Parameters<Browser['newContext']>[0] = {},
  { sound } = { sound: false },
): Promise<void> {
  await openWindow(options, { sound });
  isUsual = false;
  await page.goto(served.address);
}

async function openWindow(
  options: Parameters<Browser['newContext']>[0],
  { sound }: { sound: boolean },
): Promise<void> {
  await context?.close();
  context = await browser.newContext({ viewport: SIZES[0] ?? null, ...options });
  if (!sound) await context.addInitScript('delete globalThis.AudioContext;');
  page = await context.newPage();
  // Only against what never comes: how long one waits says how busy the machine is.
  page.setDefaultTimeout(240_000);
  asked = [];
  wrong = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
}

const composer = () => page.getByLabel('Say something');
async function type(words: string): Promise<void> {
  await composer().fill(words);
  await composer().press('Enter');
}
const said = (words: string | RegExp) =>
  page.getByRole('list', { name: 'What was said' }).getByText(words).first();
const playHead = () => page.getByRole('slider', { name: 'Play head' });

describe('The page', () => {
  it('shows what is typed and what is answered, and how it was understood', async () => {
    await type('do sit ups cause lower back pain');
    await said(/Want more\?/).waitFor();
    await page.getByRole('tabpanel').getByText('topic · sit-ups').waitFor();
    await page.getByRole('tab', { name: 'Request' }).click();
    await page.getByRole('tabpanel').getByText('"do sit ups cause lower back pain"').first().waitFor();
  });

  it('takes a suggestion as if it were said, and offers others then', async () => {
    const suggestions = page.getByRole('group', { name: 'Suggestions' });
    await suggestions.getByRole('button', { name: 'open back coach' }).click();
    await said(/Welcome to Back Coach/).waitFor();
    await suggestions.getByRole('button', { name: 'check my symptoms' }).waitFor();
  });

  it('shows what is said at the terminal, and the other way round', async () => {
    await served.says('open back coach');
    await said(/Welcome to Back Coach/).waitFor();
    await type('stop');
    await said('Okay. Goodbye.').waitFor();
    expect(served.conversation.happened.map(({ by }) => by)).toContain('page');
  });

  it('still shows everything after it was opened again', async () => {
    await type('open back coach');
    await said(/Welcome to Back Coach/).waitFor();
    await page.reload();
    await said(/Welcome to Back Coach/).waitFor();
    expect(await page.getByRole('button', { name: 'Let the clock run' }).isEnabled()).toBe(true);
  });

  it('says what it cannot make of a line, and goes on', async () => {
    await type('/jump');
    await page.getByRole('alert').getByText('unknown event "/jump"').waitFor();
    await type('open back coach');
    await said(/Welcome to Back Coach/).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('A conversation', () => {
  it('is kept as a test, which is then there', async () => {
    await type('do sit ups cause lower back pain');
    await said(/Want more\?/).waitFor();
    await page.getByRole('button', { name: 'Save as test' }).click();
    await page.getByLabel('What it shows').fill('Sit ups, asked about!');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('tests/conversations/recorded/sit-ups-asked-about.txt').waitFor();
    const text = readFileSync(join(folder, 'recorded/sit-ups-asked-about.txt'), 'utf8');
    expect(text).toContain('\nU: do sit ups cause lower back pain\nA: ');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is played again from its transcript, a line at a time or all at once', async () => {
    const lines = transcriptNamed('guided/pause')?.exchanges.map(({ line }) => line) ?? [];
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByLabel('Find').fill('guided/pause');
    await page.getByRole('button', { name: 'guided/pause', exact: false }).first().click();
    const bar = page.getByRole('region', { name: 'Conversation played again' });
    await bar.getByText(`Next: ${lines[0]}`).waitFor();
    await bar.getByRole('button', { name: 'Next line' }).click();
    await bar.getByText(`Next: ${lines[1]}`).waitFor();
    await bar.getByRole('button', { name: 'All of it' }).click();
    await bar.getByText(`${lines.length} of ${lines.length}`).waitFor();
    expect(await said(/Otherwise than written/).count()).toBe(0);
    await bar.getByRole('button', { name: 'Leave' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await page.locator('.you').count()).toBe(0);
  });

  it('goes into a file and comes back out of it', async () => {
    await type('do sit ups cause lower back pain');
    await said(/Want more\?/).waitFor();
    await page.getByRole('button', { name: 'File' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save the session' }).click(),
    ]);
    const file = join(folder, 'session.json');
    await download.saveAs(file);
    await page.keyboard.press('Escape');
    await type('/person new');
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByLabel(/A session that was saved/).setInputFiles(file);
    await said('Played again: a conversation from a file.').waitFor();
    expect(await page.locator('.you').allTextContents()).toEqual(['do sit ups cause lower back pain']);
    await type('yes');
    await page.waitForFunction(() => document.querySelectorAll('.you').length === 2);
  });

  it('goes on at another device, in another country and by another person', async () => {
    await type('open back coach');
    await said(/nine one one/).waitFor();
    await page.getByLabel('Device').selectOption('Round 480');
    await page.getByLabel('Locale').selectOption('en-IN');
    await page.getByRole('button', { name: 'Second person' }).click();
    await said(/A second person of the household/).waitFor();
    await type('open back coach');
    await said(/one one two/).waitFor();
    await page.getByRole('tab', { name: 'Request' }).click();
    const request = page.getByRole('tabpanel');
    for (const part of ['"ROUND"', '"en-IN"', 'personId'])
      expect([part, await request.getByText(part).count()]).toEqual([part, expect.any(Number)]);
    expect(await request.textContent()).toMatch(/ROUND.*en-IN/s);
  });
});

describe('What surrounds a conversation', () => {
  it('compares what a sentence was taken for with something else', async () => {
    await type('is it the planks that make the small of my back sore');
    await page.locator('.alexa .bubble').first().waitFor();
    await page.getByText('Why not something else?').click();
    await page.getByLabel('Compare with').selectOption('topic:running');
    await page.getByText(/By the words alone \d+ %, place \d+ of \d+/).waitFor();
  });

  it('lists what can be asked, with its health, and says it', async () => {
    await page.getByRole('button', { name: 'Content' }).click();
    const table = page.getByRole('table', { name: /topics/ });
    await table.getByText(/\d+ %/).first().waitFor();
    await table.getByRole('button').first().click();
    await page.locator('.alexa .bubble').first().waitFor();
  });

  it('deploys a new version in the middle of a session', async () => {
    await served.says('start a gentle morning', 'ready');
    await page.getByRole('tab', { name: 'Faults' }).click();
    await page.getByRole('button', { name: 'Deploy a new version now' }).click();
    await said(/A new version is live/).waitFor();
    await type('pause');
    await said(/Paused/).waitFor();
  });

  it('listens where the browser recognises speech on this machine, and not where it would send it away', async () => {
    const hears = (where: string) => `globalThis.SpeechRecognition = class {
      static available = async () => '${where}';
      start() { setTimeout(() => this.onresult({ results: [[{ transcript: 'open back coach' }]] })); }
    };`;
    await openAlone();
    await context?.addInitScript(hears('downloadable'));
    await page.reload();
    await page.getByRole('button', { name: 'Speak' }).click();
    await page.getByText(/would send what you say to its maker/).waitFor();
    expect(await page.locator('.you').count()).toBe(0);
    await context?.addInitScript(hears('available'));
    await page.reload();
    await page.getByRole('button', { name: 'Speak' }).click();
    await said(/Welcome to Back Coach/).waitFor();
  });
});

describe('Time in the page', () => {
  it('reads as a list, too, from which it goes to where something is said', async () => {
    await served.says('start a gentle morning', 'ready');
    await page.getByText('As a list').click();
    await page
      .getByRole('button', { name: /hold \d/ })
      .first()
      .click();
    await page.locator('.ring.hold').waitFor();
  });

  it('stands where the plan has it', async () => {
    await served.says('start a gentle morning', 'ready');
    await playHead().waitFor();
    const turn = served.conversation.happened.findLast(({ one }) => one.event === 'turn')?.one;
    if (turn?.event !== 'turn') throw new Error('nothing was answered');
    const { at, guided } = turn.turn;
    const PIXELS_A_SECOND = 24;
    const drawn = await page
      .locator('.block.speech rect')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('x'))));
    const [left = 0] = drawn;
    for (const cue of guided?.cues ?? []) {
      const x = left + ((cue.at - at - ((guided?.cues[0]?.at ?? at) - at)) / 1000) * PIXELS_A_SECOND;
      const apart = Math.min(...drawn.map((one) => Math.abs(one - x)));
      if (cue.text !== '') expect((1000 * apart) / PIXELS_A_SECOND).toBeLessThan(50);
    }
  });

  it('lets words cut in at the moment that is heard', async () => {
    await type('open back coach');
    await page.getByText('speaks', { exact: true }).waitFor();
    await type('stop');
    await said('cuts in on the speech').waitFor();
  });

  it('runs a routine to its end by the clock alone', async () => {
    const shortest = 'two minute reset';
    await openAlone();
    await page.clock.install();
    await served.says(`start a ${shortest}`, 'ready');
    await page.getByText('10×').click();
    // Of this conversation: the ones before it came to their ends, too.
    const { happened } = served.conversation;
    const from = happened.findLastIndex(({ one }) => one.event === 'begin');
    const events = () => served.conversation.happened.slice(from).map(({ one }) => one);
    expect(from).toBeGreaterThan(0);
    const isOver = () => events().some((one) => one.event === 'clock' && one.moment === 'closed');
    const asksAgain = () => events().some((one) => one.event === 'clock' && one.moment === 'asked-again');
    for (let i = 0; i < 400 && !isOver(); i += 1) {
      // Each is one frame: twenty seconds of the routine, or less where something happens.
      await page.clock.fastForward(2000);
      // What the device is told crosses the network, which no clock moves.
      await page.evaluate(() => fetch('/').then(() => null));
    }
    expect([isOver(), asksAgain()]).toEqual([true, true]);
    await said('Nobody answers. The session ends.').waitFor();
  });

  it('jumps to the open microphone, where words come as an answer and not as an interruption', async () => {
    await type('do sit ups cause lower back pain');
    await said(/Want more\?/).waitFor();
    await page.getByRole('button', { name: 'Jump to the next microphone window' }).click();
    await page.getByText('The microphone is open.').waitFor();
    await type('no');
    await said('no').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.you').length === 2);
    expect(await said(/cuts in/).count()).toBe(0);
  });

  it('has a play head for the keyboard, which says where it is', async () => {
    await served.says('start a gentle morning', 'ready');
    await playHead().waitFor();
    await page.getByRole('button', { name: 'Pause the clock' }).click();
    const before = Number(await playHead().inputValue());
    await playHead().focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
    expect(Number(await playHead().inputValue())).toBeGreaterThanOrEqual(before + 2000);
    expect(await playHead().getAttribute('aria-valuetext')).toMatch(/^\d+:\d\d, \S/);
  });
});

describe('What goes wrong around the skill', () => {
  const choose = async (what: string, is: string) => {
    await page.getByRole('tab', { name: 'Faults' }).click();
    await page.getByLabel(what).selectOption(is);
  };
  const calls = async () => {
    await page.getByRole('tab', { name: 'Memory' }).click();
    return page.locator('ol.calls li').allTextContents();
  };

  it('is a memory that is down: the skill answers, and the call is seen to fail', async () => {
    await choose('Memory', 'down');
    await said('From here on: memory down.').waitFor();
    await type('open back coach');
    await said(/Welcome to Back Coach/).waitFor();
    expect((await calls()).join()).toContain('down');
  });

  it('is a memory with a newer record, or one that is too slow', async () => {
    await choose('Memory', 'has a newer record');
    await type('open back coach');
    await said(/Welcome to Back Coach/).waitFor();
    expect((await calls()).join()).toContain('save stale');
    await choose('Memory', 'too slow');
    await type('open back coach');
    await page.waitForFunction(() => document.querySelectorAll('.you').length === 2);
    expect((await calls()).join()).toContain('down');
  });

  it.each([
    ['comes after the next request', 'the skill hears of it after the next request'],
    ['never comes', 'the skill never hears of it'],
  ])('is news of a session’s end that %s', async (is, told) => {
    await choose('News of a session’s end', is);
    await type('open back coach');
    await said(/Welcome to Back Coach/).waitFor();
    await page.getByRole('button', { name: 'Leave' }).click();
    await said(new RegExp(told)).waitFor();
  });

  it('is an Alexa who is less sure, and a voice that is slow', async () => {
    await choose('A sentence that no sample says', 'goes to a neighbour, or nowhere');
    await choose('Alexa’s voice', 'too slow');
    await said('From here on: alexa strict, voice slow.').waitFor();
    await type('zyzzyx qwop vlugg');
    await page.getByRole('button', { name: /AMAZON.FallbackIntent/ }).waitFor();
  });

  it('is a record that was spoilt, edited or erased', async () => {
    await type('open back coach');
    await said(/Welcome to Back Coach/).waitFor();
    await type('stop');
    await page.getByRole('tab', { name: 'Memory' }).click();
    await page.getByRole('button', { name: 'Edit' }).click();
    const edit = page.getByLabel('What is to be kept');
    await edit.fill((await edit.inputValue()).replace('"pace": "usual"', '"pace": "slower"'));
    await page.getByRole('button', { name: 'Keep this' }).click();
    await page.getByRole('tabpanel').getByText('"slower"').waitFor();
    await page.getByRole('button', { name: 'Make unreadable' }).click();
    await page.getByRole('tabpanel').getByText('42', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('tabpanel').getByText('Nothing is kept').waitFor();
  });
});

describe('The voice', () => {
  beforeEach(() => openAlone({}, { sound: true }));

  it('loads its program with the first words, and speaks them', async () => {
    expect(asked.filter((url) => url.endsWith('.wasm'))).toEqual([]);
    // Held back until the page has said that it loads: on a quick machine that would be over before anyone looks.
    let go = () => {};
    const looked = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/*.wasm', async (route) => {
      await looked;
      await route.continue();
    });
    await type('open back coach');
    await page.getByRole('status').getByText('the voice loads').waitFor();
    go();
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === '');
    expect(asked.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
  });

  it('is silent when none is wanted, and loads nothing then', async () => {
    await page.getByLabel('Voice').selectOption('No voice');
    await page.clock.install();
    await type('open back coach');
    await said(/Welcome to Back Coach/).waitFor();
    await page.clock.fastForward(5000);
    await page.getByText('speaks', { exact: true }).waitFor();
    expect(asked.filter((url) => /wasm|voice/.test(url))).toEqual([]);
  });
});

describe('The keyboard alone', () => {
  it('recalls what was said before', async () => {
    await type('open back coach');
    await said(/Welcome to Back Coach/).waitFor();
    await type('help');
    await composer().press('ArrowUp');
    expect(await composer().inputValue()).toBe('help');
    await composer().press('ArrowUp');
    expect(await composer().inputValue()).toBe('open back coach');
    await composer().press('ArrowDown');
    await composer().press('ArrowDown');
    expect(await composer().inputValue()).toBe('');
  });

  it('moves between the inspector’s tabs with the arrows', async () => {
    await page.getByRole('tab', { name: 'Turn' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'Request' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('tab', { name: 'Faults' }).getAttribute('aria-selected')).toBe('true');
  });
});

describe.each(['light', 'dark'] as const)('In %s colours', (colorScheme) => {
  // The quick suite looks at the widest in light and at the narrowest in dark; the other, at every size in every colour.
  const [widest, , narrowest] = SIZES;
  const looked = everything()
    ? SIZES
    : SIZES.filter((one) => one === (colorScheme === 'light' ? widest : narrowest));
  it.each(looked)('nothing hinders anybody at $width x $height', async (viewport) => {
    await openAlone({ colorScheme, viewport });
    await served.says(
      'do sit ups cause lower back pain',
      'no',
      'start a gentle morning',
      'ready',
      '/wait 100s',
    );
    await served.says('it hurts');
    await said('it hurts').waitFor();
    const here = (name: string) => `${name} ${colorScheme} ${viewport.width}`;
    for (const dialog of share(['Content', 'Save as test', 'Replay', 'File'], 3, here)) {
      await page.getByRole('button', { name: dialog }).click();
      await page.getByRole('dialog').waitFor();
      expect([dialog, await findings('dialog')]).toEqual([dialog, []]);
      await page.keyboard.press('Escape');
    }
    await page.getByText('As a list').click();
    for (const tab of ['Turn', ...share(['Request', 'Memory', 'Faults'], 2, here)]) {
      await page.getByRole('tab', { name: tab }).click();
      // The rest of the page is as it was with the first.
      expect([tab, await findings(tab === 'Turn' ? 'html' : '.look')]).toEqual([tab, []]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

it('would be told of a button without a name', async () => {
  await page.evaluate(() => document.body.append(document.createElement('button')));
  expect(await findings()).toEqual(['button-name: <button></button>']);
});

/** What axe finds, by rule and place; the quick suite looks where something came up. */
async function findings(place = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(
    async (where) => {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
        where,
        {
          resultTypes: ['violations'],
        },
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    everything() ? 'html' : place,
  );
}
