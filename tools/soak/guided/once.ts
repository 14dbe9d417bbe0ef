/** A compiler that works each timeline out once: scenarios ask for the same few thousands of times. */
import type { Compile } from '../../../lambda/domain/guided/playback/scene';
import { keyOf } from '../../../lambda/domain/guided/timeline/session';
import type { Timeline } from '../../../lambda/domain/guided/timeline/types';

export function once(compile: Compile): Compile {
  const known = new Map<string, Timeline>();
  return (options) => {
    const key = keyOf(options);
    const timeline = known.get(key) ?? compile(options);
    known.set(key, timeline);
    return timeline;
  };
}
