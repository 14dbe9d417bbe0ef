/** Whether every screen that the skill is sold for was drawn and looked at, by the record that `npm run screens -- --keep` writes. */
import { LOCALES, type Locale } from '../../lambda/content/schema/locale';
import { VIEWPORTS } from './manifest';
import rendered from './rendered.json';

/** A screen that pages were drawn for, in density-independent pixels. */
export interface Rendered {
  mode: string;
  shape: string;
  width: number;
  height: number;
}

export interface ScreenRow {
  check: string;
  why: string;
  findings: Map<Locale, string[]>;
}

/** Those of the screens drawn that are of a kind that the manifest names. */
export function screensOf<Drawn extends Rendered>(
  { mode, shape, minWidth, maxWidth, minHeight, maxHeight }: (typeof VIEWPORTS)[number],
  drawn: readonly Drawn[],
): Drawn[] {
  return drawn.filter(
    (one) =>
      one.mode === mode &&
      one.shape === shape &&
      one.width >= minWidth &&
      one.width <= maxWidth &&
      one.height >= minHeight &&
      one.height <= maxHeight,
  );
}

/** One row for each screen of the manifest, which says at what sizes it was drawn. */
export function renderedRows(drawn: readonly Rendered[] = rendered.screens): ScreenRow[] {
  return VIEWPORTS.map((one) => {
    const fits = screensOf(one, drawn);
    const at = fits.map(({ width, height }) => `${width}x${height}`).join(', ');
    const name = `${one.mode} ${one.shape}`.toLowerCase();
    const missing = `${name} ${one.minWidth} to ${one.maxWidth} wide: nobody has seen a page there`;
    return {
      check: fits.length > 0 ? `${name} rendered at ${at}` : `${name} not rendered`,
      why: 'A page that nobody has looked at may be cut off: npm run screens -- --keep, and look.',
      findings: new Map(LOCALES.map((locale) => [locale, fits.length > 0 ? [] : [missing]])),
    };
  });
}
