/** The coach's phrases filled in: announcing a move, counting a rep, naming a side. */
import { fillIn } from '../../../content/fill';
import type { Dose, Exercise } from '../../../content/schema/exercise';
import type { Guide } from '../../../content/schema/guide';
import { inWords } from '../../text/numbers';
import { turn } from './turns';
import type { Side } from './types';

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "six times", "three times each side", "two sets of six". */
export function spokenDose(guide: Guide, dose: Dose, sides: Exercise['sides']): string {
  const { words } = guide;
  const n = inWords(dose.reps, guide.numbers);
  const eachSide = sides !== 'none';
  if (dose.sets > 1) {
    const sets = inWords(dose.sets, guide.numbers);
    return fillIn(eachSide ? words.setsEachSide : words.sets, { n, sets });
  }
  if (!eachSide) return fillIn(words.times, { n });
  return dose.reps === 1 ? words.onceEachSide : fillIn(words.timesEachSide, { n });
}

/** "Next, bridge, two sets of six." */
export function announceMove(
  guide: Guide,
  place: 'only' | 'first' | 'next' | 'last' | 'eased',
  move: string,
  dose: string,
): string {
  return capital(fillIn(guide.words[place], { move, dose }));
}

/** "Starting gentle morning, about five minutes." */
export function announceRoutine(guide: Guide, name: string, promisedMs: number): string {
  const { words } = guide;
  const halves = Math.round(promisedMs / 30_000);
  if (halves <= 2) return fillIn(words.introOneMinute, { name });
  const n = inWords(Math.floor(halves / 2), guide.numbers);
  const half = halves === 3 ? words.minuteAndAHalf : fillIn(words.minutesAndAHalf, { n });
  return fillIn(words.intro, { name, minutes: halves % 2 === 0 ? fillIn(words.minutes, { n }) : half });
}

/** "Four.", "Four, halfway.", "Eight, last one." Halfway is said when half of the reps are done. */
export function countRep(guide: Guide, rep: number, of: number): string {
  const { words } = guide;
  const n = capital(inWords(rep, guide.numbers));
  if (rep === of && of > 1) return fillIn(words.countLast, { n });
  if (of >= 6 && rep === of / 2 + 1) return fillIn(words.countHalfway, { n });
  return fillIn(words.count, { n });
}

export function nameSides(guide: Guide, text: string, side: Side | undefined): string {
  if (side === undefined) return text;
  const own = guide.sides[side];
  const other = guide.sides[side === 'left' ? 'right' : 'left'];
  return fillIn(text, { side: own, Side: capital(own), other });
}

/** "Hold for five." */
export function nameHold(guide: Guide, seconds: number): string {
  return fillIn(guide.words.holdFor, { n: inWords(seconds, guide.numbers) });
}

/** "Good, one set done. Rest." */
export function setDone(guide: Guide, sets: number, run: number): string {
  const done = `${inWords(sets, guide.numbers)} ${sets === 1 ? guide.words.setOne : guide.words.setMany}`;
  return fillIn(turn(guide.words.restSet, run), { done });
}
