/** What can be made to go wrong around the skill, to see how it copes. */
import { ALEXA_MODES } from '../nlu/modes';

/** By what it happens to; the first of each is how things usually are. */
export const FAULTS = {
  /** The store: slower than a turn's budget, not there, or with a newer record than the one that is written. */
  memory: ['fine', 'slow', 'down', 'conflict'],
  /** The news that a session ended: comes after the next request, never, or two times. */
  delivery: ['fine', 'late', 'lost', 'twice'],
  /** A sentence that no sample says. */
  alexa: ALEXA_MODES,
  /** Alexa's voice: a quarter slower than the skill reckons with. */
  voice: ['fine', 'slow'],
  /** A screen's reports: all arrive, the first of each document is lost, or none is sent. */
  screen: ['fine', 'no-start', 'silent'],
  /** Words while a screen speaks: its commands are cancelled, take what was said for spoken, or run on. */
  interruption: ['fine', 'ends-early', 'runs-on'],
  /** Alexa's reminders: not allowed, for nobody, full, not on this device, too many calls, no time zone, slow, or not there. */
  reminders: ['fine', 'refused', 'forbidden', 'full', 'unsupported', 'busy', 'no-zone', 'slow', 'down'],
} as const;

export type Faults = { readonly [K in keyof typeof FAULTS]: (typeof FAULTS)[K][number] };

export const NO_FAULTS: Faults = {
  memory: 'fine',
  delivery: 'fine',
  alexa: 'usual',
  voice: 'fine',
  screen: 'fine',
  interruption: 'fine',
  reminders: 'fine',
};

/** How much longer a sentence takes than it usually does. */
export function slownessOf({ voice }: Faults): number {
  return voice === 'slow' ? 1.25 : 1;
}
