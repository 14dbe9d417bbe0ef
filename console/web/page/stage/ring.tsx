/** The light ring of a speaker: what kind of time it is, how much of it is left. */
import type { Block } from '../model/blocks';

const RADIUS = 52;
const AROUND = 2 * Math.PI * RADIUS;

const NAMES: Readonly<Record<Block['kind'], string>> = {
  speech: 'speaks',
  hold: 'hold',
  quiet: 'quiet',
  mic: 'listens',
};

/** `at`: virtual time, ms since 1970. `idle`: what it does outside of any block. */
export function Ring({ block, at, idle }: { block: Block | null; at: number; idle: string }) {
  const part = block ? (at - block.from) / (block.to - block.from) : 0;
  const left = block ? Math.ceil((block.to - at) / 1000) : 0;
  const counts = block !== null && block.kind !== 'speech';
  return (
    <div class={`ring ${block?.kind ?? 'off'}`}>
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <circle class="track" cx="60" cy="60" r={RADIUS} />
        <circle
          class="left"
          cx="60"
          cy="60"
          r={RADIUS}
          stroke-dasharray={`${AROUND * (counts ? 1 - part : 1)} ${AROUND}`}
          transform="rotate(-90 60 60)"
        />
      </svg>
      <p>
        {counts && <strong>{left}</strong>}
        <span>{block ? NAMES[block.kind] : idle}</span>
      </p>
    </div>
  );
}
