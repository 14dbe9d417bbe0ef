/** Alexa's own screen engine with the real skill behind it: a whole routine by events alone, cut in on, and every page. */
import type { Browser } from 'playwright-core';
import { DEVICE_KINDS, type DeviceKind, viewportOf } from '../../../console/world/screens';
import { LOCALES } from '../../../lambda/content/schema/locale';
import { openBrowser } from '../../support/browser/browser';
import { type AtAShow, atAShow } from '../../support/screens/at-a-show';
import { type Drawn, drawnBy } from '../../support/screens/documents';
import { type Engine, openEngine } from '../../support/screens/engine';
import { PAGES, pageAt } from '../../support/screens/pages';
import { play } from '../../support/screens/routine';
import { notSeen, wordsThatMatter } from '../../support/screens/seen';
import { share } from '../../support/share';

let browser: Browser;
let open: Engine;

beforeAll(async () => {
  browser = await openBrowser();
  open = await openEngine(browser, 'small-show');
});
afterAll(() => browser.close());

async function engineOf(device: DeviceKind): Promise<Engine> {
  await open.at(device);
  return open;
}

async function guiding(): Promise<AtAShow> {
  const show = atAShow('small-show');
  await show.says('start the two minute reset', 'ready');
  return show;
}

it('leads a whole routine by events alone', async () => {
  const show = await guiding();
  const { reports, documents, last } = await play(show, await engineOf('small-show'));
  expect(last && drawnBy(last)?.token).toBe('done');
  expect(reports.START).toBe(documents);
  expect(reports.SEG).toBe(documents);
  expect(reports.STEP).toBeGreaterThan(0);
  expect(reports.PING).toBeGreaterThan(3);
  expect(show.turns().filter(({ heard }) => heard !== null)).toHaveLength(2);
  await show.close();
});

it('stops for a touch in the middle, and leaves no sound of its own behind', async () => {
  const show = await guiding();
  const engine = await engineOf('small-show');
  await play(show, engine, 30_000);
  const { page } = engine;
  await page.getByRole('button', { name: 'It hurts' }).click();
  const sent = await engine.pass(200);
  expect(sent.map(({ arguments: args }) => args)).toEqual([['CMD', 'it-hurts']]);
  const [hurt] = await show.sends(['CMD', 'it-hurts']);
  expect(hurt).toMatchObject({ state: 'hurt', open: true });
  const drawn = hurt && drawnBy(hurt);
  if (drawn) await engine.show(drawn);
  expect(await engine.pass(30_000)).toEqual([]);
  await show.close();
});

it.each([
  // A sequence of the same name takes the place of the one that speaks.
  ['its commands are cancelled', [{ type: 'Idle', sequencer: 'guide' }], 0],
  ['they go on', [], 1],
])('when somebody cuts in and %s, nothing of it is skipped', async (_, commands, reports) => {
  const show = await guiding();
  const engine = await engineOf('small-show');
  await play(show, engine, 40_000);
  const [paused] = await show.says('pause');
  if (commands.length > 0) await engine.run(commands);
  const late = await engine.pass(120_000);
  const steps = late.filter(({ arguments: [name] }) => name === 'STEP' || name === 'SEG');
  expect(steps.length > 0).toBe(reports > 0);
  for (const { arguments: args } of late) {
    const [turn] = await show.sends(args);
    expect(turn?.response.response).toEqual({});
  }
  const [goesOn] = await show.says('continue');
  expect(goesOn).toMatchObject({ state: 'guiding' });
  expect(goesOn?.place?.exercise).toBe(paused?.place?.exercise);
  await show.close();
});

/** A share of the pages at the two smallest screens, and of all pages at all screens in all countries. */
const EVERYWHERE = DEVICE_KINDS.filter((device) => viewportOf(device) !== null).flatMap((device) =>
  LOCALES.flatMap((locale) => Object.keys(PAGES).map((name) => ({ device, locale, name }))),
);
const USUAL = (['small-show', 'spot'] as const).flatMap((device) =>
  Object.keys(PAGES).map((name) => ({ device, locale: 'en-US' as const, name })),
);
const asked = (one: object) => JSON.stringify(one);
const LOOKED_AT = [...share(USUAL, 8, asked), ...share(EVERYWHERE, 216, asked)];

