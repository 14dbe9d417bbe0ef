/** What goes with an event of the running routine into its reply. */
import type { Speech } from '../../domain/speech';
import type { Changes } from '../../memory/record';

export interface Around {
  /** Said before anything else. */
  opening?: Speech;
  /** Kept beside the place. */
  remember?: Changes;
  /** Moves left out of this once. */
  without?: readonly string[];
  /** Getting up takes its time. */
  slow?: boolean;
}
