/** Which player a response of a routine gets. */
import type { Play } from '../../domain/guided/playback/play';
import type { Timeline } from '../../domain/guided/timeline/types';

/**
 * By capability first: a screen guides by itself. Where something is asked on the way, and step by step, the microphone
 * has to open, so the voice leads there; it works on every device.
 */
export function choosePlayer(screenGuides: boolean, play: Play, timeline: Timeline): 'screen' | 'headless' {
  const asks = play.stepwise || timeline.cues.slice(play.base).some(({ stop }) => stop);
  return screenGuides && !asks ? 'screen' : 'headless';
}
