/** What is kept where a body spoke up. */
import type { Changes } from '../../memory/record';

/** After a sign, pain, or anything else of the body: no place is left to come back to, and the gate is heard in full before the next move. */
export const AFTER_PAIN: Changes = { place: null, gateHeard: false };
