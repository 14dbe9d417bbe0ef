/** The response in words, one line for each stretch of it: for screen readers, and for whoever looks for one of them. */
import { useSignal } from '@preact/signals';
import type { DeviceTurn, RoutineTimeline } from '../../../device/protocol';
import type { Block } from '../model/blocks';
import { length, seconds } from '../model/format';
import { seek } from '../state/actions';
import { feed, runningTurn } from '../state/store';

export function AsList({ turn, blocks }: { turn: DeviceTurn; blocks: readonly Block[] }) {
  const open = useSignal(false);
  const timeline = turn.guided ? feed.value.timelines.get(turn.guided.hash) : undefined;
  return (
    <details
      class="as-list"
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>As a list</summary>
      {open.value && (
        <ol>
          {blocks.map((block) => (
            <li key={block.from}>
              <button
                type="button"
                disabled={runningTurn.value !== turn}
                onClick={() => seek(turn, block.from - turn.at)}
              >
                <time>{length(block.from - turn.at)}</time>{' '}
                <span class={`dot ${block.kind}`}>{kindOf(block)}</span> {block.text}{' '}
                <span class="why">
                  {seconds(block.to - block.from)}
                  {placeOf(block, timeline)}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

function kindOf({ kind }: Block): string {
  return kind === 'mic' ? 'microphone' : kind;
}

/** ", cat stretch, left, rep 2 of 5". */
function placeOf({ cue }: Block, timeline: RoutineTimeline | undefined): string {
  if (!cue) return '';
  const rep =
    cue.rep === undefined ? undefined : `rep ${cue.rep}${cue.of === undefined ? '' : ` of ${cue.of}`}`;
  return ['', timeline?.steps[cue.step]?.name, cue.side, rep].filter((part) => part !== undefined).join(', ');
}
