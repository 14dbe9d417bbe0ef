/** How a session is cut into what one response can carry. */

import { LOCALES } from '../../../../../lambda/content/schema/locale';
import {
  type Limits,
  limitsFor,
  segmentsFrom,
  USUAL_LIMITS,
} from '../../../../../lambda/domain/guided/segments/segment';
import { speechOf } from '../../../../../lambda/domain/guided/segments/segment-speech';
import { compile } from '../../../../../lambda/domain/guided/timeline/compile';
import { speechMs, USUAL_CPS } from '../../../../../lambda/domain/guided/timeline/speech-time';
import type { Segment, Timeline } from '../../../../../lambda/domain/guided/timeline/types';
import { toSsml } from '../../../../../lambda/render/ssml';
import fc from '../../../../support/fc';
import {
  aRoutine,
  content,
  describeProfile,
  everyProfile,
  everyRoutine,
  USUAL,
} from '../../../../support/guided/sessions';
import { everything, share } from '../../../../support/share';

/** Every break of the SSML in ms. */
function breaksOf(ssml: string): number[] {
  const breaks = [...ssml.matchAll(/<break time="(\d+)(ms|s)"\/>/g)];
  return breaks.map(([, n, unit]) => Number(n) * (unit === 's' ? 1000 : 1));
}

/** Length in ms of what is really sent, counted from the SSML itself. */
function lengthOf(ssml: string, texts: readonly string[], cps: number): number {
  const quiet = breaksOf(ssml).reduce((sum, ms) => sum + ms, 0);
  return quiet + texts.reduce((ms, text) => ms + speechMs(text, cps), 0);
}

/** What is wrong with a segment, in words; nothing when it fits. */
function faultsOf(timeline: Timeline, segment: Segment, limits: Limits): string[] {
  const ssml = toSsml(speechOf(timeline, segment));
  const texts = timeline.cues.slice(segment.from, segment.to).map((cue) => cue.text);
  const usual = lengthOf(ssml, texts, USUAL_CPS);
  const slow = lengthOf(ssml, texts, 13);
  const breaks = breaksOf(ssml);
  const cap = segment.part === 'main' ? limits.mainMs : limits.repromptMs;
  const checks: [boolean, string][] = [
    [Math.abs(usual - segment.estMs) < 1, `lasts ${usual} ms, estimated ${segment.estMs}`],
    [Math.abs(slow - segment.slowMs) < 1, `lasts ${slow} ms spoken slowly, estimated ${segment.slowMs}`],
    [usual <= cap, `lasts ${usual} ms, over ${cap}`],
    [slow <= limits.mainSlowMs, `lasts ${slow} ms spoken slowly, over ${limits.mainSlowMs}`],
    [ssml.length <= limits.chars, `has ${ssml.length} characters`],
    [breaks.length <= limits.breaks, `has ${breaks.length} breaks`],
    [Math.max(0, ...breaks) <= 10_000, 'has a break over ten seconds'],
  ];
  return checks.flatMap(([isFine, fault]) =>
    isFine ? [] : [`cues ${segment.from}-${segment.to}: ${fault}`],
  );
}

/** Gaps, overlaps and halves out of order. */
function jointsOf(timeline: Timeline, segments: readonly Segment[], from: number): string[] {
  const faults = segments.flatMap((segment, i) => {
    const before = segments[i - 1];
    const isJoined = segment.from === (before?.to ?? from) && segment.to > segment.from;
    const isInOrder = segment.part === 'main' || before?.part === 'main';
    return isJoined && isInOrder ? [] : [`cues ${segment.from}-${segment.to} do not follow what came before`];
  });
  const last = segments.at(-1);
  return last?.to === timeline.cues.length && last.endsAt === 'end'
    ? faults
    : [...faults, 'the end is not reached'];
}

function allFaults(
  timeline: Timeline,
  segments: readonly Segment[],
  from: number,
  limits = USUAL_LIMITS,
): string[] {
  return [
    ...jointsOf(timeline, segments, from),
    ...segments.flatMap((segment) => faultsOf(timeline, segment, limits)),
  ];
}

/** Whether a response may end before cue `to`: after a rest or a turn, before the first rep, at the end. */
function isResting({ cues }: Timeline, to: number): boolean {
  const last = cues[to - 1]?.kind;
  const next = cues[to]?.kind;
  return next === undefined || last === 'rest' || last === 'switch' || (last === 'setup' && next === 'ready');
}

/** Words that are said in a response before and after its cues. */
const MOST_AROUND_MS = 10_000;

/** Whether the stretch between two rests around cue `to` is more than one response can carry. */
function isTooLongForOne(timeline: Timeline, to: number): boolean {
  let [from, end] = [to, to];
  while (from > 0 && !isResting(timeline, from)) from -= 1;
  while (!isResting(timeline, end)) end += 1;
  const ms = timeline.cues.slice(from, end).reduce((sum, cue) => sum + cue.ms, 0);
  return ms > USUAL_LIMITS.mainMs - MOST_AROUND_MS;
}

