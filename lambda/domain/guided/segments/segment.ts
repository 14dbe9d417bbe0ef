/** Cuts a timeline into segments that each fit one response or one reprompt, with as few spoken "go on" as possible. */
import { MAX_SPEECH_CHARS, SEGMENT_LIMITS } from '../../limits';
import { speechMs } from '../timeline/speech-time';
import type { Segment, Timeline } from '../timeline/types';
import { type Boundary, boundariesOf } from './boundaries';
import { type Size, sizeOf, sizesBefore } from './sizes';

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

function savedAt(timeline: Timeline, boundary: Boundary, limits: Limits): number {
  const last = timeline.cues[boundary.to - 1]?.silence ?? 0;
  return boundary.endsAt === 'end' ? 0 : Math.min(last, limits.micMs);
}

/** What a segment costs beside where it ends: too short to wait for, waiting in position, or alone in its response. */
const PENALTY = { short: 1, waitingReady: 2, alone: 2 };
/** A segment under half a minute is hardly worth waiting for. */
const SHORT_MS = 30_000;

/** What the player's own words around a segment take: the closing question is longer than "rest here". */
function frameOf(endsAt: Segment['endsAt'], limits: Limits): { chars: number; sentences: number } {
  return endsAt === 'end'
    ? { chars: limits.closingChars, sentences: limits.closingSentences }
    : { chars: limits.frameChars, sentences: limits.frameSentences };
}

function fits(
  size: Size,
  part: Segment['part'],
  endsAt: Segment['endsAt'],
  rate: Timeline['rate'],
  limits: Limits,
): boolean {
  const cap = part === 'main' ? limits.mainMs : limits.repromptMs;
  const { chars, sentences } = frameOf(endsAt, limits);
  const frameMs = (cps: number) => speechMs('x'.repeat(chars) + '.'.repeat(sentences), cps);
  return (
    size.estMs + frameMs(rate.usual) <= cap &&
    size.slowMs + frameMs(rate.slow) <= limits.mainSlowMs &&
    size.chars + chars <= limits.chars &&
    size.breaks <= limits.breaks
  );
}

/** The best way to play everything from some cue on. */
interface Plan {
  /** Cuts in the middle of a set. */
  broken: number;
  /** Responses needed: every one but the first costs the person a spoken "go on". */
  responses: number;
  /** Penalties of the boundaries, plus the squared fill of every segment, which evens out the lengths. */
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
 * between two possible boundaries is longer than a main segment may be.
 */
export function segmentsFrom(timeline: Timeline, from: number, limits: Limits): Segment[] {
  const boundaries = boundariesOf(timeline.cues);
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
    for (const candidate of boundaries) {
      if (candidate.to <= start) continue;
      const saved = savedAt(timeline, candidate, limits);
      const size = sizeOf(sizes, start, candidate.to, saved);
      if (!fits(size, part, candidate.endsAt, timeline.rate, limits)) break;
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
      for (const next of candidate.endsAt === 'stop' ? WAITS : followers(part, limits)) {
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
      if (candidate.endsAt === 'stop') break;
    }
    return found;
  }

  const plan = best(from, 'main');
  if (!plan) {
    throw new Error(
      `Routine "${timeline.routine}" cannot be split from cue ${from}: a stretch without a rest is too long.`,
    );
  }
  return [...plan.segments];
}

/** Evenness, and what makes a boundary unpleasant: nobody should wait on hands and knees for their own "go on". */
function costOf({ estMs, part, endsAt }: Segment, { penalty }: Boundary, cap: number): number {
  const short = estMs < SHORT_MS && endsAt !== 'stop' ? PENALTY.short : 0;
  const waiting = part === 'reprompt' && endsAt === 'gap' ? PENALTY.waitingReady : 0;
  return penalty + (estMs / cap) ** 2 + short + waiting;
}

/** Without a second segment, silence ends the session sooner than it has to. */
function isAlone({ part, endsAt }: Segment, next: Segment['part']): boolean {
  return part === 'main' && next === 'main' && endsAt !== 'end' && endsAt !== 'stop';
}

/** After a stop nothing follows by itself. */
const WAITS: readonly Segment['part'][] = ['main'];

/** A response may also go without a reprompt segment, when the next stretch is too long for one. */
function followers(part: Segment['part'], limits: Limits): readonly Segment['part'][] {
  return part === 'main' && limits.reprompt === 'segment' ? ['reprompt', 'main'] : ['main'];
}
