/** The inspector: one turn from the words to the answer, as requests and responses show it, and what is kept. */
import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { feed, shownId, shownTurn } from '../state/store';
import { FaultSwitches } from './faults';
import { Json } from './json';
import { Kept } from './kept';
import { Reminders } from './reminders';
import { TurnPath } from './turn-path';

const TABS = ['Turn', 'Request', 'Response', 'Memory', 'Reminders', 'Faults'] as const;
type Tab = (typeof TABS)[number];

const tab = signal<Tab>('Turn');

export function Look() {
  return (
    <section class="look" aria-labelledby="look-heading">
      <h2 id="look-heading" class="hidden">
        Inspector
      </h2>
      <Tabs />
      <div class="panel" role="tabpanel" id="look-panel" aria-labelledby={`tab-${tab.value}`} tabindex={0}>
        <Panel />
      </div>
    </section>
  );
}

function Tabs() {
  const list = useRef<HTMLDivElement>(null);
  const move = (by: number) => {
    const next = TABS[(TABS.indexOf(tab.value) + by + TABS.length) % TABS.length] ?? 'Turn';
    tab.value = next;
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label="Inspector"
      ref={list}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') move(1);
        if (key === 'ArrowLeft') move(-1);
      }}
    >
      {TABS.map((name) => (
        <button
          type="button"
          role="tab"
          key={name}
          id={`tab-${name}`}
          aria-selected={tab.value === name}
          aria-controls="look-panel"
          tabIndex={tab.value === name ? 0 : -1}
          onClick={() => {
            tab.value = name;
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function Panel() {
  const turn = shownTurn.value;
  if (tab.value === 'Memory') return <Kept calls={feed.value.memory} />;
  if (tab.value === 'Reminders') return <Reminders calls={feed.value.services} />;
  if (tab.value === 'Faults') return <FaultSwitches />;
  if (!turn) return <p class="why">What was said shows here, from the words to the answer.</p>;
  switch (tab.value) {
    case 'Turn':
      return <TurnPath turn={turn} id={shownId.value ?? 0} />;
    case 'Request':
      return <Json name="Request" value={turn.request} />;
    case 'Response':
      return <Json name="Response" value={turn.response} />;
    default:
      return tab.value satisfies never;
  }
}
