/** The conversation: what was said, what was answered, and what could be said next. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Item } from '../model/feed';
import { suggestionsFor } from '../model/suggestions';
import { typed } from '../state/actions';
import { feed, inSession, lastTurn, live } from '../state/store';
import { Composer } from './composer';
import { ReplayBar } from './replay-bar';
import { Spoken } from './spoken';

export function Talk() {
  return (
    <section class="talk" aria-labelledby="talk-heading">
      <h2 id="talk-heading">Conversation</h2>
      <ReplayBar />
      <Items />
      <Suggestions />
      <Composer />
    </section>
  );
}

function Items() {
  const list = useRef<HTMLOListElement>(null);
  const { items } = feed.value;
  useLayoutEffect(() => {
    // The list alone moves: where all of the page scrolls, it stays where it is looked at.
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [items.length]);
  return (
    <ol ref={list} aria-live="polite" aria-label="What was said" tabindex={0}>
      {items.length === 0 && live.value && <Nothing />}
      {items.map((item) => (
        <Entry key={`${item.kind} ${item.id}`} item={item} />
      ))}
    </ol>
  );
}

function Nothing() {
  return (
    <li class="nothing">
      <p>
        Say something to the skill. It runs on this machine: no account, no cloud, and the clock is its own.
      </p>
      <p>It speaks as a device would, second for second. Press Enter while it does, and you cut in.</p>
    </li>
  );
}

function Entry({ item }: { item: Item }) {
  switch (item.kind) {
    case 'said':
      return (
        <li class="you">
          {item.interrupted && <p class="note">cuts in on the {item.interrupted}</p>}
          <p class="bubble">{item.words}</p>
        </li>
      );
    case 'spoken':
      return <Spoken item={item} />;
    case 'note':
      return <li class={item.wrong ? 'note wrong' : 'note'}>{item.text}</li>;
    default:
      return item satisfies never;
  }
}

function Suggestions() {
  const suggestions = suggestionsFor(lastTurn.value?.state ?? null, inSession.value);
  return (
    <fieldset class="chips">
      <legend class="hidden">Suggestions</legend>
      {suggestions.map((words) => (
        <button type="button" key={words} onClick={() => void typed(words)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}
