/** From one move to the next: announcing it, getting into place, and leading on to its first repetition. */
import type { ExercisePosition } from '../../../../content/schema/exercise';
import type { Guide } from '../../../../content/schema/guide';
import { announceMove, spokenDose } from '../cue-text';
import { type Draft, quiet } from '../draft';
import type { PlannedMove } from '../moves/moves';
import { speechMs } from '../speech-time';
import { gapAfter } from './gaps';

/** Quiet at the usual pace, in ms. */
const AFTER_ANNOUNCING_MS = 1_000;
/** All of getting into another position, words included. */
const INTO_POSITION_MS = 17_000;
const SETTLE_MS = 2_000;
const AFTER_TEACHING_MS = 600;
const BETWEEN_STEPS_MS = 1_500;

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
  /** Every step is told before the first repetition. */
  explains: boolean;
}

export function setupCues(planned: PlannedMove, context: SetupContext): Draft[] {
  const { guide, pace, cps, met } = context;
  const { words } = guide;
  const [start = '', ...settle] = planned.start;
  const moving = context.before !== undefined && context.before !== planned.position;
  const say = (text: string, ms: number): Draft => ({ kind: 'setup', text, silence: quiet(ms * pace) });
  const placing = (text: string) => say(text, met ? SETTLE_MS : gapAfter(text, guide.gaps));
  const variant = planned.variant === undefined ? [] : [say(planned.variant, BETWEEN_STEPS_MS)];
  if (planned.eased) {
    const announced = announceMove(guide, 'eased', planned.exercise.name, '');
    return [say(announced, AFTER_ANNOUNCING_MS), say(planned.start.at(-1) ?? start, SETTLE_MS), ...variant];
  }

  function intoPosition(): Draft[] {
    // Someone who knows the move and lies there already needs only what is special about it.
    const known = met && context.before !== undefined;
    if (!moving) return [placing(known ? (planned.start.at(-1) ?? start) : start)];
    const into = guide.into[planned.position];
    const spoken = speechMs(into, cps) + speechMs(start, cps);
    const left = Math.max(2_000, INTO_POSITION_MS * pace - spoken - SETTLE_MS * pace);
    return [{ kind: 'setup', text: into, silence: quiet(left) }, placing(start)];
  }

  function teaching(): Draft[] {
    if (met) return [];
    const steps = planned.first && !context.explains ? [] : planned.steps;
    return [
      ...settle.map(placing),
      ...steps.map((text) => say(text, BETWEEN_STEPS_MS)),
      say(words.teach, AFTER_TEACHING_MS),
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
