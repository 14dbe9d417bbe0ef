/** `npm run cards [-- FOLDER]`: the pictures that cards show, of every move in every form and place, in both sizes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise, FormName } from '../../../lambda/content/schema/exercise';
import type { Body, Figure } from '../../../lambda/content/schema/figure';
import { figureIdOf } from '../../../lambda/render/figure/figure-id';
import { PALETTE } from '../../../lambda/render/figure/palette';
import { CARD_SIZES, pictureFile } from '../../../lambda/render/figure/picture-file';
import { inPlace, posesOf, sidesOf } from '../../../lambda/render/figure/poses';
import { svgOf } from '../../../lambda/render/figure/svg';
import type { Shown } from '../../../lambda/render/screen/page';
import type { Content } from '../../../tools/content/read';
import { requireContent } from '../../../tools/content/require';
import { openBrowser } from './browser';

interface Picture {
  html: string;
  width: number;
  height: number;
}

/** Each picture as a page of its size, by its file's name. A move that nobody has drawn has its name instead. */
export function cardPictures({ exercises, figures }: Content): Map<string, Picture> {
  const all = new Map<string, Picture>();
  for (const shown of exercises.flatMap(shownOf)) {
    const figure = figures.figures.find(({ id }) => id === figureIdOf(shown.exercise, shown.form));
    if (shown.place === 'bed' && figure && !figure.inBed) continue;
    for (const size of ['small', 'large'] as const) {
      const [width, height] = CARD_SIZES[size];
      const name = `<h1 style="font:600 ${height / 8}px sans-serif">${exerciseName(exercises, shown)}</h1>`;
      const inside = figure ? drawing(figures.body, inPlace(figure, shown.place), width) : name;
      const html = `<body style="margin:0;background:${PALETTE.light.back};display:grid;place-items:center;height:${height}px">${inside}`;
      all.set(pictureFile(shown, size), { html, width, height });
    }
  }
  return all;
}

function shownOf({ id, forms = {} }: Exercise): Shown[] {
  const own = Object.keys(forms).map(
    (form): Shown => ({ exercise: id, form: form as FormName, place: 'floor' }),
  );
  return [{ exercise: id, place: 'floor' }, { exercise: id, place: 'bed' }, ...own];
}

function exerciseName(exercises: readonly Exercise[], { exercise }: Shown): string {
  return exercises.find(({ id }) => id === exercise)?.name ?? exercise;
}

function drawing(body: Body, figure: Figure, width: number): string {
  const [side = 'both'] = sidesOf(figure);
  const pose = posesOf(figure, side).poses.poses.at(-1)?.at ?? 1;
  const svg = svgOf(body, figure, { side, pose, theme: 'light', arrow: true });
  return svg.replace('<svg ', `<svg width="${width}" `);
}

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  const page = await browser.newPage();
  const all = cardPictures(requireContent());
  for (const [file, { html, width, height }] of all) {
    await page.setViewportSize({ width, height });
    await page.setContent(html);
    writeFileSync(join(folder, file), await page.screenshot());
  }
  await browser.close();
  console.log(`${all.size} pictures in ${folder}`);
}

if (require.main === module) {
  main(process.argv[2] ?? join(__dirname, '../../../dist/cards')).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
