/** Which player a device gets. */
import { headless } from './headless';
import type { Player } from './player';

export interface Capability {
  /** The device can show documents that speak. */
  screen: boolean;
}

/** By capability first, then by what the person prefers. Speech alone works on every device. */
export function choosePlayer(_device: Capability): Player {
  return headless;
}
