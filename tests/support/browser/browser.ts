/** A real browser for tests: the one that comes with the packages, or on other machines than Linux on x64 an installed one. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ROOT } from '../project/sources';

const CACHE = join(ROOT, 'node_modules/.cache');
const { version }: { version: string } = JSON.parse(
  readFileSync(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
);
const FOLDER = join(CACHE, `chromium-${version}`);
/** One process for all windows: a new one for each page would take longer than most pages do. */
const ONE_PROCESS = '--renderer-process-limit=1';
const FLAGS = ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu', ONE_PROCESS];

/** Headless; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return openInstalled();
  return chromium.launch({
    executablePath: unpacked(),
    args: FLAGS,
    env: { ...definedEnv(), LD_LIBRARY_PATH: join(FOLDER, 'al2023/lib'), ...fonts() },
  });
}

async function openInstalled(): Promise<Browser> {
  try {
    return await chromium.launch({ channel: 'chrome', args: FLAGS });
  } catch (error) {
    throw new Error(
      'The tests in a browser bring their own on Linux (x64). On this machine they need Google Chrome installed.',
      { cause: error },
    );
  }
}

/** The program. Tests in other processes may unpack it at the same time: whoever is first is taken. */
function unpacked(): string {
  if (!existsSync(FOLDER)) {
    mkdirSync(CACHE, { recursive: true });
    const fresh = mkdtempSync(join(CACHE, 'unpacking-'));
    execFileSync(process.execPath, [join(__dirname, 'unpack.mjs'), fresh]);
    try {
      renameSync(fresh, FOLDER);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return join(FOLDER, 'chromium');
}

/** A machine without fonts of its own gets the browser's. */
function fonts(): Record<string, string> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(FOLDER, 'fonts') };
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
