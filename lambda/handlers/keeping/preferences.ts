/** How somebody is led, as it is remembered. */
import type { Activity } from '../../domain/guided/timeline/session';
import { levelKey } from '../../domain/planner/code';
import type { Exchange } from '../turn';

/** How this person is led through `what`: its own level where it has one, and without the moves left out by name. */
export function preferences({ turn: { remembered } }: Exchange, what: Activity) {
  const known = remembered === 'unavailable' ? null : remembered;
  return {
    pace: known?.pace ?? 'usual',
    level: known?.levels[levelKey(what.id)] ?? known?.level ?? 'usual',
    talk: known?.talk ?? 'usual',
    ...(known?.sound && { sound: true }),
    met: known?.met ?? [],
    skip: what.kind === 'routine' ? (known?.leftOut ?? []) : [],
    run: known?.runs ?? 0,
  } as const;
}
