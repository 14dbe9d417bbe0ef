/** A guided session for whoever shows it: the whole timeline, and when each cue of a response is heard. */
import { heardMs } from '../../lambda/domain/guided/playback/locate';
import type { Play } from '../../lambda/domain/guided/playback/play';
import { compilerFor, routineFor } from '../../lambda/domain/guided/timeline/session';
import type { Cue, Timeline } from '../../lambda/domain/guided/timeline/types';
import type { Moment as Mark, Playback } from './playback';
import type { GuidedPart, RoutineTimeline, TimedCue } from './protocol';
import type { Seen } from './skill-host';
import { playIn } from './understood';

interface Guided {
  play: Play;
  timeline: Timeline;
  name: string;
}

/** The guided session as the reply leaves it; null outside of one. */
function guidedIn({ exchange: { knowledge, turn }, reply }: Seen): Guided | null {
  const play = playIn(reply.session);
  const routine = play && routineFor(knowledge, play.what);
  if (!play || !routine) return null;
  return { play, timeline: compilerFor(knowledge, turn.locale)(play), name: routine.name };
}

export function timelineOf(seen: Seen | null): RoutineTimeline | null {
  const guided = seen && guidedIn(seen);
  if (!guided) return null;
  const { name, timeline } = guided;
  const cues = timedFrom(0, timeline.cues, ({ ms }) => ms);
  const startOf = (i: number) => cues[i]?.at ?? timeline.totalMs;
  return {
    hash: timeline.hash,
    name,
    totalMs: timeline.totalMs,
    steps: timeline.steps.map(({ exercise, name: move, from, to }) => ({
      exercise,
      name: move,
      from: startOf(from),
      to: startOf(to),
    })),
    cues,
  };
}

/** The cues that a response plays at the moments of `playback`; null when it plays none, as while it is paused. */
export function guidedPartOf(seen: Seen | null, playback: Playback, slowness: number): GuidedPart | null {
  const guided = seen && guidedIn(seen);
  if (guided?.play.status !== 'playing') return null;
  const { play, timeline } = guided;
  const [endOfMain, endOfReprompt] = play.seg;
  const half = (moment: Mark, from: number, to: number, lead: number): TimedCue[] => {
    const starts = playback.marks.find((mark) => mark.moment === moment)?.from;
    if (starts === undefined) return [];
    return timedFrom(
      starts + slowness * lead,
      timeline.cues.slice(from, to),
      (cue) => (play.mode === 'S' ? cue.ms : heardMs(timeline, cue, to)),
      slowness,
    );
  };
  return {
    hash: timeline.hash,
    cues: [
      ...half('speech', play.base, endOfMain, play.lead[0]),
      ...half('reprompt', endOfMain, endOfReprompt, play.lead[1]),
    ],
  };
}

/** `length` of a cue with a usual voice; its words take `slowness` times as long. */
function timedFrom(
  from: number,
  cues: readonly Cue[],
  length: (cue: Cue) => number,
  slowness = 1,
): TimedCue[] {
  let at = from;
  return cues.map((cue) => {
    const { unit: _, ...told } = cue;
    const usual = length(cue);
    const silence = cue.silence - (cue.ms - usual);
    const ms = slowness * (usual - silence) + silence;
    const timed = { ...told, at, ms, silence };
    at += ms;
    return timed;
  });
}
