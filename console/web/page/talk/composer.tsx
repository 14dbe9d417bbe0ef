/** Where one types what one says. Enter says it at the moment that the device is at, which cuts in while it speaks. */
import { useRef } from 'preact/hooks';
import type { DeviceEvent } from '../../../device/protocol';
import { Icon } from '../icons';
import { happen, saidBefore, sayDraft } from '../state/actions';
import { draft, inSession, problem } from '../state/store';
import { Microphone } from './microphone';

const DAY_MS = 24 * 3_600_000;

const EVENTS: readonly { name: string; event: DeviceEvent; inSession?: true }[] = [
  { name: 'Open', event: { kind: 'launch' } },
  { name: 'Say nothing', event: { kind: 'silence' }, inSession: true },
  { name: 'Leave', event: { kind: 'close' }, inSession: true },
  { name: 'Lose session', event: { kind: 'lose' }, inSession: true },
  { name: 'Wait 30 s', event: { kind: 'wait', ms: 30_000 } },
  { name: 'Next day', event: { kind: 'wait', ms: DAY_MS } },
  { name: 'Next week', event: { kind: 'wait', ms: 7 * DAY_MS } },
  { name: 'Second person', event: { kind: 'speaker', who: 'second' } },
  { name: 'New person', event: { kind: 'person' } },
];

export function Composer() {
  return (
    <div class="composer">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sayDraft();
        }}
      >
        <label class="hidden" for="say">
          Say something
        </label>
        <Words />
        <Microphone />
        <button type="submit" class="round go" aria-label="Say it">
          <Icon name="send" />
        </button>
      </form>
      {problem.value !== null && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
      <Events />
    </div>
  );
}

function Words() {
  const back = useRef(0);
  const recall = (by: 1 | -1) => {
    back.current = Math.min(saidBefore.length, Math.max(0, back.current + by));
    draft.value = back.current === 0 ? '' : (saidBefore.at(-back.current) ?? '');
  };
  return (
    <input
      id="say"
      placeholder="Say it here; Enter cuts in"
      autocomplete="off"
      enterkeyhint="send"
      value={draft}
      onInput={({ currentTarget }) => {
        draft.value = currentTarget.value;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') back.current = 0;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        recall(event.key === 'ArrowUp' ? 1 : -1);
      }}
    />
  );
}

function Events() {
  return (
    <fieldset class="events">
      <legend class="hidden">What else can happen</legend>
      {EVENTS.map(({ name, event, inSession: needsSession }) => (
        <button
          type="button"
          key={name}
          disabled={needsSession && !inSession.value}
          onClick={() => void happen(event)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
