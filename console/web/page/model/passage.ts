/** A long spoken text while it is heard: what is said now, with a little of what was before and comes after. */
import type { Heard } from '../../../response/heard-ssml';
import type { Block } from './blocks';

export interface Passage {
  before: string;
  now: string;
  after: string;
}

/** More parts than this are no answer any more, but guidance that takes minutes. */
const LONG_PARTS = 12;
const BEFORE = 2;
const AFTER = 2;

export function isLong(heard: Heard): boolean {
  return heard.parts.length > LONG_PARTS;
}

/** Around the moment `at`; in a quiet, the words before it count as heard now. */
export function passageAt(blocks: readonly Block[], at: number): Passage {
  const spoken = blocks.filter(({ kind, text }) => kind === 'speech' && text !== '');
  const now = Math.max(
    0,
    spoken.findLastIndex(({ from }) => from <= at),
  );
  const texts = (from: number, to: number) =>
    spoken
      .slice(Math.max(0, from), Math.max(0, to))
      .map(({ text }) => text)
      .join(' ');
  return {
    before: `${now > BEFORE ? '… ' : ''}${texts(now - BEFORE, now)}`,
    now: spoken[now]?.text ?? '',
    after: `${texts(now + 1, now + 1 + AFTER)}${now + 1 + AFTER < spoken.length ? ' …' : ''}`,
  };
}

/** How it begins and ends, for when it is not heard. */
export function endsOf({ parts }: Heard): { first: string; last: string } {
  const words = parts.flatMap((part) => ('words' in part ? [part.words] : []));
  return { first: words.slice(0, 2).join(' '), last: words.at(-1) ?? '' };
}
