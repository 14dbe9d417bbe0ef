/** Names of the pictures of moves that cards show: the companion app fetches them by these. */
import type { Shown } from '../screen/page';
import { figureIdOf } from './figure-id';

/** Width and height in px, as Alexa asks for them. */
export const CARD_SIZES = { small: [720, 480], large: [1200, 800] } as const;

/** "pelvic-tilt.bed-720x480.png" */
export function pictureFile({ exercise, form, place }: Shown, size: keyof typeof CARD_SIZES): string {
  const bed = place === 'bed' ? '.bed' : '';
  return `${figureIdOf(exercise, form)}${bed}-${CARD_SIZES[size].join('x')}.png`;
}