/** Cuts elsewhere than where the listener rests, but for sets that no response could carry whole. */
function badCuts(timeline: Timeline, segments: readonly Segment[]): string[] {
  return segments.flatMap(({ to, endsAt }) => {
    const isSaid = endsAt === 'gap' || endsAt === (timeline.cues[to] ? timeline.cues[to - 1]?.kind : 'end');
    if (!isSaid) return [`said to end at ${endsAt}, at cue ${to}`];
    const isFine = isResting(timeline, to) || isTooLongForOne(timeline, to);
    return isFine ? [] : [`cut in the middle of a set, at cue ${to}`];
  });
}

/** Locales whose voices are assumed equally fast share their timelines; the same one need not be measured twice. */
const measured = new Set<string>();

test.each(LOCALES)(
  'in %s every session is cut at rests and fits the limits, at every pace and level, with nothing lost or said twice',
  (locale) => {
    for (const routine of everyRoutine) {
      for (const profile of share(
        everyProfile,
        5,
        (one) => `${locale} ${routine.id} ${describeProfile(one)}`,
      )) {
        const timeline = compile(routine, content, profile, locale);
        const key = JSON.stringify([timeline.routine, timeline.hash, timeline.rate]);
        if (measured.has(key)) continue;
        measured.add(key);
        const segments = segmentsFrom(timeline, 0, USUAL_LIMITS);
        const faults = [...allFaults(timeline, segments, 0), ...badCuts(timeline, segments)];
        const session = `${routine.id}, ${describeProfile(profile)}`;
        expect({ session, faults }).toEqual({ session, faults: [] });
      }
    }
    const fewest = everyRoutine.length * (everything() ? everyProfile.length : 1);
    expect(measured.size).toBeGreaterThanOrEqual(fewest);
  },
);

const anySession = fc.tuple(fc.constantFrom(...everyRoutine), fc.constantFrom(...everyProfile), fc.nat());

test('a session can be taken up at any cue', () => {
  fc.assert(
    fc.property(anySession, ([routine, profile, n]) => {
      const timeline = compile(routine, content, profile, 'en-US');
      const from = n % timeline.cues.length;
      expect(allFaults(timeline, segmentsFrom(timeline, from, USUAL_LIMITS), from)).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test('going on from a later response gives the segments that were planned', () => {
  fc.assert(
    fc.property(anySession, ([routine, profile, n]) => {
      const timeline = compile(routine, content, profile, 'en-US');
      const segments = segmentsFrom(timeline, 0, USUAL_LIMITS);
      const starts = segments.flatMap((segment, i) => (segment.part === 'main' ? [i] : []));
      const at = starts[n % starts.length] ?? 0;
      expect(segmentsFrom(timeline, segments[at]?.from ?? 0, USUAL_LIMITS)).toEqual(segments.slice(at));
    }),
    { numRuns: 40 },
  );
});

test('the open microphone takes the place of the rest it falls into', () => {
  for (const routine of everyRoutine) {
    const timeline = compile(routine, content, { ...USUAL, pace: 'slower' }, 'en-US');
    for (const segment of segmentsFrom(timeline, 0, USUAL_LIMITS)) {
      const rest = timeline.cues[segment.to - 1]?.silence ?? 0;
      expect(segment.endSilence).toBe(segment.endsAt === 'end' ? rest : Math.max(0, rest - 8_000));
    }
  }
});

/** How often the person must say "go on" at the usual pace, knowing the moves. */
function spokenTurns(timeline: Timeline, limits: Limits): number {
  return segmentsFrom(timeline, 0, limits).filter((segment) => segment.part === 'main').length - 1;
}

test('a routine asks for one "go on" in four minutes at most', () => {
  for (const routine of content.routines) {
    const timeline = compile(routine, content, USUAL, 'en-US');
    const most = Math.floor(timeline.totalMs / 240_000);
    const turns = spokenTurns(timeline, USUAL_LIMITS);
    expect({ id: routine.id, turns, tooMany: turns > most }).toEqual({
      id: routine.id,
      turns,
      tooMany: false,
    });
  }
});

test('a longer reprompt needs fewer spoken turns, a question in it more, and the 90-second guideline most', () => {
  const timeline = compile(aRoutine, content, USUAL, 'en-US');
  const turns = (limits: Limits) => spokenTurns(timeline, limits);
  expect(turns(limitsFor({ repromptCapS: 200 }))).toBeLessThanOrEqual(turns(USUAL_LIMITS));
  expect(turns(limitsFor({ reprompt: 'question' }))).toBeGreaterThan(turns(USUAL_LIMITS));
  const short = limitsFor({ segCapS: 85 });
  expect(turns(short)).toBeGreaterThanOrEqual(turns(limitsFor({ reprompt: 'question' })));
  expect(allFaults(timeline, segmentsFrom(timeline, 0, short), 0, short)).toEqual([]);
  const asked = segmentsFrom(timeline, 0, limitsFor({ reprompt: 'question' }));
  expect(asked.every((segment) => segment.part === 'main')).toBe(true);
});

test('a stretch that no response can carry is refused by name', () => {
  const timeline = compile(aRoutine, content, USUAL, 'en-US');
  expect(() => segmentsFrom(timeline, 0, { ...USUAL_LIMITS, mainMs: 15_000 })).toThrow(
    `"${timeline.routine}" cannot be split`,
  );
});
