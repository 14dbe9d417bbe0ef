/** What a person hears at this moment: the words, the quiet counted down, the open microphone. */
import { useComputed } from '@preact/signals';
import type { DeviceTurn } from '../../../device/protocol';
import { viewportOf } from '../../../world/screens';
import { type Block, blockAt, blocksOf } from '../model/blocks';
import { suggestionsFor } from '../model/suggestions';
import { Screen } from '../screen/screen';
import { typed } from '../state/actions';
import { drawing, feed, head, runningTurn, shownTurn } from '../state/store';
import { Ring } from './ring';

export function Stage() {
  const turn = runningTurn.value ?? shownTurn.value;
  return (
    <section class="stage" aria-labelledby="stage-heading">
      <h2 id="stage-heading" class="hidden">
        What is heard now
      </h2>
      <Device turn={turn} />
      <Card turn={turn} />
    </section>
  );
}

/** What it is heard on: a speaker; or a screen, with what is drawn on it, else with the words. */
function Device({ turn }: { turn: DeviceTurn | null }) {
  const viewport = viewportOf(feed.value.place.device);
  if (viewport && drawing.value) {
    return (
      <>
        <Screen drawing={drawing.value} viewport={viewport} />
        <Captions />
      </>
    );
  }
  return (
    <div class={`speaker${viewport ? ` bezel ${viewport.shape.toLowerCase()}` : ''}`}>
      {turn ? <Now turn={turn} /> : <Welcome />}
    </div>
  );
}

/** What is said, for whoever cannot hear it, below a screen. */
function Captions() {
  const blocks = useComputed(() => (runningTurn.value ? blocksOf(runningTurn.value) : []));
  const block = useComputed(() => blockAt(blocks.value, head.value.at));
  return (
    <div class="captions">
      <Caption blocks={blocks.value} block={block.value} />
    </div>
  );
}

/** Three things to begin with. */
function Welcome() {
  return (
    <div class="welcome">
      <p class="move">Say something</p>
      <p class="routine">It runs on this machine: no account, no cloud. Try one of these.</p>
      <p class="tries">
        {suggestionsFor(null, false).map((words) => (
          <button type="button" key={words} onClick={() => void typed(words)}>
            “{words}”
          </button>
        ))}
      </p>
    </div>
  );
}

function Now({ turn }: { turn: DeviceTurn | null }) {
  const blocks = useComputed(() => (runningTurn.value ? blocksOf(runningTurn.value) : []));
  const block = useComputed(() => blockAt(blocks.value, head.value.at));
  return (
    <>
      <div class="words">
        <Place turn={turn} block={block.value} />
        <Caption blocks={blocks.value} block={block.value} />
      </div>
      <Ring block={block.value} at={head.value.at} idle={blocks.value.length > 0 ? 'gets ready' : 'off'} />
    </>
  );
}

/** Where a guided session stands: the move, the side, the repetition. */
function Place({ turn, block }: { turn: DeviceTurn | null; block: Block | null }) {
  const cue = block?.cue;
  const place = turn?.place;
  if (!place) return null;
  const rep = cue?.rep === undefined ? null : `${cue.rep}${cue.of === undefined ? '' : ` of ${cue.of}`}`;
  return (
    <>
      <p class="routine">{place.routine.replaceAll('-', ' ')}</p>
      <p class="move">{(place.exercise ?? place.routine).replaceAll('-', ' ')}</p>
      <p class="rep">
        {rep === null ? '' : `Rep ${rep}`}
        {cue?.side ? ` · ${cue.side}` : ''}
      </p>
    </>
  );
}

/** The sentence that is heard; in a quiet, the one before it. */
function Caption({ blocks, block }: { blocks: readonly Block[]; block: Block | null }) {
  const at = block ? blocks.indexOf(block) : -1;
  const said = blocks.slice(0, at + 1).findLast(({ kind }) => kind === 'speech');
  if (block?.kind === 'mic') return <p class="caption mic">The microphone is open.</p>;
  if (said) return <p class={block?.kind === 'speech' ? 'caption' : 'caption past'}>{said.text}</p>;
  if (blocks.length > 0 && !head.value.running) return <p class="caption past">Press play to hear it.</p>;
  // The device has it, and has not begun to speak.
  return <p class="caption past">{blocks[0]?.text ?? ''}</p>;
}

/** The card that the app on a phone gets. */
function Card({ turn }: { turn: DeviceTurn | null }) {
  const card = turn?.response.response.card;
  if (card?.type !== 'Simple' && card?.type !== 'Standard') return null;
  return (
    <details class="card">
      <summary>Card in the Alexa app</summary>
      <h3>{card.title}</h3>
      <p>{card.type === 'Simple' ? card.content : card.text}</p>
    </details>
  );
}
