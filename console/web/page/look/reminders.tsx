/** The reminders that Alexa keeps for the account, and every call that the skill made about them, as it went over the wire. */
import type { ServiceCall } from '../model/feed';
import { timeOfDay } from '../model/format';
import { whenOf } from '../model/reminder';
import { Json } from './json';

export function Reminders({ calls }: { calls: readonly ServiceCall[] }) {
  const reminders = calls.at(-1)?.reminders ?? [];
  return (
    <>
      {reminders.length === 0 ? (
        <p class="why">Alexa keeps no reminder. Say: remind me on weekdays at seven.</p>
      ) : (
        <ul class="reminders">
          {reminders.map((one) => (
            <li key={one.alertToken}>
              <b>{whenOf(one.trigger)}</b> <i>{one.trigger.timeZoneId}</i>
            </li>
          ))}
        </ul>
      )}
      <h3 class="calls">Calls</h3>
      {calls.length === 0 && <p class="why">None so far.</p>}
      <ol class="calls">
        {calls.toReversed().map(({ id, at, method, path, status, sent }) => (
          <li key={id}>
            <time>{timeOfDay(at)}</time> <code>{`${method} ${path}`}</code> <i>{status}</i>
            {sent === null ? null : <Json name="Sent" value={sent} />}
          </li>
        ))}
      </ol>
    </>
  );
}
