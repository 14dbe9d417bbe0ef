/** The floor: a handler that does nothing, bundled as ours is. */
export async function handler(_event: unknown, _context: unknown): Promise<object> {
  return {};
}
