/** The response at 24 pixels a second: moves, words, and quiet or open microphones below each other. */
import { computed, useSignal, useSignalEffect } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { DeviceTurn, RoutineTimeline } from '../../../device/protocol';
import { type Band, type Block, bandsOf, blockAt, spanOf } from '../model/blocks';
import { length, seconds } from '../model/format';
import { feed, head, runningTurn } from '../state/store';

const PIXELS_A_SECOND = 24;
const HEIGHT = 112;
/** Room for the play head at the very beginning, in pixels. */
const LEFT = 8;
/** Where the play head stays while the rest moves, from the left. */
const HEAD_AT = 0.42;
const TICK_S = 5;
const LABELLED_TICK_S = 15;

interface Shown {
  turn: DeviceTurn;
  blocks: readonly Block[];
}

export function Detail({ turn, blocks }: Shown) {
  const box = useRef<HTMLElement>(null);
  const scrolled = useSignal(0);
  useSignalEffect(() => {
    if (runningTurn.value !== turn || !box.current) return;
    box.current.scrollLeft =
      ((head.value.at - turn.at) / 1000) * PIXELS_A_SECOND - box.current.clientWidth * HEAD_AT;
  });
  // One signal for all blocks: only the two whose turn it was and is are drawn anew.
  const now = useMemo(() => computed(() => blockAt(blocks, head.value.at)?.from ?? null), [blocks]);
  const span = spanOf(turn);
  if (!span) return null;
  const x = (at: number) => LEFT + ((at - turn.at) / 1000) * PIXELS_A_SECOND;
  const width = x(span.to);
  const timeline = turn.guided ? feed.value.timelines.get(turn.guided.hash) : undefined;
  return (
    <section
      class="detail"
      ref={box}
      aria-label="Timeline, scrolls sideways"
      tabindex={0}
      onScroll={({ currentTarget }) => {
        scrolled.value = currentTarget.scrollLeft;
      }}
    >
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={`${length(span.to - turn.at)} of speech, quiet and open microphones`}
      >
        <Bands bands={bandsOf(turn)} timeline={timeline} x={x} scrolled={scrolled.value} />
        {blocks.map((block) => (
          <BlockShape key={block.from} block={block} x={x} isNow={block.from === now.value} />
        ))}
        <Ticks to={span.to - turn.at} />
        {runningTurn.value === turn && <PlayHead turn={turn} />}
      </svg>
    </section>
  );
}

type X = (at: number) => number;

/** Room that a move's name takes, in pixels. */
const NAME_WIDTH = 110;

interface BandsProps {
  bands: readonly Band[];
  timeline: RoutineTimeline | undefined;
  x: X;
  scrolled: number;
}

/** The name of a move stays in sight as long as any of the move is. */
function Bands({ bands, timeline, x, scrolled }: BandsProps) {
  return (
    <>
      {bands.map(({ step, from, to }) => (
        <g key={step} class={`band ${step % 2 === 0 ? 'even' : 'odd'}`}>
          <rect x={x(from)} y={8} width={x(to) - x(from)} height={22} rx={5} />
          <text x={Math.max(x(from) + 8, Math.min(scrolled + 10, x(to) - NAME_WIDTH))} y={23}>
            {timeline?.steps[step]?.name ?? ''}
          </text>
        </g>
      ))}
    </>
  );
}

function BlockShape({ block, x, isNow }: { block: Block; x: X; isNow: boolean }) {
  const { kind, from, to, text } = block;
  const width = Math.max(1, x(to) - x(from) - 1.5);
  const y = kind === 'speech' ? 38 : 66;
  return (
    <g class={`block ${kind}${isNow ? ' on' : ''}`}>
      <title>{text === '' ? `${kind}, ${seconds(to - from)}` : `${text} (${seconds(to - from)})`}</title>
      <rect x={x(from)} y={y} width={width} height={20} rx={4} />
      <text x={kind === 'speech' ? x(from) + 5 : x(from) + width / 2} y={y + 14}>
        {label(block, width)}
      </text>
    </g>
  );
}

/** What fits: about six pixels a letter. */
function label({ kind, text, from, to }: Block, width: number): string {
  const fits = Math.floor((width - 8) / 6);
  const words = kind === 'speech' ? text : `${kind === 'mic' ? 'mic ' : ''}${seconds(to - from)}`;
  if (words.length <= fits) return words;
  return kind === 'speech' && fits > 3 ? `${words.slice(0, fits - 1).trimEnd()}…` : '';
}

function Ticks({ to }: { to: number }) {
  const ticks = Array.from({ length: Math.floor(to / 1000 / TICK_S) + 1 }, (_, i) => i * TICK_S);
  return (
    <g class="ticks">
      {ticks.map((s) => (
        <g key={s}>
          <line
            x1={LEFT + s * PIXELS_A_SECOND}
            x2={LEFT + s * PIXELS_A_SECOND}
            y1={s % LABELLED_TICK_S === 0 ? 98 : 104}
            y2={108}
          />
          {s % LABELLED_TICK_S === 0 && (
            <text x={LEFT + s * PIXELS_A_SECOND + 3} y={106}>
              {length(s * 1000)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function PlayHead({ turn }: { turn: DeviceTurn }) {
  const at = LEFT + ((head.value.at - turn.at) / 1000) * PIXELS_A_SECOND;
  return (
    <g class="head" transform={`translate(${at} 0)`}>
      <line x1={0} x2={0} y1={2} y2={108} />
      <path d="M-6,0 h12 v6 l-6,7 l-6,-7z" />
    </g>
  );
}
