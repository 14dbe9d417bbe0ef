/** Everything that can be asked and done, with its health. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Library, RoutineHealth, TopicHealth } from '../../../studio/library';
import { length, percent } from '../model/format';
import { typed } from '../state/actions';
import { closeDialog, Dialog } from './dialog';

export function ContentDialog() {
  const library = useSignal<Library | null>(null);
  useEffect(() => {
    void fetch('/library')
      .then((answer) => answer.json())
      .then((told: Library) => {
        library.value = told;
      });
  }, []);
  const { topics = [], routines = [] } = library.value ?? {};
  return (
    <Dialog title="Topics and routines" wide>
      {!library.value && <p class="why">It is read and measured.</p>}
      {library.value && (
        <>
          <Topics topics={topics} />
          <Routines routines={routines} />
        </>
      )}
    </Dialog>
  );
}

function Topics({ topics }: { topics: readonly TopicHealth[] }) {
  return (
    <table>
      <caption>{topics.length} topics</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Understood</th>
          <th scope="col">Sources</th>
          <th scope="col">Read again by</th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ id, name, say, ways, understood, lostTo, sources, expires, findings }) => (
          <tr key={id}>
            <th scope="row">
              <Say words={say} name={name} />
              <Findings findings={findings} />
            </th>
            <td>
              {percent(understood / ways)} <span class="why">of {ways}</span>
              {lostTo !== null && <p class="why">else {lostTo}</p>}
            </td>
            <td>{sources}</td>
            <td>{expires}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Routines({ routines }: { routines: readonly RoutineHealth[] }) {
  return (
    <table>
      <caption>{routines.length} routines</caption>
      <thead>
        <tr>
          <th scope="col">Routine</th>
          <th scope="col">Length</th>
          <th scope="col">Moves</th>
          <th scope="col">Read again by</th>
        </tr>
      </thead>
      <tbody>
        {routines.map(({ id, name, say, moves, firstMs, knownMs, segments, expires, findings }) => (
          <tr key={id}>
            <th scope="row">
              <Say words={say} name={name} />
              <Findings findings={findings} />
            </th>
            <td>
              {length(firstMs)} <span class="why">{segments} responses</span>
              <p class="why">{length(knownMs)} once known</p>
            </td>
            <td>{moves}</td>
            <td>{expires}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Say({ words, name }: { words: string; name: string }) {
  return (
    <button
      type="button"
      class="say"
      title={`Say “${words}”`}
      onClick={() => {
        closeDialog();
        void typed(words);
      }}
    >
      {name}
    </button>
  );
}

function Findings({ findings }: { findings: readonly string[] }) {
  return (
    <>
      {findings.map((finding) => (
        <p class="problem" key={finding}>
          {finding}
        </p>
      ))}
    </>
  );
}
