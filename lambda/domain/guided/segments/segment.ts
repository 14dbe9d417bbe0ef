/** Cuts a timeline into segments that each fit one response or one reprompt, with as few spoken "go on" as possible. */
import { MAX_SPEECH_CHARS, SEGMENT_LIMITS } from '../../limits';
import { speechMs } from '../timeline/speech-time';
import type { Cue, Segment, Timeline } from '../timeline/types';

/** The table's limits of a segment, of which a test or a policy may choose others. */
export interface Limits extends Record<keyof typeof SEGMENT_LIMITS, number> {
  /** Characters with tags in one segment. */
  chars: number;
  /** "question": the reprompt only asks, should content in a reprompt not be accepted. */
  reprompt: 'segment' | 'question';
}

export const USUAL_LIMITS: Limits = {
  ...SEGMENT_LIMITS,
  chars: MAX_SPEECH_CHARS,
  reprompt: 'segment',
};

/** Flags of the reprompt policy: another cap of the reprompt, or of every segment (85 for the 90 s guideline). */
export function limitsFor(flags: {
  reprompt?: 'segment' | 'question';
  repromptCapS?: 85 | 200;
  segCapS?: number;
}): Limits {
  const segMs = (flags.segCapS ?? 200) * 1000;
  return {
    ...USUAL_LIMITS,
    reprompt: flags.reprompt ?? 'segment',
    mainMs: Math.min(USUAL_LIMITS.mainMs, segMs),
    repromptMs: Math.min((flags.repromptCapS ?? 85) * 1000, segMs),
  };
}

/** A place where a segment may end, and how much worse it is than ending at a rest. */
interface Cut {
  /** One past the last cue. */
  to: number;
  endsAt: Segment['endsAt'];
  penalty: number;
  /** In the middle of a set, between two reps: only where a set is too long for one segment. */
  insideSet?: true;
}

/** Best at a rest; a turn to the other side or the moment before the first rep costs a little. */
const PENALTY = { rest: 0, end: 0, switch: 0.2, ready: 1, short: 1, waitingReady: 2, alone: 2 };
/** A segment under half a minute is hardly worth waiting for. */
const SHORT_MS = 30_000;

function cutAfter(cue: Cue, next: Cue | undefined): Omit<Cut, 'to'> | undefined {
  if (next === undefined) return { endsAt: 'end', penalty: PENALTY.end };
  if (cue.kind === 'rest') return { endsAt: 'rest', penalty: PENALTY.rest };
  if (cue.kind === 'switch' && next.kind !== 'switch') return { endsAt: 'switch', penalty: PENALTY.switch };
  if (cue.kind === 'setup' && next.kind === 'ready') return { endsAt: 'gap', penalty: PENALTY.ready };
  // Both sides have had this rep, and the next one is not called yet.
  if (cue.kind === 'release' && next.kind === 'rep' && next.rep !== cue.rep) {
    return { endsAt: 'gap', penalty: 0, insideSet: true };
  }
  return undefined;
}

function cutsOf(cues: readonly Cue[]): Cut[] {
  return cues.flatMap((cue, i) => {
    const cut = cutAfter(cue, cues[i + 1]);
    return cut ? [{ ...cut, to: i + 1 }] : [];
  });
}

/** A break tag and the space after it, at its longest: `<break time="9900ms"/> `. */
const BREAK_CHARS = 24;
const SPEAK_CHARS = 15;

interface Size {
  estMs: number;
  slowMs: number;
  chars: number;
  breaks: number;
}

const NOTHING: Size = { estMs: 0, slowMs: 0, chars: 0, breaks: 0 };

/** Sizes of the cues before each cue, so that any stretch is measured by one subtraction. */
function sizesBefore({ cues, rate }: Timeline): readonly Size[] {
  let size = NOTHING;
  const sizes = [size];
  for (const cue of cues) {
    const broken = cue.silence > 0 ? 1 : 0;
    size = {
      estMs: size.estMs + cue.ms,
      slowMs: size.slowMs + speechMs(cue.text, rate.slow) + cue.silence,
      chars: size.chars + cue.text.length + 1 + broken * BREAK_CHARS,
      breaks: size.breaks + broken,
    };
    sizes.push(size);
  }
  return sizes;
}

/** The stretch from `from` up to `to`, of whose closing silence `saved` ms fall into the open microphone. */
function sizeOf(sizes: readonly Size[], from: number, to: number, saved: number): Size {
  const start = sizes[from] ?? NOTHING;
  const end = sizes[to] ?? NOTHING;
  return {
    estMs: end.estMs - start.estMs - saved,
    slowMs: end.slowMs - start.slowMs - saved,
    chars: SPEAK_CHARS + end.chars - start.chars,
    breaks: end.breaks - start.breaks,
  };
}

