/** `npm run screenshots [-- NAME...]`: every state of the page, in every size and both colours, into `.screenshots/`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ROOT } from '../project/sources';
import { openBrowser } from './browser';
import { STATES, type State } from './pictures';
import { type Served, serve } from './served';

const FOLDER = join(ROOT, '.screenshots');
const SIZES = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];
const COLOURS = ['light', 'dark'] as const;

async function take(browser: Browser, served: Served, state: State): Promise<void> {
  for (const colorScheme of COLOURS) {
    for (const viewport of SIZES) {
      await served.anew(state.device);
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      await page.goto(served.address);
      await page.getByLabel('Voice').selectOption('No voice');
      await state.show(page, served);
      await page.waitForTimeout(400);
      const path = join(FOLDER, `${state.name}-${viewport.width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: viewport.width < 1000 });
      await context.close();
    }
  }
}

async function main(wanted: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const [browser, served] = await Promise.all([openBrowser(), serve(join(FOLDER, 'transcripts'))]);
  for (const state of STATES) {
    if (wanted.length > 0 && !wanted.includes(state.name)) continue;
    await take(browser, served, state);
    console.log(state.name);
  }
  await Promise.all([browser.close(), served.close()]);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
