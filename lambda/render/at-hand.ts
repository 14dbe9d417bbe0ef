/** What an answer in the middle of a move is made of. */
import type { Prompts } from '../content';
import type { Coach, Exercise, RepCues } from '../content/schema/exercise';
import type { Guide } from '../content/schema/guide';
import type { Step, Timeline } from '../domain/guided/timeline/types';

/** The move at hand as it is done here, and where in it the person goes on. */
export interface AtHand {
  prompts: Prompts;
  guide: Guide;
  timeline: Timeline;
  /** The cue that is heard next. */
  at: number;
  step: Step;
  exercise: Exercise;
  /** In the form that is done: lying or seated. */
  told: Pick<Exercise, 'start' | 'steps'> & { needs: string; coach?: Coach | undefined; cues: RepCues };
  /** The words of the question, and the part asked about where it was recognised. */
  words: string;
  part?: string | undefined;
}
