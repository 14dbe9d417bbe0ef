/** From one move to the next: announcing it, getting into place, and teaching it to someone who has not met it. */
import type { ExercisePosition } from '../../../content/schema/exercise';
import type { Guide } from '../../../content/schema/guide';
import { announceMove, spokenDose } from './cue-text';
import { type Draft, quiet } from './draft';
import type { PlannedMove } from './moves';
import { speechMs } from './speech-time';

/** Quiet at the usual pace, in ms. */
const AFTER_ANNOUNCING_MS = 500;
/** All of getting into another position, words included. */
const INTO_POSITION_MS = 15_000;
const SETTLE_MS = 2_000;
const BETWEEN_SENTENCES_MS = 1_000;

export interface SetupContext {
  guide: Guide;
  cps: number;
  /** Factor on all quiet. */
  pace: number;
  /** Position of the move before; absent for the first move, which the floor script led into. */
  before?: ExercisePosition;
  place: 'only' | 'first' | 'next' | 'last';
  /** Short cues are enough. */
  met: boolean;
}

export function setupCues(planned: PlannedMove, context: SetupContext): Draft[] {
  const { guide, pace, cps } = context;
  const { words } = guide;
  const [start = '', ...settle] = planned.start;
  const moving = context.before !== undefined && context.before !== planned.position;
  const say = (text: string, ms: number): Draft => ({ kind: 'setup', text, silence: quiet(ms * pace) });
  const variant = planned.variant === undefined ? [] : [say(planned.variant, BETWEEN_SENTENCES_MS)];
  if (planned.eased) {
    const announced = announceMove(guide, 'eased', planned.exercise.name, '');
    return [say(announced, AFTER_ANNOUNCING_MS), say(planned.start.at(-1) ?? start, SETTLE_MS), ...variant];
  }

  function intoPosition(): Draft[] {
    // Someone who knows the move and lies there already needs only what is special about it.
    const known = context.met && context.before !== undefined;
    if (!moving) return [say(known ? (planned.start.at(-1) ?? start) : start, SETTLE_MS)];
    const into = guide.into[planned.position];
    const spoken = speechMs(into, cps) + speechMs(start, cps);
    const left = Math.max(2_000, INTO_POSITION_MS * pace - spoken - SETTLE_MS * pace);
    return [{ kind: 'setup', text: into, silence: quiet(left) }, say(start, SETTLE_MS)];
  }

  function teaching(): Draft[] {
    if (context.met) return [];
    const sentences = [words.teach, ...planned.steps, ...planned.exercise.mistakes.slice(0, 1)];
    return [
      ...settle.map((text) => say(text, SETTLE_MS)),
      ...sentences.map((text) => say(text, BETWEEN_SENTENCES_MS)),
    ];
  }

  const dose = spokenDose(guide, planned.dose, planned.exercise.sides);
  return [
    say(announceMove(guide, context.place, planned.exercise.name, dose), AFTER_ANNOUNCING_MS),
    ...intoPosition(),
    ...teaching(),
    ...variant,
  ];
}
