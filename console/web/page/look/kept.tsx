/** What is kept of the person, as it was last read or written, and every call on the memory. */
import type { Call } from '../model/feed';
import { timeOfDay } from '../model/format';
import { Json } from './json';

export function Kept({ calls }: { calls: readonly Call[] }) {
  const last = calls.findLast(({ result }) => result === 'done');
  return (
    <>
      {last?.record ? (
        <Json name="Kept" value={last.record} />
      ) : (
        <p class="why">Nothing is kept of this person, as far as the skill has looked.</p>
      )}
      <h3 class="calls">Calls</h3>
      {calls.length === 0 && <p class="why">None so far.</p>}
      <ol class="calls">
        {calls.toReversed().map(({ id, at, does, result }) => (
          <li key={id}>
            <time>{timeOfDay(at)}</time> <code>{does}</code> {result === 'done' ? '' : result}
          </li>
        ))}
      </ol>
    </>
  );
}
