/** What is kept of the person, as it was last read or written, to erase, to change or to spoil; and every call on the memory. */
import { useSignal } from '@preact/signals';
import {
  NOTED_KEPT_DAYS,
  PLACE_KEPT_MS,
  RECENT_KEPT_DAYS,
  RECORD_KEPT_MS,
} from '../../../../lambda/domain/retention';
import { parsedObject } from '../../../world/objects';
import type { Call } from '../model/feed';
import { dateAndTime, timeOfDay } from '../model/format';
import { happen } from '../state/actions';
import { problem } from '../state/store';
import { Json } from './json';

export function Kept({ calls }: { calls: readonly Call[] }) {
  const last = calls.findLast(({ result }) => result === 'done');
  const record = last?.record ?? null;
  return (
    <>
      {record ? (
        <>
          <Json name="Kept" value={record} />
          <ul class="why">
            {goesBy(record).map(([what, at]) => (
              <li key={what}>
                {what}: gone on {dateAndTime(at)}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="why">Nothing is kept of this person, as far as the skill has looked.</p>
      )}
      <Changes record={record} />
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

const DAY_MS = 24 * 3_600_000;

/** What of a record goes by itself, and when, in ms since 1970. */
function goesBy({ place, recent, diary, updatedAt }: NonNullable<Call['record']>): [string, number][] {
  const afterDay = (day: number, kept: number) => (day + kept) * DAY_MS;
  return [
    ...(place ? [['The place', place.sentAt + PLACE_KEPT_MS] as [string, number]] : []),
    ...recent.map(({ id, day }): [string, number] => [`${id}, begun`, afterDay(day, RECENT_KEPT_DAYS)]),
    ...(diary?.days ?? []).map((day): [string, number] => [
      `Day ${day}, finished`,
      afterDay(day, NOTED_KEPT_DAYS),
    ]),
    ['All of it, unless it is written again', updatedAt + RECORD_KEPT_MS],
  ];
}

function Changes({ record }: { record: Call['record'] }) {
  const edited = useSignal<string | null>(null);
  const replace = () => {
    const parsed = parsedObject(edited.value ?? '');
    if (!parsed) {
      problem.value = 'What is kept must be a JSON object.';
      return;
    }
    edited.value = null;
    void happen({ kind: 'record', change: 'replace', record: parsed });
  };
  if (edited.value !== null) {
    return (
      <form
        class="edit"
        onSubmit={(event) => {
          event.preventDefault();
          replace();
        }}
      >
        <label>
          <span class="hidden">What is to be kept</span>
          <textarea
            rows={14}
            spellcheck={false}
            value={edited.value}
            onInput={({ currentTarget }) => {
              edited.value = currentTarget.value;
            }}
          />
        </label>
        <button type="submit">Keep this</button>
      </form>
    );
  }
  return (
    <p class="edit">
      <button type="button" onClick={() => void happen({ kind: 'record', change: 'forget' })}>
        Forget
      </button>
      <button
        type="button"
        onClick={() => {
          edited.value = JSON.stringify(record ?? {}, null, 2);
        }}
      >
        Edit
      </button>
      <button type="button" onClick={() => void happen({ kind: 'record', change: 'corrupt' })}>
        Make unreadable
      </button>
    </p>
  );
}