function savedAt(timeline: Timeline, cut: Cut, limits: Limits): number {
  const last = timeline.cues[cut.to - 1]?.silence ?? 0;
  return cut.endsAt === 'end' ? 0 : Math.min(last, limits.micMs);
}

/** What the player's own words around a segment take, in ms at `cps` characters a second. */
function frameMs({ frameChars, frameSentences }: Limits, cps: number): number {
  return speechMs('x'.repeat(frameChars) + '.'.repeat(frameSentences), cps);
}

function fits(size: Size, part: Segment['part'], rate: Timeline['rate'], limits: Limits): boolean {
  const cap = part === 'main' ? limits.mainMs : limits.repromptMs;
  return (
    size.estMs + frameMs(limits, rate.usual) <= cap &&
    size.slowMs + frameMs(limits, rate.slow) <= limits.mainSlowMs &&
    size.chars + limits.frameChars <= limits.chars &&
    size.breaks <= limits.breaks
  );
}

/** The best way to play everything from some cue on. */
interface Plan {
  /** Cuts in the middle of a set. */
  broken: number;
  /** Responses needed: every one but the first costs the person a spoken "go on". */
  responses: number;
  /** Penalties of the cuts, plus the squared fill of every segment, which evens out the lengths. */
  cost: number;
  segments: readonly Segment[];
}

function better(a: Plan, b: Plan | undefined): boolean {
  if (b === undefined) return true;
  if (a.broken !== b.broken) return a.broken < b.broken;
  return a.responses !== b.responses ? a.responses < b.responses : a.cost < b.cost;
}

/**
 * Segments from cue `from` to the end, in the order they are played: a "main" starts a response, a "reprompt" follows
 * in the same one. Cutting again from the start of a later response gives the same segments. Throws when a stretch
 * between two possible cuts is longer than a main segment may be.
 */
export function cut(timeline: Timeline, from: number, limits: Limits): Segment[] {
  const cuts = cutsOf(timeline.cues);
  const sizes = sizesBefore(timeline);
  const end = timeline.cues.length;
  const known = new Map<string, Plan | undefined>();

  function best(start: number, part: Segment['part']): Plan | undefined {
    if (start >= end) return { broken: 0, responses: 0, cost: 0, segments: [] };
    const key = `${start} ${part}`;
    if (!known.has(key)) known.set(key, search(start, part));
    return known.get(key);
  }

  function search(start: number, part: Segment['part']): Plan | undefined {
    let found: Plan | undefined;
    for (const candidate of cuts) {
      if (candidate.to <= start) continue;
      const saved = savedAt(timeline, candidate, limits);
      const size = sizeOf(sizes, start, candidate.to, saved);
      if (!fits(size, part, timeline.rate, limits)) break;
      const { estMs, slowMs } = size;
      const endSilence = (timeline.cues[candidate.to - 1]?.silence ?? 0) - saved;
      const segment: Segment = {
        from: start,
        to: candidate.to,
        part,
        estMs,
        slowMs,
        endsAt: candidate.endsAt,
        endSilence,
      };
      for (const next of followers(part, limits)) {
        const rest = best(candidate.to, next);
        if (!rest) continue;
        const cap = part === 'main' ? limits.mainMs : limits.repromptMs;
        const plan = {
          broken: rest.broken + (candidate.insideSet ? 1 : 0),
          responses: rest.responses + (part === 'main' ? 1 : 0),
          cost: rest.cost + costOf(segment, candidate, cap) + (isAlone(segment, next) ? PENALTY.alone : 0),
          segments: [segment, ...rest.segments],
        };
        if (better(plan, found)) found = plan;
      }
    }
    return found;
  }

  const plan = best(from, 'main');
  if (!plan) {
    throw new Error(
      `Routine "${timeline.routine}" cannot be cut from cue ${from}: a stretch without a rest is too long.`,
    );
  }
  return [...plan.segments];
}

/** Evenness, and what makes a cut unpleasant: nobody should wait on hands and knees for their own "go on". */
function costOf({ estMs, part, endsAt }: Segment, { penalty }: Cut, cap: number): number {
  const short = estMs < SHORT_MS ? PENALTY.short : 0;
  const waiting = part === 'reprompt' && endsAt === 'gap' ? PENALTY.waitingReady : 0;
  return penalty + (estMs / cap) ** 2 + short + waiting;
}

/** Without a second segment, silence ends the session sooner than it has to. */
function isAlone({ part, endsAt }: Segment, next: Segment['part']): boolean {
  return part === 'main' && next === 'main' && endsAt !== 'end';
}

/** A response may also go without a reprompt segment, when the next stretch is too long for one. */
function followers(part: Segment['part'], limits: Limits): readonly Segment['part'][] {
  return part === 'main' && limits.reprompt === 'segment' ? ['reprompt', 'main'] : ['main'];
}
