/** How a conversation begins: where, when, and with what is known of the person. */
import type { Locale } from '../../lambda/content/schema/locale';
import type { Changes } from '../../lambda/memory/record';
import type { DeviceKind } from './screens';

export interface Setting {
  locale: Locale;
  device: DeviceKind;
  /** Virtual time of the first word, ms since 1970. */
  now: number;
  /**
   * What is remembered of the person: as it was kept; a record of its own; null for a new person. 'none': there is no
   * store; 'down': there is one that fails.
   */
  memory: 'kept' | Changes | 'none' | 'down' | null;
  /** Attributes to find in a session that is already open. */
  attributes: Record<string, unknown> | null;
}
