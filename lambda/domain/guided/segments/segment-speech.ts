/** The cues of a segment as speech: its texts, and exactly its silences. */
import type { Speech } from '../../speech';
import type { Segment, Timeline } from '../timeline/types';

export function speechOf(timeline: Timeline, segment: Segment): Speech {
  const cues = timeline.cues.slice(segment.from, segment.to);
  return cues.flatMap((cue) => {
    const silence = cue.i === segment.to - 1 ? segment.endSilence : cue.silence;
    return silence > 0 ? [{ say: cue.text }, { silence }] : [{ say: cue.text }];
  });
}
