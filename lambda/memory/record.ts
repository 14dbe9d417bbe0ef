/** The one record kept of a person. Never symptoms, flags, pain, body parts, conditions or words. */
import type { Play } from '../domain/guide/play';

export interface Remembered {
  v: 1;
  /** Rises with every write; the store refuses a revision that is not newer. */
  rev: number;
  /** ms since 1970 of the last write. */
  updatedAt: number;
  noticeHeard: boolean;
  /** The gate line and the stop rule were heard before a first exercise. */
  gateHeard: boolean;
  /** Place in an unfinished routine, null when there is none; gone after 24 h. */
  place: Play | null;
  pace: 'slower' | 'usual' | 'faster';
  level: 'easier' | 'usual' | 'harder';
  /** Exercises already coached in full, so that later sessions use short cues. */
  met: string[];
}
