/** Talking somebody up from wherever they lie or sit. */
import type { Guide, Script } from '../content/schema/guide';
import type { Posture } from '../domain/guided/playback/posture';
import { type Speech, say, silence } from '../domain/speech';

/** The least quiet after each instruction: in a routine the way is known, on its own it is not. In seconds. */
const LEAST_GAP = 5;

export function spokenScript(script: Script): Speech {
  return script.flatMap(({ say: text, seconds }) => [
    ...say(text),
    ...silence(Math.max(LEAST_GAP, seconds) * 1000),
  ]);
}

function upFrom(guide: Guide, posture: Exclude<Posture, 'standing'>): Script {
  if (posture === 'chair') return guide.chairUp;
  return posture === 'bed' ? guide.bedUp : guide.floorUp[posture];
}

/** `slow`: for somebody who hurts or feels faint, with a stop at sitting. Nothing for somebody who stands. */
export function wayUp(guide: Guide, posture: Posture, slow: boolean): Speech {
  if (posture === 'standing') return [];
  if (slow) {
    const stand = guide.slowStand[posture === 'bed' || posture === 'chair' ? posture : 'floor'];
    return spokenScript([...guide.slowUp[posture], ...stand]);
  }
  return spokenScript([...upFrom(guide, posture), ...guide.standStill]);
}
