/** What a skill and its canary write to CloudWatch while so many people speak to it, well or broken. */
import { ENDS_COUNTED, TURNS_COUNTED } from '../../../../infra/functions/canary/turns';
import type { Read } from './alarms';
import { Series } from './series';

const DAY = 24 * 60;
const TURNS_A_SESSION = 5;
/** A night has a tenth of a day's listeners. */
const NIGHT = { until: 7 * 60, share: 0.1 };
const CANARY_AT = 7;
/** Turns of a canary that ask the memory for something. */
const CANARY_REMEMBERS = 8;

/** Chances, each of a turn unless it says otherwise. */
export interface Health {
  errors: number;
  throttled: number;
  slow: number;
  apologies: number;
  unanswered: number;
  /** Of a turn that needs the memory. */
  memoryDown: number;
  /** Of a session. */
  broken: number;
  /** Whether anybody reaches the skill. */
  reached: boolean;
  canary: 'well' | 'fails' | 'absent';
}

/** A well skill is not perfect: devices lose their network, people ask for the moon, a packet is lost. */
export const WELL: Health = {
  errors: 0,
  throttled: 0,
  slow: 0.002,
  apologies: 0,
  unanswered: 0.08,
  memoryDown: 0.001,
  broken: 0.005,
  reached: true,
  canary: 'well',
};

const SKILL = [
  'Throttles',
  'Errors',
  'Duration',
  'Turns',
  'Apologies',
  'Unanswered',
  'MemoryDown',
  'EndedInError',
] as const;

function seriesOf<Name extends string>(minutes: number, names: readonly Name[]): Record<Name, Series> {
  return Object.fromEntries(names.map((name) => [name, new Series(minutes)])) as Record<Name, Series>;
}

const FAST_MS = 40;
const SLOW_MS = 3000;

/** A generator of numbers from 0 to 1, the same every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `healthAt` says how things are in a minute. */
export function simulate(
  { turnsADay, minutes, seed }: { turnsADay: number; minutes: number; seed: number },
  healthAt: (minute: number) => Health,
): Read {
  const next = random(seed);
  const chance = (share: number) => share > 0 && next() < share;
  const skill = seriesOf(minutes, SKILL);
  const canary = seriesOf(minutes, ['Invocations', 'Errors'] as const);

  const turn = (minute: number, health: Health, remembers: boolean) => {
    if (chance(health.throttled)) return skill.Throttles.add(minute, 1);
    const failed = chance(health.errors);
    skill.Errors.add(minute, failed ? 1 : 0);
    skill.Duration.add(minute, chance(health.slow) ? SLOW_MS : FAST_MS);
    if (failed) return;
    skill.Turns.add(minute, 1);
    skill.Apologies.add(minute, chance(health.apologies) ? 1 : 0);
    skill.Unanswered.add(minute, chance(health.unanswered) ? 1 : 0);
    if (remembers) skill.MemoryDown.add(minute, chance(health.memoryDown) ? 1 : 0);
  };

  const perMinute = turnsADay / TURNS_A_SESSION / (DAY - NIGHT.until * (1 - NIGHT.share));
  for (let minute = 0; minute < minutes; minute += 1) {
    const health = healthAt(minute);
    if (minute % 60 === CANARY_AT && health.canary !== 'absent') {
      canary.Invocations.add(minute, 1);
      canary.Errors.add(minute, health.canary === 'fails' ? 1 : 0);
      // It asks nothing that is unanswered, and what breaks a listener's session may spare its own.
      for (let i = 0; i < TURNS_COUNTED; i += 1) {
        turn(minute, { ...health, unanswered: 0 }, i < CANARY_REMEMBERS);
      }
      skill.EndedInError.add(minute, 0, ENDS_COUNTED);
    }
    if (!health.reached) continue;
    const rate = perMinute * (minute % DAY < NIGHT.until ? NIGHT.share : 1);
    for (let sessions = arrivals(rate, next); sessions > 0; sessions -= 1) {
      const broken = chance(health.broken);
      const turns = broken ? 1 : TURNS_A_SESSION;
      for (let i = 0; i < turns; i += 1) turn(minute + i, health, next() < 0.5);
      skill.EndedInError.add(minute + turns, broken ? 1 : 0);
    }
  }
  const series = new Map<string, Series>([
    ...Object.entries(skill).map(([name, one]) => [`skill ${name}`, one] as const),
    ...Object.entries(canary).map(([name, one]) => [`canary ${name}`, one] as const),
  ]);
  return (of, metric, statistic, span) => {
    const found = series.get(`${of} ${metric}`);
    if (!found) throw new Error(`nobody writes ${of} ${metric}`);
    return found.statistic(statistic, span);
  };
}

/** How many come in a minute, when `rate` do on average. */
function arrivals(rate: number, next: () => number): number {
  const limit = Math.exp(-rate);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
}
