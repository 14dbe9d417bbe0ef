/** `npm run pictures`: the pictures of the page that the documents show, still and moving, into `docs/pictures/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../project/sources';
import { animated } from './animated';
import { openBrowser } from './browser';
import { STATES } from './pictures';
import { type Served, serve } from './served';

const FOLDER = join(ROOT, 'docs/pictures');
/** Between two frames, in ms: of the film, and of the page's own time, which runs as fast. */
const FRAME_MS = 400;
const SIZE = { width: 1280, height: 760 };

/** In `scale` of its size. */
async function opened(browser: Browser, served: Served, scale: number): Promise<Page> {
  await served.anew();
  const context = await browser.newContext({ viewport: SIZE, colorScheme: 'dark', deviceScaleFactor: scale });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(served.address);
  await page.getByLabel('Voice').selectOption('No voice');
  return page;
}

/** A question, a routine, and what happens when it hurts: about twenty seconds. */
async function film(page: Page, served: Served): Promise<Buffer[]> {
  const frames: Buffer[] = [];
  const roll = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      await page.clock.runFor(FRAME_MS);
      frames.push(await page.screenshot());
    }
  };
  const say = async (words: string) => {
    const field = page.getByLabel('Say something');
    for (let n = 0; n < words.length; n += 9) {
      await field.fill(words.slice(0, n + 9));
      await roll(1);
    }
    await field.press('Enter');
    await page.waitForTimeout(700);
  };
  await roll(2);
  await say('why does my back hurt after running');
  await roll(10);
  await served.says('start a gentle morning', 'ready', '/wait 74s');
  await page.waitForTimeout(700);
  await roll(16);
  await say('it hurts');
  await roll(10);
  return frames;
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const [browser, served] = await Promise.all([openBrowser(), serve(join(tmpdir(), 'back-coach-film'))]);
  const moving = await opened(browser, served, 0.75);
  writeFileSync(join(FOLDER, 'console.png'), animated(await film(moving, served), FRAME_MS));
  for (const name of ['routine', 'answer']) {
    const page = await opened(browser, served, 1);
    await STATES.find((state) => state.name === name)?.show(page, served);
    await page.clock.runFor(1000);
    writeFileSync(join(FOLDER, `console-${name}.png`), animated([await page.screenshot()], FRAME_MS));
  }
  await Promise.all([browser.close(), served.close()]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
