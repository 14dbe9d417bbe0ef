/** Alexa's own screen engine with the real skill behind it: a whole routine by events alone, cut in on, and every page. */
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser/browser';
import { type AtAShow, atAShow } from '../../support/screens/at-a-show';
import { drawnBy } from '../../support/screens/documents';
import { type Engine, openEngine } from '../../support/screens/engine';
import { PAGES, pageAt } from '../../support/screens/pages';
import { play } from '../../support/screens/routine';

let browser: Browser;
const engines = new Map<string, Engine>();

beforeAll(async () => {
  browser = await openBrowser();
  for (const device of ['small-show', 'spot'] as const)
    engines.set(device, await openEngine(browser, device));
});
afterAll(() => browser.close());

function engineOf(device: string): Engine {
  const engine = engines.get(device);
  if (!engine) throw new Error(`no engine for a ${device}`);
  return engine;
}

async function guiding(): Promise<AtAShow> {
  const show = atAShow('small-show');
  await show.says('start the two minute reset', 'ready');
  return show;
}

it('leads a whole routine by events alone', async () => {
  const show = await guiding();
  const { reports, documents, last } = await play(show, engineOf('small-show'));
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
  const engine = engineOf('small-show');
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
  const engine = engineOf('small-show');
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

describe.each(['small-show', 'spot'] as const)('Every page at a %s', (device) => {
  it.each(Object.keys(PAGES))('%s is drawn, and its controls are whole on the screen', async (name) => {
    const engine = engineOf(device);
    const drawn = await pageAt(name, device, 'en-US');
    expect(drawn).not.toBeNull();
    if (!drawn) return;
    await engine.show(drawn);
    await engine.pass(200);
    expect(engine.failures).toEqual([]);
    const { width = 0, height = 0 } = engine.page.viewportSize() ?? {};
    const inBody = new Set(rowsOf(drawn.document));
    for (const button of await engine.page.getByRole('button').all()) {
      const box = await button.boundingBox();
      const label = await button.textContent();
      if (!box || inBody.has(label ?? '')) continue;
      expect({
        label,
        fits: box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
      }).toEqual({ label, fits: true });
    }
  });
});

/** Labels of what is scrolled to. */
function rowsOf(document: unknown): string[] {
  const text = JSON.stringify(document);
  const body = text.slice(text.indexOf('"ScrollView"'), text.lastIndexOf('"wrap":"wrap"'));
  return [...body.matchAll(/"accessibilityLabel":"([^"]*)"/g)].map(([, label = '']) => label);
}
