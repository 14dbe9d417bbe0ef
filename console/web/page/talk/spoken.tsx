/** What Alexa says: the words with their holds, and what is worth knowing of the turn. */
import { useComputed, useSignal } from '@preact/signals';
import type { DeviceTurn } from '../../../device/protocol';
import type { Heard } from '../../../response/heard-ssml';
import { blockAt, blocksOf } from '../model/blocks';
import type { Item } from '../model/feed';
import { seconds, timeOfDay } from '../model/format';
import { endsOf, isLong, passageAt } from '../model/passage';
import { feed, head, picked, shownId } from '../state/store';

type SpokenItem = Extract<Item, { kind: 'spoken' }>;

/** Shorter quiet is a breath between sentences. */
const SHOWN_HOLD_MS = 1000;

export function Spoken({ item }: { item: SpokenItem }) {
  const turn = feed.value.turns.get(item.turn);
  if (!turn) return null;
  const isShown = shownId.value === item.turn;
  const isHeard = feed.value.running === item.turn;
  return (
    <li class={`alexa${isHeard ? ' heard' : ''}${isShown ? ' shown' : ''}`}>
      {isLong(item.heard) ? (
        <Long heard={item.heard} turn={isHeard && !item.again ? turn : null} />
      ) : (
        <p class="bubble">
          <Whole heard={item.heard} />
        </p>
      )}
      {item.again ? (
        <p class="meta">asked again after 8 s of quiet</p>
      ) : (
        <Facts id={item.turn} turn={turn} isShown={isShown} />
      )}
    </li>
  );
}

function Whole({ heard }: { heard: Heard }) {
  return (
    <>
      {heard.parts.map((part) =>
        'words' in part ? (
          `${part.words} `
        ) : part.hold >= SHOWN_HOLD_MS ? (
          <span class="hold">{seconds(part.hold)}</span>
        ) : (
          ' '
        ),
      )}
    </>
  );
}

/** Guidance of minutes: where it is while it is heard, else how it begins and ends; all of it when asked for. */
function Long({ heard, turn }: { heard: Heard; turn: DeviceTurn | null }) {
  const all = useSignal(false);
  const { first, last } = endsOf(heard);
  return (
    <p class="bubble">
      {all.value ? (
        <Whole heard={heard} />
      ) : turn ? (
        <Running turn={turn} />
      ) : (
        <>
          {first} <span class="past">…</span> {last}
        </>
      )}{' '}
      <button
        type="button"
        class="more"
        aria-expanded={all.value}
        onClick={() => {
          all.value = !all.value;
        }}
      >
        {all.value ? 'Less' : 'All of it'}
      </button>
    </p>
  );
}

function Running({ turn }: { turn: DeviceTurn }) {
  const blocks = useComputed(() => blocksOf(turn));
  const passage = useComputed(() => JSON.stringify(passageAt(blocks.value, head.value.at)));
  const isHold = useComputed(() => blockAt(blocks.value, head.value.at)?.kind === 'hold');
  const { before, now, after }: ReturnType<typeof passageAt> = JSON.parse(passage.value);
  return (
    <>
      <span class="past">{before}</span> <mark class={isHold.value ? 'hold' : ''}>{now}</mark>{' '}
      <span class="past">{after}</span>
    </>
  );
}

function Facts({ id, turn, isShown }: { id: number; turn: DeviceTurn; isShown: boolean }) {
  const quiet = turn.speech?.holdMs ?? 0;
  return (
    <p class="meta">
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => {
          picked.value = id;
        }}
      >
        <time>{timeOfDay(turn.at)}</time> <code>{turn.intent}</code>
      </button>
      <span>{seconds(turn.seconds * 1000)}</span>
      {quiet >= SHOWN_HOLD_MS && <span class="dot hold">{seconds(quiet)} quiet</span>}
      <After turn={turn} />
    </p>
  );
}

/** What becomes of the session: a page on a screen may hold it open without a microphone. */
function After({ turn }: { turn: DeviceTurn }) {
  if (turn.open) return <span class="dot mic">microphone opens</span>;
  const ends = turn.response.response.shouldEndSession === true;
  return <span class="dot">{ends ? 'session ends' : 'the screen stays'}</span>;
}
