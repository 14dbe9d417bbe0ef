/** All of it in one strip: the whole guided session with the part that this response plays, or else the response. */
import type { DeviceTurn, RoutineTimeline, TimedCue } from '../../../device/protocol';
import { type Block, blockAt, blocksOfCue, spanOf } from '../model/blocks';
import { length } from '../model/format';
import { seek } from '../state/actions';
import { feed, head, runningTurn } from '../state/store';

const HEIGHT = 44;
const ROWS: Readonly<Record<Block['kind'], { y: number; height: number }>> = {
  speech: { y: 20, height: 9 },
  hold: { y: 32, height: 9 },
  quiet: { y: 32, height: 9 },
  mic: { y: 17, height: 27 },
};

interface Shown {
  turn: DeviceTurn;
  blocks: readonly Block[];
}

export function Overview({ turn, blocks }: Shown) {
  const routine = turn.guided && feed.value.timelines.get(turn.guided.hash);
  return routine ? (
    <WholeRoutine turn={turn} blocks={blocks} routine={routine} />
  ) : (
    <WholeResponse turn={turn} blocks={blocks} />
  );
}

function WholeResponse({ turn, blocks }: Shown) {
  const span = spanOf(turn);
  if (!span) return null;
  const total = span.to - turn.at;
  return (
    <div class="overview">
      <svg viewBox={`0 0 ${total} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <Strip blocks={blocks} from={turn.at} />
        {runningTurn.value === turn && <HeadLine at={head.value.at - turn.at} total={total} />}
      </svg>
      <Slider turn={turn} blocks={blocks} left={0} width={1} />
    </div>
  );
}

/** Times of the strip are those of the routine; the slider lies over the part that this response plays. */
function WholeRoutine({ turn, blocks, routine }: Shown & { routine: RoutineTimeline }) {
  const cues = turn.guided?.cues ?? [];
  const from = routine.cues[cues[0]?.i ?? 0]?.at ?? 0;
  const last = routine.cues[cues.at(-1)?.i ?? 0];
  const to = last ? last.at + last.ms : routine.totalMs;
  const { totalMs } = routine;
  return (
    <div class="overview">
      <svg viewBox={`0 0 ${totalMs} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {routine.steps.map((step, i) => (
          <rect
            key={step.from}
            class={`step ${i % 2 === 0 ? 'even' : 'odd'}`}
            x={step.from}
            width={step.to - step.from}
            height={HEIGHT}
          />
        ))}
        <Strip blocks={routine.cues.flatMap(blocksOfCue)} from={0} />
        <rect class="window" x={from} width={to - from} height={HEIGHT} />
        {runningTurn.value === turn && <HeadLine at={inRoutine(cues, routine)} total={totalMs} />}
      </svg>
      <Names routine={routine} />
      <Slider turn={turn} blocks={blocks} left={from / totalMs} width={(to - from) / totalMs} />
    </div>
  );
}

function Strip({ blocks, from: begins }: { blocks: readonly Block[]; from: number }) {
  return (
    <>
      {blocks.map(({ kind, from, to }) => (
        <rect key={`${kind} ${from}`} class={kind} x={from - begins} width={to - from} {...ROWS[kind]} />
      ))}
    </>
  );
}

function HeadLine({ at, total }: { at: number; total: number }) {
  return <rect class="head" x={at} width={total / 500} y={0} height={HEIGHT} />;
}

function Names({ routine: { steps, totalMs } }: { routine: RoutineTimeline }) {
  return (
    <div class="names" aria-hidden="true">
      {steps.map(({ name, from, to }) => (
        <span
          key={from}
          style={{ left: `${(100 * from) / totalMs}%`, width: `${(100 * (to - from)) / totalMs}%` }}
        >
          {name}
        </span>
      ))}
    </div>
  );
}

/** Where the head is in the whole routine: as far into the same cue. */
function inRoutine(cues: readonly TimedCue[], routine: RoutineTimeline): number {
  const { at } = head.value;
  const cue = cues.findLast((one) => one.at <= at) ?? cues[0];
  const there = cue && routine.cues[cue.i];
  if (!cue || !there) return 0;
  return there.at + Math.min(Math.max(0, at - cue.at), there.ms);
}

/** The play head as keyboards and screen readers know it. `left` and `width` are shares of the strip. */
function Slider({ turn, blocks, left, width }: Shown & { left: number; width: number }) {
  const span = spanOf(turn);
  if (!span) return null;
  const isRunning = runningTurn.value === turn;
  const ms = isRunning ? Math.max(0, head.value.at - turn.at) : 0;
  return (
    <input
      type="range"
      style={{ left: `${100 * left}%`, width: `${100 * width}%` }}
      aria-label="Play head"
      aria-valuetext={valueText(blocks, ms, turn.at + ms)}
      min={0}
      max={span.to - turn.at}
      step={1000}
      value={ms}
      disabled={!isRunning}
      onInput={({ currentTarget }) => seek(turn, Number(currentTarget.value))}
    />
  );
}

/** "2:07, hold": where the head is, in words. */
function valueText(blocks: readonly Block[], ms: number, at: number): string {
  const block = blockAt(blocks, at);
  const what = block?.kind === 'mic' ? 'microphone open' : block?.text || block?.kind || 'nothing heard';
  return `${length(ms)}, ${what}`;
}
