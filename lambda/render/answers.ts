/** Questions about the move at hand, answered in one breath from the place in the timeline and the move's own data. */
import type { Prompts } from '../content';
import { fillPrompt } from '../content/fill';
import { PLACES, type Place } from '../content/schema/exercise';
import { isWork } from '../domain/guided/timeline/cue-kinds';
import { capital, spokenDose } from '../domain/guided/timeline/cue-text';
import type { Cue, Side } from '../domain/guided/timeline/types';
import { BY_PLACE, type PositionAsk, SAME_ANYWHERE } from '../domain/move-talk/asks';
import { inWords } from '../domain/text/numbers';
import type { AtHand } from './at-hand';
import { exactly, roughly } from './numbers';
import { aboutPart, partIn } from './parts';
import { msBetween, timeLeft } from './position';

type AnyMove = (typeof SAME_ANYWHERE)[number] | (typeof BY_PLACE)[number];

/** Whether a question has the same answer for every move of a place. */
export const isOfAnyMove = (ask: PositionAsk): ask is AnyMove => isSame(ask) || isByPlace(ask);

const isSame = (ask: PositionAsk): ask is (typeof SAME_ANYWHERE)[number] =>
  (SAME_ANYWHERE as readonly string[]).includes(ask);
const isByPlace = (ask: PositionAsk): ask is (typeof BY_PLACE)[number] =>
  (BY_PLACE as readonly string[]).includes(ask);

/** The answer for every move that is done there. */
export function answerAnywhere({ position }: Prompts, ask: AnyMove, place: Place): string {
  return isByPlace(ask) ? position.byPlace[ask][place] : position.anywhere[ask];
}

/** In one breath; in bed nothing of it is said of a floor. */
export function answerAbout(ask: PositionAsk, hand: AtHand): string[] {
  const { prompts, exercise } = hand;
  // The hardest of them is not gentle.
  if (ask === 'effort' && exercise.level === 3) return [prompts.position.hardest];
  const said = answerTo(ask, hand);
  if (placeOfMove(hand) !== 'bed' || ask === 'surface') return said;
  const { floor, bed } = prompts.position.lyingOn;
  return said.map((sentence) => sentence.replaceAll(floor, bed));
}

function answerTo(ask: PositionAsk, hand: AtHand): string[] {
  // Lying down, what there is to hold on to is told by where the hands go.
  if (ask === 'support' && hand.told.coach && placeOfMove(hand) !== hand.step.position)
    return [hand.told.coach.parts.hands];
  if (isOfAnyMove(ask)) return [answerAnywhere(hand.prompts, ask, placeOfMove(hand))];
  const { prompts, guide, timeline, at, step, told, exercise } = hand;
  switch (ask) {
    case 'side':
      return [whichSide(hand)];
    case 'other-side':
      return [otherSide(hand)];
    case 'lying-side':
      return step.position === 'on-side' ? [whichSideDown(hand)] : [...told.start];
    case 'hold':
      return [howLongHeld(hand)];
    case 'count':
      return [whichRep(hand)];
    case 'breath':
      return [told.cues.breath];
    case 'feel':
      return [prompts.position.cantSee, ...(told.coach ? [told.coach.feel] : told.steps.slice(1, 2))];
    case 'where-felt':
      return whereFelt(hand);
    case 'mistakes':
      return exercise.mistakes.slice(0, 2);
    case 'clock':
      return [prompts.position.noClock, timeLeft(prompts, timeline, at)];
    case 'shorter':
      return [timeLeft(prompts, timeline, at), prompts.position.endSooner];
    case 'rather-not':
      return [prompts.position.ratherNot];
    case 'form':
      return aboutPart(hand);
    case 'equipment':
      return [timeline.place === 'bed' ? prompts.gate.needs.bed : told.needs];
    case 'surface':
      return [guide.surfaces[step.position]];
    case 'which-move':
    case 'which-waits':
      return [whichMove(hand)];
    case 'how-long':
      return [timeLeft(prompts, timeline, at)];
    case 'range':
      return [told.coach?.range ?? told.steps[0] ?? ''];
    case 'purpose':
      return told.coach ? [told.coach.purpose] : told.steps.slice(1, 2);
    case 'pose':
      return [...told.start];
    case 'little':
      return [prompts.position.little, ...(told.coach ? [told.coach.feel] : [])];
    case 'reach':
      return [howToReach(hand)];
    case 'easier-form':
      return exercise.easier.slice(0, 1).map(({ say }) => say);
    case 'going':
      return [capital(fillPrompt(prompts.position.going, { length: timeSoFar(hand) }))];
    case 'worry':
      return [...prompts.position.worry];
    case 'if-it-hurts':
      return [prompts.position.ifItHurts, ...(told.coach ? [told.coach.notNormal] : [])];
    default:
      return ask satisfies never;
  }
}

/** A move on a chair or on one's feet is that, in whatever place the routine is. */
function placeOfMove({ step, timeline }: AtHand): Place {
  return PLACES.find((place) => place === step.position) ?? timeline.place;
}

