/** Questions about what waits at the gate: answered, and it waits on. */
import { fillPrompt } from '../../content/fill';
import type { Routine } from '../../content/schema/exercise';
import { routineFor } from '../../domain/guided/timeline/session';
import type { Meaning } from '../../domain/meaning';
import type { Start } from '../../domain/session';
import { answerAnywhere, isOfAnyMove } from '../../render/answers';
import { lengthOf, named } from '../announce';
import { aboutMove } from '../guided/about-move';
import { hasCondition } from '../guided/describe';
import { lines } from '../reply';
import type { Exchange, Reply } from '../turn';
import { stillAtGate, waiting } from './still-gated';

/** Null where nothing of ours waits. A move's own questions are answered at the gate of that move alone. */
export function questionAtGate(
  exchange: Exchange,
  meaning: Extract<Meaning, { kind: 'position' }>,
  start: Start,
): Reply | null {
  const routine = routineFor(exchange.knowledge, start);
  if (!routine) return null;
  const { gate: words } = exchange.knowledge.prompts;
  const told =
    start.kind === 'exercise' && meaning.ask !== 'how-long' && aboutMove(exchange, meaning, start.id);
  if (told) return stillAtGate(exchange, meaning, lines(exchange, ...told));
  if (meaning.ask === 'suits' && hasCondition(exchange)) return waiting(exchange, meaning, words.suitsAny);
  if (isOfAnyMove(meaning.ask)) {
    const { prompts } = exchange.knowledge;
    return waiting(exchange, meaning, answerAnywhere(prompts, meaning.ask, routine.place));
  }
  switch (meaning.ask) {
    case 'equipment':
      return waiting(exchange, meaning, words.needs[routine.place]);
    case 'if-it-hurts':
      return waiting(exchange, meaning, exchange.knowledge.prompts.position.ifItHurts);
    case 'surface':
      return waiting(exchange, meaning, words.surface[routine.place]);
    case 'which-waits':
      return waiting(exchange, meaning, whatWaits(exchange, start, routine));
    case 'purpose':
      return waiting(exchange, meaning, fillPrompt(words.purpose, { purpose: routine.purpose }));
    case 'worry':
      return stillAtGate(exchange, meaning, lines(exchange, ...exchange.knowledge.prompts.position.worry));
    case 'breath':
    case 'feel':
    case 'form':
    case 'hold':
    case 'little':
    case 'other-side':
    case 'pose':
    case 'range':
    case 'side':
      return waiting(exchange, meaning, words.eachMove);
    default:
      return waiting(
        exchange,
        meaning,
        fillPrompt(words.length, { length: lengthOf(exchange, start), place: words.places[routine.place] }),
      );
  }
}

/** Its name, its length and its place, and what it is for. */
function whatWaits(exchange: Exchange, start: Start, routine: Routine): string {
  const purpose = fillPrompt(exchange.knowledge.prompts.gate.purpose, { purpose: routine.purpose });
  return `${named(exchange, start, routine)} ${purpose}`;
}
