/** The countdown: a ring that empties, with the seconds or the repetition in its middle. */
import { bound } from '../binding';
import { length, type Node } from './look';
import { text } from './parts';

const CIRCLE = 'M100,12 A88,88 0 1,1 99.99,12';
export const RING: Node = {
  type: 'AVG',
  version: '1.1',
  width: 200,
  height: 200,
  parameters: [
    { name: 'part', type: 'number', default: 1 },
    { name: 'tint', type: 'color', default: '#58d8b2' },
    { name: 'track', type: 'color', default: '#2b3b35' },
  ],
  items: [
    { type: 'path', pathData: CIRCLE, stroke: bound('track'), strokeWidth: 14 },
    {
      type: 'path',
      pathData: CIRCLE,
      stroke: bound('tint'),
      strokeWidth: 14,
      strokeLineCap: 'round',
      pathLength: 100,
      strokeDashArray: [bound('100 * part'), 200],
    },
  ],
};

export function dial(): Node {
  const size = length(42, 34);
  return {
    type: 'Container',
    width: size,
    height: size,
    alignItems: 'center',
    justifyContent: 'center',
    items: [
      {
        type: 'VectorGraphic',
        source: 'ring',
        position: 'absolute',
        top: 0,
        left: 0,
        width: size,
        height: size,
        scale: 'best-fit',
        accessibilityLabel: bound('now.w'),
        part: bound('left'),
        tint: bound('now.h ? @amber : @teal'),
        track: '@track',
      },
      text(bound('count'), 20, { id: 'count', fontWeight: '700', textAlign: 'center' }, 13),
      text(bound('now.w'), 5.2, { id: 'word', textAlign: 'center', width: length(36, 26), maxLines: 2 }, 4.6),
    ],
  };
}
