/** The words before the first move and after the last: getting into place, and up again. */
import type { Routine } from '../../../../content/schema/exercise';
import type { Guide, Script } from '../../../../content/schema/guide';
import { type Draft, quiet } from '../draft';
import { paceFactor } from '../moves/dose';
import type { PlannedMove } from '../moves/moves';
import { turn } from '../turns';
import type { Profile } from '../types';

const INTO_CHAIR_MS = 4_000;

/** From wherever the person is into the first position: script for the floor or the bed, one line elsewhere. */
export function scriptInto(guide: Guide, place: Routine['place'], position: PlannedMove['position']): Script {
  if (position === 'chair' || position === 'standing') {
    return [{ say: guide.into[position], seconds: INTO_CHAIR_MS / 1000 }];
  }
  return place === 'bed' ? guide.bedDown : guide.floorDown[position];
}

function scriptCues(kind: 'intro' | 'end', script: Script, pace: number): Draft[] {
  return script.map(({ say, seconds }) => ({ kind, text: say, silence: quiet(seconds * 1000 * pace) }));
}

export function openingCues(
  routine: Routine,
  first: PlannedMove | undefined,
  guide: Guide,
  pace: number,
): Draft[] {
  if (first === undefined) return [];
  const before: Draft[] =
    routine.before === undefined
      ? []
      : [{ kind: 'intro', text: routine.before, silence: quiet(1_000 * pace) }];
  // Whoever sits or stands is told how by the first move itself.
  const isDown = routine.place === 'floor' || routine.place === 'bed';
  const down = isDown ? scriptInto(guide, routine.place, first.position) : [];
  return [...before, ...scriptCues('intro', down, pace)];
}

export function closingCues(
  { place }: Routine,
  last: PlannedMove | undefined,
  guide: Guide,
  profile: Profile,
): Draft[] {
  const done: Draft = { kind: 'end', text: turn(guide.words.done, profile.run ?? 0), silence: 0 };
  if (last === undefined || last.position === 'chair' || last.position === 'standing') return [done];
  const up = place === 'bed' ? guide.bedUp : guide.floorUp[last.position];
  return [...scriptCues('end', up, paceFactor(profile)), done];
}
