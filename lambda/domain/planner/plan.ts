/** Chooses a session for one person: minutes, place, and what may be done, varied against the last ones. */
import { compile } from '../guided/timeline/compile';
import { type Candidate, candidates } from './candidates';
import { type Dosed, dosed, type Measure, roughly } from './doses';
import type { LastSessions, Wish } from './wish';

/** How far from the minutes asked for a session may be, in ms. */
const NEAR_MS = 30_000;
/** Minutes of a session that is put together where nobody said how long. */
const USUAL_MINUTES = 5;
/** Sessions that are measured before the wish is given up: each takes a few ms. */
const MOST_MEASURED = 12;
const MOST_SURE = 10;

/** `id` of a published routine, or of a plan. */
export type Plan = Dosed;

/**
 * The best session for the wish: of all that it allows and that take about so long, one that varies the last ones, with few
 * changes of position and doses near the usual. Where none takes about so long, the nearest; null where nothing is left
 * that may be done. The same wish after the same sessions gives the same.
 */
export function planSession(wish: Wish, last: LastSessions, measure: Measure): Plan | null {
  const { minutes = USUAL_MINUTES } = wish;
  const ms = minutes * 60_000;
  const all = candidates(wish, minutes, last, measure);
  const sized = all.map((candidate) => ({
    candidate,
    ...roughly(candidate.order, candidate.place, measure.profile),
  }));
  const likely = sized.filter(
    ({ candidate, least, most }) => candidate.routine !== undefined || (least <= ms && ms <= most),
  );
  // Where none of the best comes near, one that is about so long at its usual doses most likely does.
  const surest = likely.toSorted((a, b) => Math.abs(a.usual - ms) - Math.abs(b.usual - ms));
  const found: Plan[] = [];
  for (const { candidate } of [...likely.slice(0, MOST_MEASURED), ...surest.slice(0, MOST_SURE)]) {
    const plan = measured(candidate, minutes, measure);
    if (isNear(plan, wish)) return plan;
    found.push(plan);
  }
  const others = extremes(all).map((candidate) => measured(candidate, minutes, measure));
  return nearest([...found, ...others], wish);
}

/** Whether it takes as long as was wished for; so does anything where nothing was. */
export function isNear({ ms }: Pick<Plan, 'ms'>, { minutes }: Pick<Wish, 'minutes'>): boolean {
  return minutes === undefined || Math.abs(ms - minutes * 60_000) <= NEAR_MS;
}

function nearest(plans: readonly Plan[], { minutes = USUAL_MINUTES }: Wish): Plan | null {
  const away = ({ ms }: Plan) => Math.abs(ms - minutes * 60_000);
  return plans.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

/** The shortest and the longest there is: the nearest to a wish that nothing meets. */
function extremes(all: readonly Candidate[]): Candidate[] {
  const bySize = all
    .filter(({ routine }) => routine === undefined)
    .toSorted((a, b) => a.order.length - b.order.length);
  return [bySize[0], bySize.at(-1)].filter((candidate) => candidate !== undefined);
}

function measured({ order, place, routine }: Candidate, minutes: number, measure: Measure): Plan {
  if (!routine) return dosed(order, place, minutes * 60_000, measure);
  const { content, profile, locale } = measure;
  return { id: routine.id, place, ms: compile(routine, content, profile, locale).promisedMs };
}
