/** The conversation as a file, out and in. */
import { useSignal } from '@preact/signals';
import { ask } from '../state/connection';
import { problem } from '../state/store';
import { closeDialog, Dialog } from './dialog';

export function FileDialog() {
  const words = useSignal(false);
  return (
    <Dialog title="The conversation as a file">
      <h3>Take it along</h3>
      <p class="why">
        Everything that the inspector shows, to attach to a report. Sentences that are none of our own samples
        are left out, unless you want them in.
      </p>
      <label class="tick">
        <input
          type="checkbox"
          checked={words}
          onChange={({ currentTarget }) => {
            words.value = currentTarget.checked;
          }}
        />
        With everything that was said
      </label>
      <p class="buttons">
        <a class="wide go" href={`/session?words=${words.value ? 'yes' : 'no'}`} download>
          Save the session
        </a>
        <a class="wide" href="/dialog" download>
          For ask dialog
        </a>
      </p>
      <p class="why">
        The second is said to the real simulator by <code>ask dialog --replay</code>, once your skill id is in
        it.
      </p>
      <h3>Go on with another</h3>
      <label class="row">
        <span>A session that was saved here or elsewhere</span>
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void recall(file);
          }}
        />
      </label>
    </Dialog>
  );
}

async function recall(file: File): Promise<void> {
  problem.value = null;
  const session = await file
    .text()
    .then((text): unknown => JSON.parse(text))
    .catch(() => null);
  if (await ask({ do: 'recall', session })) closeDialog();
}
