/** Keeps the conversation as a transcript test. */
import { useSignal } from '@preact/signals';
import { ask } from '../state/connection';
import { Dialog } from './dialog';

/** "Pain in the middle of a routine" as the name of a file. */
function nameOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}

export function SaveDialog() {
  const title = useSignal('');
  const saved = useSignal<Record<string, unknown> | null>(null);
  const save = async () => {
    saved.value = await ask({ do: 'save-test', name: nameOf(title.value), title: title.value.trim() });
  };
  return (
    <Dialog title="Save as a test">
      {saved.value ? (
        <>
          <p>
            Written to <code>tests/conversations/{String(saved.value.file)}</code>. It runs with{' '}
            <code>npm test</code>.
          </p>
          {saved.value.asHeard === false && (
            <p class="why">
              Said again, it was answered otherwise: something here depends on the real clock.
            </p>
          )}
          <pre tabindex={0}>{String(saved.value.text)}</pre>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <p class="why">
            The conversation so far becomes a transcript: what you said, what was answered, and only as much
            of the times as it takes to come out the same.
          </p>
          <label class="row">
            <span>What it shows</span>
            <input
              required
              maxlength={100}
              placeholder="Pain in the middle of a routine"
              value={title}
              onInput={({ currentTarget }) => {
                title.value = currentTarget.value;
              }}
            />
          </label>
          <p class="why">
            File: <code>recorded/{nameOf(title.value) || '…'}.txt</code>
          </p>
          <button type="submit" class="wide go" disabled={nameOf(title.value) === ''}>
            Save
          </button>
        </form>
      )}
    </Dialog>
  );
}
