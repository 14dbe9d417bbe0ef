/** Everything that can be asked and done, with its health. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
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

interface HealthTable<Item> {
  kind: string;
  columns: readonly string[];
  items: readonly Item[];
  /** What stands between the name and the date, a cell each. */
  cells(item: Item): readonly ComponentChildren[];
}

/** A row for each item: what to say for it, what is wrong with it, and when it is to be read again. */
function Health<Item extends TopicHealth | RoutineHealth>(table: HealthTable<Item>) {
  const { kind, columns, items, cells } = table;
  return (
    <table>
      <caption>
        {items.length} {kind}
      </caption>
      <thead>
        <tr>
          {[...columns, 'Read again by'].map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Say words={item.say} name={item.name} />
              <Findings findings={item.findings} />
            </th>
            {[...cells(item), item.expires].map((cell, at) => (
              <td key={columns[at + 1] ?? 'expires'}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Topics({ topics }: { topics: readonly TopicHealth[] }) {
  return (
    <Health
      kind="topics"
      columns={['Question', 'Understood', 'Sources']}
      items={topics}
      cells={({ ways, understood, lostTo, sources }) => [
        <>
          {percent(understood / ways)} <span class="why">of {ways}</span>
          {lostTo !== null && <p class="why">else {lostTo}</p>}
        </>,
        sources,
      ]}
    />
  );
}

function Routines({ routines }: { routines: readonly RoutineHealth[] }) {
  return (
    <Health
      kind="routines"
      columns={['Routine', 'Length', 'Moves']}
      items={routines}
      cells={({ moves, firstMs, knownMs, segments }) => [
        <>
          {length(firstMs)} <span class="why">{segments} responses</span>
          <p class="why">{length(knownMs)} once known</p>
        </>,
        moves,
      ]}
    />
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
