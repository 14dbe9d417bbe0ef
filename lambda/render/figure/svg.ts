/** A figure in one pose as an SVG picture: for documents, cards and the printed sheet. */
import type { Body, Figure } from '../../content/schema/figure';
import { valueAt } from './curve';
import { drawingOf } from './drawing';
import { PALETTE, type Theme } from './palette';
import type { FigureSide } from './poses';
import { hundredths, type Path, type Stroke } from './strokes';

export interface Look {
  side?: FigureSide;
  pose?: number;
  theme?: Theme;
  /** Whether it shows which way the move goes. */
  arrow?: boolean;
}

export function svgOf(
  body: Body,
  figure: Figure,
  { side = 'right', pose = 0, theme = 'dark', arrow }: Look = {},
): string {
  const { box, strokes, arrows } = drawingOf(body, figure, side);
  const colours = PALETTE[theme];
  const paint = ({ path, fill, stroke, width }: Stroke, at: number, over?: string) => {
    const line = stroke
      ? ` stroke="${over ?? colours[stroke]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`
      : '';
    return `<path d="${dataOf(path, at)}" fill="${fill ? (over ?? colours[fill]) : 'none'}"${line}/>`;
  };
  const parts = [
    ...strokes.filter(({ layer }) => layer === 'thing').map((one) => paint(one, 0)),
    ...(pose === 0 ? [] : strokes.filter(isBody).map((one) => paint(one, 0, colours.ghost))),
    ...strokes.filter(({ layer }) => layer !== 'thing').map((one) => paint(one, pose)),
    ...(arrow ? arrows.map((one) => paint(one, pose)) : []),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box[0]} ${box[1]}" role="img"><title>${escaped(figure.alt)}</title>${parts.join('')}</svg>`;
}

export function isBody({ layer }: Stroke): boolean {
  return layer === 'body';
}

/** The path at a pose, in numbers. */
export function dataOf(path: Path, pose: number): string {
  return path
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : `${hundredths(valueAt(piece[0], pose))},${hundredths(valueAt(piece[1], pose))}`,
    )
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
