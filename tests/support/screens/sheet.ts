/** `npm run screens [-- FOLDER]`: draws every page at every screen by Alexa's own engine, and one sheet of all of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { DEVICE_KINDS, type DeviceKind, viewportOf } from '../../../console/world/screens';
import { openBrowser } from '../browser/browser';
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

async function main(folder: string): Promise<void> {
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
  await browser.close();
  console.log(`${all.size * Object.keys(PAGES).length} pictures and sheet.png in ${folder}`);
}

main(process.argv[2] ?? join(__dirname, '../../../dist/screens')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
