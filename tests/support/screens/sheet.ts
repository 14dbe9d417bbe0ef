/**
 * `npm run screens [-- --keep]`: draws every page at every screen by Alexa's own engine into `dist/screens`, and one sheet
 * of all of them, docs/pictures/screens.jpg with `--keep`, which also records what was drawn for `npm run preflight`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DEVICE_KINDS, type DeviceKind, viewportOf } from '../../../console/world/screens';
import { openBrowser } from '../browser/browser';
import { ROOT } from '../project/sources';
import { openEngine } from './engine';
import { INTO_MS, PAGES, pageAt } from './pages';

const SCREENS = DEVICE_KINDS.filter((kind) => viewportOf(kind) !== null);
/** Height of a picture on the sheet, in px. */
const HEIGHT = 240;

async function drawAll(browser: Browser, device: DeviceKind, folder: string): Promise<Map<string, string>> {
  const engine = await openEngine(browser, device);
  const pictures = new Map<string, string>();
  for (const name of Object.keys(PAGES)) {
    const drawn = await pageAt(name, device, 'en-US');
    if (!drawn) throw new Error(`nothing is drawn for the page "${name}"`);
    await engine.show(drawn);
    await engine.pass(INTO_MS[name] ?? 300);
    const picture = await engine.page.screenshot();
    writeFileSync(join(folder, `${device}-${name}.png`), picture);
    pictures.set(name, picture.toString('base64'));
  }
  for (const failure of engine.failures) console.error(`${device}: ${failure}`);
  await engine.page.close();
  return pictures;
}

/** Small enough to be committed, and the screens that are on it. */
async function keepSheet(page: Page): Promise<void> {
  await page.evaluate('for (const img of document.images) { img.height = 150 }');
  await page.setViewportSize({ width: 1260, height: 1000 });
  await page.screenshot({ path: join(ROOT, SHEET), type: 'jpeg', quality: 55, fullPage: true });
  const screens = SCREENS.flatMap((kind) => viewportOf(kind) ?? []).map(({ mode, shape, width, height }) => ({
    mode,
    shape,
    width,
    height,
  }));
  writeFileSync(
    join(ROOT, RECORD),
    `${JSON.stringify({ pages: Object.keys(PAGES).length, screens }, null, 2)}\n`,
  );
}

const SHEET = 'docs/pictures/screens.jpg';
const RECORD = 'tools/package/rendered.json';

async function main(folder: string, keep: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  const all = new Map<DeviceKind, Map<string, string>>();
  for (const device of SCREENS) all.set(device, await drawAll(browser, device, folder));
  const rows = Object.keys(PAGES).map((name) => {
    const cells = SCREENS.map(
      (device) =>
        `<td><img height="${HEIGHT}" src="data:image/png;base64,${all.get(device)?.get(name)}"></td>`,
    );
    return `<tr><th>${name}</th>${cells.join('')}</tr>`;
  });
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } });
  await page.setContent(
    `<body style="background:#444;color:#fff;font:20px sans-serif"><table>${rows.join('')}</table>`,
  );
  await page.screenshot({ path: join(folder, 'sheet.png'), fullPage: true });
  if (keep) await keepSheet(page);
  await browser.close();
  console.log(`${all.size * Object.keys(PAGES).length} pictures and sheet.png in ${folder}`);
}

main(join(ROOT, 'dist/screens'), process.argv.includes('--keep')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
