/** The transcript that is played again: how far it is, and what comes next. */
import { ask } from '../state/connection';
import { feed } from '../state/store';

export function ReplayBar() {
  const { replay } = feed.value;
  if (!replay) return null;
  const { title, done, of, next } = replay;
  return (
    <section class="replay" aria-label="Conversation played again">
      <p>
        <b>{title}</b>{' '}
        <span class="why">
          {done} of {of}
        </span>
      </p>
      <progress aria-label="Lines played" max={of} value={done} />
      {next !== null && <p class="why">Next: {next}</p>}
      <p class="buttons">
        <button type="button" disabled={next === null} onClick={() => void ask({ do: 'step' })}>
          Next line
        </button>
        <button type="button" disabled={next === null} onClick={() => void ask({ do: 'rest' })}>
          All of it
        </button>
        <button type="button" onClick={() => void ask({ do: 'begin' })}>
          Leave
        </button>
      </p>
    </section>
  );
}
