/**
 * `npm run bench:page`: what the page weighs, how long after `npm start` its first answer is there, and how many frames a
 * second it draws while a routine runs at 10x. Exits 1 when a bar is missed; times belong to a machine with nothing else to do.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { pageAssets } from '../../../console/web/assets';
import { atMost, print, type Row } from '../../../tools/bench/rows';
import { median } from '../../../tools/bench/samples';
import { run } from '../project/run';
import { ROOT } from '../project/sources';
import { openBrowser } from './browser';
import { serve } from './served';

/** Bars of the page: KB as they cross the wire, ms, frames a second. */
const MOST_KB = 120;
const MOST_MS = 1500;
const FEWEST_FRAMES = 50;
const STARTS = 5;
const QUESTION = 'do sit ups cause lower back pain';
/** Tells the console that somebody types, and how much processor time it took once it is ended. */
const TYPED = `process.stdin.isTTY = process.stdout.isTTY = true;
process.on('SIGTERM', () => { console.error(JSON.stringify(process.cpuUsage())); process.exit(); });`;

/** As text: what a compiler adds to a function is not there in the page. */
const COUNT_FRAMES = `new Promise((resolve) => {
  const from = performance.now();
  let count = 0;
  requestAnimationFrame(function frame() {
    count += 1;
    const seconds = (performance.now() - from) / 1000;
    if (seconds < 5) requestAnimationFrame(frame);
    else resolve(count / seconds);
  });
})`;

interface Start {
  /** From the command to the address, and to the first answer in the page. */
  address: number;
  answer: number;
  /** Processor time of the console by then. */
  processor: number;
}

export async function weightOfPage(): Promise<number> {
  const assets = pageAssets();
  const files = await Promise.all(['/', '/page.js', '/page.css'].map(assets));
  return files.reduce((sum, file) => sum + gzipSync(file?.body ?? '').length, 0) / 1000;
}

async function started(browser: Browser): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const from = performance.now();
  const since = () => performance.now() - from;
  const data = mkdtempSync(join(tmpdir(), 'back-coach-bench-'));
  const imported = `data:text/javascript,${encodeURIComponent(TYPED)}`;
  const console = spawn(
    process.execPath,
    ['--import', imported, join(ROOT, 'console/start.mjs'), '--port', '0', '--data', data],
    { cwd: ROOT },
  );
  const at = await addressOf(console);
  const address = since();
  await page.goto(at);
  await page.getByLabel('Say something').fill(QUESTION);
  await page.getByLabel('Say something').press('Enter');
  await page.locator('.alexa .bubble').first().waitFor();
  const answer = since();
  console.kill('SIGTERM');
  const [told] = await once(console.stderr, 'data');
  rmSync(data, { recursive: true });
  const { user, system } = JSON.parse(String(told));
  await context.close();
  return { address, answer, processor: (user + system) / 1000 };
}

/** Reads on afterwards: a console whose reader has gone ends. */
function addressOf(console: ChildProcess): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    console.stdout?.on('data', (part) => {
      text += String(part);
      const [, address] = /(http:\/\/\S+)\s/.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
    console.once('exit', () => reject(new Error(`the console gave no address: ${text}`)));
  });
}

/** While a routine runs at 10x, over five seconds. */
async function framesASecond(browser: Browser): Promise<number> {
  const served = await serve();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(served.address);
  await page.getByLabel('Voice').selectOption('No voice');
  await served.says('start a gentle morning', 'ready');
  await page.getByText('10×').click();
  const frames = Number(await page.evaluate(COUNT_FRAMES));
  await page.close();
  await served.close();
  return frames;
}

async function measured(browser: Browser): Promise<Row[]> {
  const starts: Start[] = [];
  // The first one fills caches of programs that were never run.
  for (let i = 0; i <= STARTS; i += 1) starts.push(await started(browser));
  starts.shift();
  const usual = (of: keyof Start) => median(starts.map((start) => start[of]));
  const frames = await framesASecond(browser);
  return [
    atMost('page, gzip, without voice and engine', await weightOfPage(), MOST_KB, 'KB'),
    { what: 'command to address', value: `${usual('address').toFixed(0)} ms` },
    atMost('command to first answer in the page', usual('answer'), MOST_MS, 'ms'),
    { what: 'of it, processor time of the console', value: `${usual('processor').toFixed(0)} ms` },
    {
      what: 'frames a second at 10x',
      value: frames.toFixed(0),
      bar: String(FEWEST_FRAMES),
      holds: frames >= FEWEST_FRAMES,
    },
  ];
}

async function main(): Promise<number> {
  const browser = await openBrowser();
  try {
    const rows = await measured(browser);
    print(rows);
    return rows.some(({ holds }) => holds === false) ? 1 : 0;
  } finally {
    await browser.close();
  }
}

if (require.main === module) run(main());
