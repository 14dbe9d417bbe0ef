/** How large the words of a page may be, so that what matters is seen without a touch on the smallest screen of its shape. */
import { LARGEST_TYPE } from './look';
import type { TextPage } from './page';

/** Of each shape, in hundredths of the screen's height (of its width where that is shorter). */
export interface Sizes {
  lead: number;
  text: number;
  number: number;
}
type Shape = 'wide' | 'round' | 'tall';

interface Room {
  width: number;
  height: number;
  /** Type of the title; 0 where it has none. */
  title: number;
  button: { type: number; around: number; row: number; width: number };
  /** The largest and the smallest that words are. */
  most: Sizes;
  least: Sizes;
}

/** How wide a row of buttons may be near the lower edge of a round screen. */
export const ROUND_BUTTONS = 66;
/** Type of a title. */
export const TITLE = 5.4;
/** Between two paragraphs. */
export const BETWEEN = 1.7;

/** What matters is never smaller than a twentieth of the height; what explains it may be. */
const LEAST: Sizes = { lead: 5, text: 3.6, number: 14 };

/** Inside the edges of the narrowest screen of the shape that the skill is sold for; a phone is twice as high as wide. */
const ROOMS: Readonly<Record<Shape, Room>> = {
  wide: {
    width: 144,
    height: 90,
    title: TITLE,
    button: { type: 4.4, around: 9, row: 12, width: 144 },
    most: { lead: 9, text: 5, number: 30 },
    least: LEAST,
  },
  round: {
    width: 74,
    height: 77,
    title: 0,
    button: { type: 4.2, around: 5.6, row: 11, width: ROUND_BUTTONS },
    most: { lead: 5.6, text: 5, number: 18 },
    least: { ...LEAST, text: 3.4 },
  },
  tall: {
    width: 70,
    height: 140,
    title: TITLE,
    button: { type: 4.4, around: 9, row: 12, width: 70 },
    most: { lead: 9, text: 5, number: 24 },
    least: { ...LEAST, text: 3.4 },
  },
};
/** Type of what tells which part of a page is shown. */
export const COUNTER = 3.4;
/** Of what is scrolled to. */
const SCROLLED = 4.4;
/** A letter is about so wide for its height, bold or not; a line is so high. */
const LETTER = { bold: 0.57, plain: 0.5 };
const LINE = 1.25;
const STEP = 0.04;

/** Beside a number to dial, the lead is no headline. */
const BESIDE_NUMBER = 5.2;

export function sizesOf(page: TextPage, shape: Shape): Sizes {
  const room = ROOMS[shape];
  const title = linesHigh(page.title ?? '', room.title, LETTER.bold, room);
  const height = room.height - title - buttonsHeight(page, room);
  const most = {
    ...room.most,
    lead: Math.min(room.most.lead, page.number === undefined ? leadSize(page.lead) : BESIDE_NUMBER),
  };
  for (let part = 1; part > 0.3; part -= STEP) {
    const sizes = scaled(most, room.least, part);
    if (heightOf(page, sizes, room) <= height) return sizes;
  }
  // It is scrolled through: then it may as well be read with ease, below a lead that is seen.
  return { ...room.least, text: SCROLLED };
}

/** Of each paragraph, in which part of a round screen's page it is shown: one after the other, where they do not fit at once. */
export function partsOnRound(page: TextPage): number[] {
  const room = ROOMS.round;
  const { text = [], lead } = page;
  const sizes = sizesOf(page, 'round');
  const height = room.height - buttonsHeight(page, room);
  if (readsOn(page) || heightOf(page, sizes, room) <= height) return text.map(() => 0);
  const left = height - linesHigh(lead, sizes.lead, LETTER.bold, room) - 2 - COUNTER * LINE - BETWEEN;
  let [part, used] = [0, 0];
  return text.map((words) => {
    const high = linesHigh(words, sizes.text, LETTER.plain, room) + BETWEEN;
    if (used > 0 && used + high > left) [part, used] = [part + 1, 0];
    used += high;
    return part;
  });
}

/** How large the lead may be for somebody who wants larger type, and still be seen whole. */
export function largestLead(page: TextPage, shape: Shape): number {
  const room = ROOMS[shape];
  const usual = sizesOf(page, shape);
  const larger = LARGEST_TYPE;
  const title = linesHigh(page.title ?? '', room.title * larger, LETTER.bold, room);
  const height = room.height - title - buttonsHeight(page, room, larger);
  const alone: TextPage = { ...page, text: [] };
  let lead = usual.lead * larger;
  while (lead > usual.lead && heightOf(alone, { ...usual, lead }, room) > height) lead -= 0.1;
  return Math.round(Math.max(lead, usual.lead) * 10) / 10;
}

function scaled(most: Sizes, least: Sizes, part: number): Sizes {
  const size = (name: keyof Sizes) => Math.max(least[name], Math.round(most[name] * part * 10) / 10);
  return { lead: size('lead'), text: size('text'), number: size('number') };
}

/** Long words are smaller from the start. */
function leadSize(words: string): number {
  if (words.length <= 60) return 9;
  if (words.length <= 130) return 7.4;
  return words.length <= 220 ? 6.2 : 5.4;
}

/** Of what has to be seen: where there are rows to choose from, or an answer to read on, the rest is scrolled to. */
function heightOf(page: TextPage, sizes: Sizes, room: Room): number {
  const { lead, text = [], number } = page;
  return (
    (number === undefined ? 0 : sizes.number * LINE) +
    linesHigh(lead, sizes.lead, LETTER.bold, room) +
    2 +
    (readsOn(page) ? [] : text).reduce(
      (all, words) => all + linesHigh(words, sizes.text, LETTER.plain, room) + BETWEEN,
      0,
    )
  );
}

function readsOn({ rows = [], name }: TextPage): boolean {
  return rows.length > 0 || name === 'answer';
}

/** A word that does not fit goes to the next line, so that no line is quite full. */
function linesHigh(words: string, size: number, letter: number, { width }: Room): number {
  const across = words.length * size * letter;
  return size === 0 ? 0 : Math.ceil(across / (width - 3 * size * letter)) * size * LINE;
}

function buttonsHeight({ buttons = [] }: TextPage, { button }: Room, larger = 1): number {
  const { width } = button;
  let [rows, at] = [0, width];
  for (const { label } of buttons) {
    const wide = label.length * button.type * larger * LETTER.bold + button.around;
    if (at + wide > width) [rows, at] = [rows + 1, 0];
    at += wide;
  }
  return rows === 0 ? 0 : rows * button.row + 2;
}
