/** Chooses a transcript to play again. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../state/connection';
import { closeDialog, Dialog } from './dialog';

interface Listed {
  name: string;
  title: string;
}

export function ReplayDialog() {
  const listed = useSignal<readonly Listed[]>([]);
  const wanted = useSignal('');
  useEffect(() => {
    void fetch('/transcripts')
      .then((answer) => answer.json())
      .then((list: Listed[]) => {
        listed.value = list;
      });
  }, []);
  const words = wanted.value.toLowerCase();
  const shown = listed.value.filter(({ name, title }) => `${name} ${title}`.toLowerCase().includes(words));
  return (
    <Dialog title="Play a conversation again">
      <label class="row">
        <span>Find</span>
        <input
          type="search"
          value={wanted}
          onInput={({ currentTarget }) => {
            wanted.value = currentTarget.value;
          }}
        />
      </label>
      <ul class="list" aria-label="Conversations">
        {shown.map(({ name, title }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                closeDialog();
                void ask({ do: 'load', name });
              }}
            >
              {title}
              <code>{name}</code>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
