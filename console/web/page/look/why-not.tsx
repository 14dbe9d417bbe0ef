/** Compares what a sentence was taken for with something else that it could have meant. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { WhyNot as Told } from '../../../studio/why-not';
import { percent } from '../model/format';
import { ask } from '../state/connection';

export function WhyNot({ turn }: { turn: number }) {
  const names = useSignal<readonly string[]>([]);
  const told = useSignal<Told | null>(null);
  useEffect(() => {
    names.value = [];
    told.value = null;
  }, [turn]);
  const open = async () => {
    if (names.value.length > 0) return;
    const answer = await ask({ do: 'why-not', turn, name: null });
    names.value = Array.isArray(answer?.classes) ? answer.classes.map(String) : [];
  };
  const compare = async (name: string) => {
    const answer = await ask({ do: 'why-not', turn, name });
    told.value = (answer?.why as Told | null) ?? null;
  };
  return (
    <details class="likeliest" onToggle={({ currentTarget }) => currentTarget.open && void open()}>
      <summary>Why not something else?</summary>
      <label class="switch">
        <span>Compare with</span>
        <select
          value={told.value?.name ?? ''}
          onChange={({ currentTarget }) => void compare(currentTarget.value)}
        >
          <option value="" disabled>
            a meaning
          </option>
          {names.value.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {told.value && <Reasons told={told.value} />}
    </details>
  );
}

function Reasons({ told: { alone, here, of, instead, against, first } }: { told: Told }) {
  return (
    <div role="status">
      {first !== null && <p class="why">{first}</p>}
      <p class="why">
        By the words alone {percent(alone.p)}, place {alone.rank} of {of}; here {percent(here.p)}, place{' '}
        {here.rank}.
      </p>
      {against.length > 0 ? (
        <>
          <p class="why">
            Against <code>{instead}</code>, it would be likelier without:
          </p>
          <ul class="words-against">
            {against.map(({ word, times }) => (
              <li key={word}>
                <b>{word}</b> {times >= 10 ? Math.round(times) : times.toFixed(1)} times
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="why">No single word stands in its way.</p>
      )}
    </div>
  );
}