/** Whether it is felt in the part that was asked about is told by whether the move's own words name it. */
function whereFelt({ prompts, told, part }: AtHand): string[] {
  const felt = told.coach ? [told.coach.feel] : told.steps.slice(1, 2);
  const isElsewhere =
    part !== undefined && !felt.some((line) => line.toLowerCase().includes(part.replace(/s$/, '')));
  return [...(isElsewhere ? [prompts.position.notThere] : []), ...felt];
}

function howToReach({ prompts, guide, part, words }: AtHand): string {
  const { reach } = prompts.position;
  switch (partIn(guide, part, words)) {
    case 'feet':
      return reach.feet;
    case 'hands':
    case 'knees':
      return reach.hands;
    default:
      return reach.other;
  }
}

const timeSoFar = ({ prompts, timeline, at }: AtHand): string =>
  roughly(prompts.grammar, msBetween(timeline, 0, at));

/** The repetition that comes next in this move; undefined when all of them are done. */
function nextRep({ timeline, at, step }: AtHand): Cue | undefined {
  return timeline.cues.slice(Math.max(at, step.from), step.to).find((cue) => isWork(cue));
}

function begun({ timeline, at, step }: AtHand): boolean {
  return timeline.cues.slice(step.from, at).some(isWork);
}

function sidesOf({ prompts }: AtHand, side: Side): { side: string; other: string } {
  const names = prompts.position.side;
  return { side: names[side], other: names[side === 'left' ? 'right' : 'left'] };
}

function numbers({ guide }: AtHand, cue: Cue): { rep: string; of: string } {
  return { rep: inWords(cue.rep ?? 1, guide.numbers), of: inWords(cue.of ?? 1, guide.numbers) };
}

/** Whether what was asked about is the move before: this one is only being set up. */
function justDone(hand: AtHand): boolean {
  const { timeline, step } = hand;
  const before = timeline.steps[timeline.steps.indexOf(step) - 1];
  return !begun(hand) && before !== undefined && before.sides !== 'none';
}

function whichSide(hand: AtHand): string {
  const { prompts, step } = hand;
  const words = prompts.position;
  if (step.sides === 'none') return words.noSides;
  const rep = nextRep(hand);
  if (!rep?.side) return words.bothDone;
  const sides = sidesOf(hand, rep.side);
  if (!begun(hand)) return capital(fillPrompt(words.sideFirst, sides));
  if (step.sides === 'alternate')
    return capital(fillPrompt(words.sideNow, { ...sides, ...numbers(hand, rep) }));
  const which = words.which[rep.side === 'right' ? 'first' : 'second'];
  return capital(fillPrompt(words.sideOnly, { ...sides, which }));
}

/** Lying on one side, the leg of the other is on top, and moves. */
function whichSideDown(hand: AtHand): string {
  const { lyingSide } = hand.prompts.position;
  return fillPrompt(lyingSide, sidesOf(hand, nextRep(hand)?.side ?? 'right'));
}

function otherSide(hand: AtHand): string {
  const { prompts, step } = hand;
  const words = prompts.position;
  if (justDone(hand)) return words.bothDone;
  if (step.sides === 'none') return words.noSides;
  const rep = nextRep(hand);
  if (!rep?.side) return words.bothDone;
  const sides = sidesOf(hand, rep.side);
  if (!begun(hand)) return capital(fillPrompt(words.sideFirst, sides));
  if (step.sides === 'alternate') return fillPrompt(words.takeTurns, { ...sides, ...numbers(hand, rep) });
  if (rep.side === 'left') return fillPrompt(words.otherDone, sides);
  return fillPrompt(words.otherComes, { ...sides, other: capital(sides.other) });
}

function howLongHeld({ prompts, step }: AtHand): string {
  const words = prompts.position;
  if (step.dose.hold === 0) return words.noHold;
  const line = step.sides === 'none' ? words.hold : words.holdEach;
  return fillPrompt(line, { length: exactly(prompts.grammar, step.dose.hold) });
}

function whichRep(hand: AtHand): string {
  const { prompts, guide, step } = hand;
  const words = prompts.position;
  const rep = nextRep(hand);
  if (!rep || !begun(hand)) {
    return capital(fillPrompt(words.dose, { count: spokenDose(guide, step.dose, step.sides) }));
  }
  if (step.dose.sets === 1) return fillPrompt(words.count, numbers(hand, rep));
  return fillPrompt(words.countSet, { ...numbers(hand, rep), n: inWords(rep.set ?? 1, guide.numbers) });
}

function whichMove({ prompts, guide, timeline, step }: AtHand): string {
  const words = prompts.position;
  const { length } = timeline.steps;
  if (length === 1) return fillPrompt(words.thisOnlyMove, { move: step.name });
  const rep = inWords(timeline.steps.indexOf(step) + 1, guide.numbers);
  return fillPrompt(words.thisMove, { move: step.name, rep, of: inWords(length, guide.numbers) });
}
