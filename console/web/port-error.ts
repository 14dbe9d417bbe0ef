/** The page's port cannot be had; the message says which and why. */
export class PortError extends Error {
  override readonly name = 'PortError';
}
