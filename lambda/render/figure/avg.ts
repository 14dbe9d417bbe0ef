/** A figure as an Alexa vector graphic: one document for all its poses, bound to a single number. */
import type { Body, Figure } from '../../content/schema/figure';
import { bound } from '../binding';
import { expressionOf } from './curve';
import { drawingOf } from './drawing';
import { PALETTE } from './palette';
import type { FigureSide } from './poses';
import { type Path, type Stroke, TINTS, type Tint } from './strokes';
import { dataOf, isBody } from './svg';

export interface VectorGraphic {
  type: 'AVG';
  version: '1.1';
  width: number;
  height: number;
  parameters: readonly { name: string; type: 'number' | 'color'; default: number | string }[];
  items: readonly VectorItem[];
}
type VectorItem = Readonly<Record<string, unknown>>;

/**
 * Parameters: `p`, the pose; `shade`, opacity of the shadow where the move began; `way`, opacity of the arrow; and each
 * tint that it uses, dark unless told otherwise. Version 1.1, which the oldest screens that guide can draw.
 */
export function avgOf(body: Body, figure: Figure, side: FigureSide): VectorGraphic {
  const { box, strokes, arrows, range } = drawingOf(body, figure, side);
  const signed = range[0] < 0;
  const item = ({ fill, stroke, width }: Stroke, pathData: string, over?: Tint): VectorItem => ({
    type: 'path',
    pathData,
    ...(fill && { fill: bound(over ?? fill) }),
    ...(stroke && {
      stroke: bound(over ?? stroke),
      strokeWidth: Math.round(width ?? 1),
      strokeLineCap: 'round',
      strokeLineJoin: 'round',
    }),
  });
  const group = (opacity: string, items: VectorItem[]): VectorItem => ({ type: 'group', opacity, items });
  const resting = (one: Stroke, over?: Tint) => item(one, inTenths(dataOf(one.path, 0)), over);
  return {
    type: 'AVG',
    version: '1.1',
    width: box[0],
    height: box[1],
    parameters: [
      ...['p', 'shade', 'way'].map((name) => ({ name, type: 'number' as const, default: 0 })),
      ...tintsOf([...strokes, ...arrows]).map((name) => ({
        name,
        type: 'color' as const,
        default: PALETTE.dark[name],
      })),
    ],
    items: [
      ...strokes.filter(({ layer }) => layer === 'thing').map((one) => resting(one)),
      group(
        bound('shade'),
        strokes.filter(isBody).map((one) => resting(one, 'ghost')),
      ),
      ...strokes.filter(({ layer }) => layer !== 'thing').map((one) => item(one, boundTo(one.path, signed))),
      group(
        bound('way'),
        arrows.map((one) => resting(one)),
      ),
    ],
  };
}

function tintsOf(strokes: readonly Stroke[]): Tint[] {
  return TINTS.filter(
    (tint) => tint === 'ghost' || strokes.some(({ fill, stroke }) => fill === tint || stroke === tint),
  );
}

function boundTo(path: Path, signed: boolean): string {
  return path
    .map((piece) =>
      typeof piece === 'string'
        ? inTenths(piece)
        : `${expressionOf(piece[0], signed)},${expressionOf(piece[1], signed)}`,
    )
    .join('');
}

/** A tenth of a unit is less than a pixel of any screen, and shorter to send. */
function inTenths(data: string): string {
  return data.replace(/(\.\d)\d+/g, '$1').replace(/\.0(?!\d)/g, '');
}
