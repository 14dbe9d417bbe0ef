/** What the page and the frame of the screen tell each other. */
import type { Viewport } from '../../../world/screens';

export type ToFrame =
  /** Draws `document`, filled with `datasources`, from the moment `at` on (virtual time, ms since 1970). */
  | { do: 'show'; document: unknown; datasources: unknown; viewport: Viewport; at: number; slowness: number }
  | { do: 'commands'; commands: unknown }
  /** Time has passed up to `at`. */
  | { do: 'pass'; at: number }
  | { do: 'hide' };

export type FromFrame =
  /** It is loaded, and can be told. */
  | { tell: 'ready' }
  | { tell: 'shown' }
  /** What the engine could not make of a document, in words. */
  | { tell: 'failed'; detail: string }
  /** A command of the document sends this to the skill. */
  | { tell: 'event'; arguments: unknown[] }
  /** An item's speech begins, to last for `ms`. */
  | { tell: 'speaks'; ssml: string; ms: number };
