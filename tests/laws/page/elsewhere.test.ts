/** The page with words as long as in other languages, and in browsers that have less. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser/browser';
import { brokenByLongWords } from '../../support/browser/long-words';
import { type Served, serve } from '../../support/browser/served';
import { everything, share } from '../../support/share';

const PAGE = join(__dirname, '../../../console/web/page');
const SIZES = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];
const LONGEST = 'donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenbescheid';

let browser: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), serve()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(() => served.anew());
afterEach(() => page.close());

async function open(viewport = SIZES[0] ?? null): Promise<void> {
  page = await browser.newPage({ viewport });
  page.setDefaultTimeout(240_000);
}

/** The quick suite opens dialogs where there is least room for them. */
function dialogsAt({ width }: { width: number }): string[] {
  return width < 400 || everything() ? ['Content', 'Save as test', 'Replay', 'File'] : [];
}

/** The quick suite looks at the narrowest, where there is least room, and a share of the others. */
const [, ...WIDER] = SIZES.toReversed();
const LOOKED_AT = [...share(WIDER, 4, ({ width }) => `long words ${width}`), ...SIZES.slice(-1)];

describe.each(LOOKED_AT)('At $width x $height', (viewport) => {
  it('words twice as long break nothing', async () => {
    await open(viewport);
    await page.goto(served.address);
    await page.getByLabel('Voice').selectOption('No voice');
    await served.says(
      `is ${LONGEST} bad for me`,
      'start a gentle morning',
      'ready',
      '/wait 100s',
      'it hurts',
    );
    await page.getByText('it hurts', { exact: true }).first().waitFor();
    for (const tab of [
      'Turn',
      ...share(['Memory', 'Reminders', 'Faults'], 2, (name) => `${name} ${viewport.width}`),
    ]) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      expect([tab, await brokenByLongWords(page)]).toEqual([tab, []]);
    }
    for (const dialog of dialogsAt(viewport)) {
      await page.reload();
      await page.getByRole('button', { name: dialog }).click();
      await page.getByRole('dialog').waitFor();
      expect([dialog, await brokenByLongWords(page)]).toEqual([dialog, []]);
    }
  });
});

/** What only some browsers have, and is used where it is there. */
const NOT_EVERYWHERE = ['SpeechRecognition', 'webkitSpeechRecognition', 'speechSynthesis', 'AudioContext'];

it('works in a browser that neither hears nor speaks', async () => {
  await open();
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  const take = NOT_EVERYWHERE.map((name) => `delete globalThis.${name};`).join('');
  await page.addInitScript(`${take} delete Navigator.prototype.clipboard;`);
  await page.goto(served.address);
  await page.getByLabel('Say something').fill('open back coach');
  await page.getByLabel('Say something').press('Enter');
  await page
    .getByText(/Welcome to Back Coach/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Jump to the next microphone window' }).click();
  await page.getByText('The microphone is open.').waitFor();
  await page.getByRole('tab', { name: 'Response' }).click();
  expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
  expect(wrong).toEqual([]);
});

/** Every file below the page whose name ends so, by its path. */
function sources(...ends: string[]): [string, string][] {
  return readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.some((end) => name.endsWith(end)))
    .map((name) => [name, readFileSync(join(PAGE, name), 'utf8')]);
}

/**
 * TypeScript's types of the web hold only what two engines have, so that the type check finds what only one has. What goes
 * around the types is looked for here.
 */
const AROUND_THE_TYPES =
  /Reflect\.get\(\s*(?:globalThis|window|navigator|document)|\bas any[;,)\]]|\bas unknown as\b|@ts-/;
/** Styles that only one engine knows: of the properties, those that Chromium alone had in 2026. */
const ONE_ENGINE =
  /\b(?:field-sizing|interpolate-size|text-box|anchor-name|position-anchor|position-area|animation-timeline|corner-shape|reading-flow|overlay|zoom)\s*:|::(?:scroll-marker|picker)|base-select/;

describe('Firefox and Safari', () => {
  it('have all that the page uses', () => {
    const around = sources('.ts', '.tsx').flatMap(([name, text]) =>
      AROUND_THE_TYPES.test(text) ? [name] : [],
    );
    // It looks for recognition, and the page does without where there is none.
    expect(around).toEqual(['voice/recognition.ts']);
  });

  it('know its styles', () => {
    expect(sources('.css').flatMap(([name, text]) => (ONE_ENGINE.test(text) ? [name] : []))).toEqual([]);
    const all = sources('.css')
      .map(([, text]) => text)
      .join('\n');
    for (const part of ['progress', 'meter']) {
      expect(all).toContain(`${part}::-webkit-`);
      expect(all).toContain(`${part}::-moz-`);
    }
  });

  it('would be told of what they lack', () => {
    expect(AROUND_THE_TYPES.test("Reflect.get(globalThis, 'EyeDropper')")).toBe(true);
    expect(ONE_ENGINE.test('textarea { field-sizing: content }')).toBe(true);
  });
});
