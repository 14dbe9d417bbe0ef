/** Where a running routine stands, for whoever shows it: the console, a card, a log of a test. */

import type { Knowledge } from '../../content';
import type { Locale } from '../../content/schema/locale';
import { locate } from '../../domain/guided/playback/locate';
import type { Play } from '../../domain/guided/playback/play';
import { recognise } from '../../domain/guided/playback/reduce';
import { compilerFor } from '../../domain/guided/timeline/session';
import type { Side } from '../../domain/guided/timeline/types';

export interface PlaceInRoutine {
  /** Id of the routine; of the exercise when only that is guided. The opening counts as the first move, getting up as the last. */
  routine: string;
  exercise: string | null;
  side: Side | null;
  set: number | null;
  rep: number | null;
}

/** The estimated place at `now` (ms since 1970); exact while paused. */
export function placeOf(
  stored: Play,
  now: number,
  knowledge: Knowledge,
  locale: Locale | 'other' = 'other',
): PlaceInRoutine {
  const { play, timeline } = recognise(stored, compilerFor(knowledge, locale));
  const at = locate(play, timeline, now).cue;
  const cue = timeline.cues[at];
  return {
    routine: play.what.id,
    exercise: timeline.steps[cue?.step ?? timeline.steps.length - 1]?.exercise ?? null,
    side: cue?.side ?? null,
    set: cue?.set ?? null,
    rep: cue?.rep ?? null,
  };
}
