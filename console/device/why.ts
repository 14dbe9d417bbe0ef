/** Why a sentence was taken as it was: what its words stand for, what they are most like, and what decided. */
import { classOf, type Meaning } from '../../lambda/domain/meaning';
import type { Nlu } from '../../lambda/domain/nlu/nlu';
import { explain } from '../../lambda/domain/nlu/reading';
import type { Exchange } from '../../lambda/handlers/turn';
import type { Why } from './protocol';
import type { Seen } from './skill-host';

/** Classes that are shown of a reading. */
const LIKELIEST = 4;

/** Null where there was nothing to decide: a launch, or a session that ended. */
export function whyOf({ exchange, reply: { meaning } }: Seen): Why | null {
  if (exchange.turn.kind !== 'intent') return null;
  const { turn, nlu } = exchange;
  if (turn.words === '' || !nlu) {
    return { reason: 'The intent came without words, and says this by itself.', concepts: [], likeliest: [] };
  }
  const { concepts, likeliest } = explain(nlu.read(turn.words), LIKELIEST);
  return { reason: reasonOf(exchange, meaning, likeliest[0]), concepts, likeliest };
}

function reasonOf(exchange: Exchange, meaning: Meaning, top: Why['likeliest'][number] | undefined): string {
  const first = decidedFirst(exchange, meaning);
  if (first !== null) return first;
  const alone = top ? `${top.name} (${Math.round(100 * top.p)} %)` : 'nothing';
  return top?.name === classOf(meaning)
    ? 'The words are most like this, and nothing in the situation speaks against it.'
    : `The words alone are most like ${alone}. The intent, or what was said before, makes it this.`;
}

/** What is looked for before the words are compared with anything. */
function decidedFirst({ turn, nlu }: Exchange, meaning: Meaning): string | null {
  if (meaning.kind === 'body')
    return 'The words tell of the body, about to move or moving. That is heard before anything else is made of them.';
  if (nlu?.redFlags(turn.words)) {
    const parts = partsOf(turn.words, nlu);
    const told =
      parts.length > 0 ? ` (without ${parts.map((word) => `“${word}”`).join(' or ')} they would not)` : '';
    return `The words tell of a warning sign${told}. That comes first, whatever was going on.`;
  }
  if (meaning.kind === 'red-flag')
    return 'A warning sign was read out just before, and the words say that it fits.';
  return null;
}

/** Words without each of which there would be no sign. */
function partsOf(words: string, nlu: Nlu): string[] {
  const all = words.split(/\s+/);
  return all.filter((_, i) => nlu.redFlags(all.toSpliced(i, 1).join(' ')) === null);
}
