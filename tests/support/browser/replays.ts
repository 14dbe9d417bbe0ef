/** `npm run replays`: every conversation of the tests through the page in a browser, line by line, as its buttons play it. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { transcriptTitles } from '../../../console/transcripts/folder';
import { run } from '../project/run';
import { openBrowser } from './browser';
import { serve } from './served';

/** What the page shows that was heard otherwise than written. */
async function differencesIn(page: Page, name: string): Promise<string[]> {
  await page.getByRole('button', { name: 'Replay' }).click();
  await page.getByLabel('Find').fill(name);
  await page.locator('.list code', { hasText: new RegExp(`^${name}$`) }).click();
  const bar = page.getByRole('region', { name: 'Conversation played again' });
  await bar.getByRole('button', { name: 'All of it' }).click();
  await bar.locator('button:disabled', { hasText: 'All of it' }).waitFor();
  return page.locator('.note.wrong').allTextContents();
}

async function main(): Promise<number> {
  const [browser, served] = await Promise.all([openBrowser(), serve(join(tmpdir(), 'back-coach-replays'))]);
  const page = await browser.newPage();
  await page.goto(served.address);
  await page.getByLabel('Voice').selectOption('No voice');
  let failed = 0;
  for (const { name } of transcriptTitles()) {
    const differences = await differencesIn(page, name);
    if (differences.length > 0) {
      failed += 1;
      console.error(`${name}\n${differences.join('\n')}`);
    }
  }
  console.log(`${transcriptTitles().length} conversations, ${failed} otherwise than written.`);
  await Promise.all([browser.close(), served.close()]);
  return failed > 0 ? 1 : 0;
}

run(main());
