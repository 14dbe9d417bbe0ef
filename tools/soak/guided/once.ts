/** A compiler that works each timeline out once: scenarios ask for the same few thousands of times. */
import type { Compile } from '../../../lambda/domain/guided/playback/scene';
import type { Timeline } from '../../../lambda/domain/guided/timeline/types';

export function once(compile: Compile): Compile {
  const known = new Map<string, Timeline>();
  return ({ what, pace, level, met, skip }) => {
    const key = JSON.stringify([what, pace, level, met, skip]);
    const timeline = known.get(key) ?? compile({ what, pace, level, met, skip });
    known.set(key, timeline);
    return timeline;
  };
}
