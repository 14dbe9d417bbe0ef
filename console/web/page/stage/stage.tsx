/** What a person hears at this moment: the words, the quiet counted down, the open microphone. */
import { useComputed } from '@preact/signals';
import type { DeviceTurn } from '../../../device/protocol';
import { type Block, blockAt, blocksOf } from '../model/blocks';
import { head, runningTurn, shownTurn } from '../state/store';
import { Ring } from './ring';

export function Stage() {
  const turn = runningTurn.value ?? shownTurn.value;
  return (
    <section class="stage" aria-labelledby="stage-heading">
      <h2 id="stage-heading" class="hidden">
        What is heard now
      </h2>
      <div class="speaker">
        <Now turn={turn} />
      </div>
      <Card turn={turn} />
    </section>
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
      <Ring block={block.value} at={head.value.at} />
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
  return (
    <p class="caption past">{blocks.length > 0 && !head.value.running ? 'Press play to hear it.' : ''}</p>
  );
}

/** The card that the app on a phone gets. */
function Card({ turn }: { turn: DeviceTurn | null }) {
  const card = turn?.response.response.card;
  if (card?.type !== 'Simple') return null;
  return (
    <details class="card">
      <summary>Card in the Alexa app</summary>
      <h3>{card.title}</h3>
      <p>{card.content}</p>
    </details>
  );
}