it.each(LOOKED_AT)(
  '$name at a $device in $locale is drawn, whole and seen',
  async ({ device, locale, name }) => {
    const engine = await engineOf(device);
    const drawn = await pageAt(name, device, locale);
    expect(drawn).not.toBeNull();
    if (!drawn) return;
    await drawnWithButtonsSeen(engine, drawn, device === 'spot', viewportOf(device)?.touch);
    const words = wordsThatMatter(drawn.document, READ_ON.includes(name));
    expect(await neverSeen(engine, words, device === 'spot')).toEqual([]);
  },
);

/** A long page turns over on a round screen: by then it has come to its end. */
const TURNED_MS = 90_000;

async function neverSeen(engine: Engine, words: readonly string[], round: boolean): Promise<string[]> {
  let left = await notSeen(engine, words, round);
  for (let ms = 0; round && left.length > 0 && ms < TURNED_MS; ms += 2000) {
    await engine.pass(2000);
    left = await notSeen(engine, left, round);
  }
  return left;
}

/** As wide and high as a fingertip, in density-independent pixels. */
const FINGERTIP = 48;

/** The engine draws it without a complaint, each button is met by a finger, and none outside what is scrolled leaves the screen. */
async function drawnWithButtonsSeen(
  engine: Engine,
  drawn: Drawn,
  round: boolean,
  touch = true,
): Promise<void> {
  engine.failures.length = 0;
  await engine.show(drawn);
  await engine.pass(200);
  expect(engine.failures).toEqual([]);
  const { width = 0, height = 0 } = engine.page.viewportSize() ?? {};
  const inBody = new Set(rowsOf(drawn.document));
  for (const button of await engine.page.getByRole('button').all()) {
    const box = await button.boundingBox();
    const label = (await button.textContent()) ?? '';
    if (!box) continue;
    const small = touch && Math.min(box.width, box.height) < FINGERTIP;
    expect({ label, small }).toEqual({ label, small: false });
    if (inBody.has(label)) continue;
    const fits = round ? isInCircle(box, width) : isInside(box, width, height);
    expect({ label, fits }).toEqual({ label, fits: true });
  }
}

/** As for somebody who has set the largest type and a light screen; the engine itself knows neither setting. */
function largeAndLight(drawn: Drawn): Drawn {
  const text = JSON.stringify(drawn.document);
  const set = text
    .replaceAll('environment.fontScale ? Math.min(1.25, environment.fontScale) : 1', '1.25')
    .replaceAll("viewport.theme == 'light'", 'true');
  expect(set).not.toBe(text);
  return { ...drawn, document: JSON.parse(set) };
}

it.each(share(Object.keys(PAGES), 3, (name) => `largest ${name}`))(
  '%s is whole and light with the largest type',
  async (name) => {
    const engine = await engineOf('small-show');
    const drawn = await pageAt(name, 'small-show', 'en-US');
    if (!drawn) throw new Error(`no page "${name}"`);
    await drawnWithButtonsSeen(engine, largeAndLight(drawn), false);
    expect(await notSeen(engine, wordsThatMatter(drawn.document, true), false)).toEqual([]);
    expect(await groundOf(engine)).toBe('rgb(246, 249, 247)');
  },
);

/** The colour behind all else. */
function groundOf({ page }: Engine): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('div')].map((one) => getComputedStyle(one).backgroundColor)
    .find((colour) => colour === 'rgb(246, 249, 247)' || colour === 'rgb(13, 20, 18)')`);
}

/** Pages of which the lead is seen, and the rest is read on or chosen from. */
const READ_ON = ['answer', 'welcome', 'routines', 'choices'];

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function isInside(box: Box, width: number, height: number): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}

/** Its ends are round, too: half its height further in, above and below. */
function isInCircle({ x, y, width, height }: Box, across: number): boolean {
  const radius = across / 2;
  const ends = [x + height / 2, x + width - height / 2];
  return ends.every((end) => Math.hypot(end - radius, y + height / 2 - radius) + height / 2 <= radius + 1);
}

/** Labels of what is scrolled to. */
function rowsOf(document: unknown): string[] {
  const text = JSON.stringify(document);
  const body = text.slice(text.indexOf('"ScrollView"'), text.lastIndexOf('"wrap":"wrap"'));
  return [...body.matchAll(/"accessibilityLabel":"([^"]*)"/g)].map(([, label = '']) => label);
}
