/** Questions about a move that is spoken of and not yet done: answered from its own data, and it is still on offer. */
import { fillPrompt } from '../../content/fill';
import { compilerFor, routineFor } from '../../domain/guided/timeline/session';
import { findExercise } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import { isTalk, moveSpokenOf } from '../../domain/session';
import { answerAbout, answerAnywhere, isOfAnyMove } from '../../render/answers';
import type { AtHand } from '../../render/at-hand';
import { promised } from '../../render/numbers';
import { preferences } from '../keeping/preferences';
import { lines, listen, sayAndAsk } from '../reply';
import type { Exchange, Reply } from '../turn';
import { hasCondition } from './describe';

type Asked = Extract<Meaning, { kind: 'position' }>;

/** Before it begins all of these ask how long it takes. */
const OF_LENGTH: ReadonlySet<Asked['ask']> = new Set<Asked['ask']>(['how-long', 'clock', 'shorter']);

/** One breath about the move `id`; null when it is no move of ours. */
export function aboutMove(exchange: Exchange, { ask, part }: Asked, id: string): string[] | null {
  const hand = notYetDone(exchange, id, part);
  if (!hand) return null;
  const { gate, grammar, position } = hand.prompts;
  // Nobody is moving yet, so there is nothing to be seen.
  if (!OF_LENGTH.has(ask)) return answerAbout(ask, hand).filter((line) => line !== position.cantSee);
  const place = gate.places[hand.step.position === 'chair' ? 'chair' : 'floor'];
  return [fillPrompt(gate.length, { length: promised(grammar, hand.timeline.promisedMs), place })];
}

/** A question about the move that was described; null where none is on offer. */
export function askedOfDescribed(exchange: Exchange, meaning: Asked): Reply | null {
  const id = moveSpokenOf(exchange.turn.session);
  const said = id === undefined ? null : aboutMove(exchange, meaning, id);
  if (id === undefined || said === null) return null;
  const { choosing } = exchange.knowledge.prompts.guided;
  const say = lines(exchange, ...said, choosing.wantToDo);
  return listen(exchange, meaning, say, lines(exchange, choosing.wantReprompt), {
    name: 'asking',
    offer: { kind: 'exercise', exercise: id },
  });
}

/** A question about moves of ours in general, in talk; null for one that only a move at hand answers. */
export function askedOfMoves(exchange: Exchange, meaning: Asked): Reply | null {
  const { prompts, defaults } = exchange.knowledge;
  const { state } = exchange.turn.session;
  if (!isTalk(state)) return null;
  const offered = state.name === 'asking' && state.offer.kind === 'routine' ? state.offer.routine : undefined;
  const id = offered ?? defaults.routines.usual;
  const place = routineFor(exchange.knowledge, { kind: 'routine', id })?.place ?? 'floor';
  const line =
    meaning.ask === 'suits' && hasCondition(exchange)
      ? prompts.gate.suitsAny
      : meaning.ask === 'equipment'
        ? prompts.gate.needs[place]
        : isOfAnyMove(meaning.ask)
          ? answerAnywhere(prompts, meaning.ask, place)
          : undefined;
  if (line === undefined) return null;
  if (offered === undefined) return sayAndAsk(exchange, meaning, [line]);
  const say = lines(exchange, line, prompts.gate.describeAsk);
  return listen(exchange, meaning, say, lines(exchange, prompts.guided.choosing.wantReprompt), state);
}

function notYetDone(exchange: Exchange, id: string, part: string | undefined): AtHand | null {
  const { knowledge, turn } = exchange;
  const exercise = findExercise(knowledge, id);
  if (!exercise) return null;
  const what = { kind: 'exercise', id } as const;
  const timeline = compilerFor(knowledge, turn.locale)({ what, ...preferences(exchange, what) });
  const [step] = timeline.steps;
  if (!step) return null;
  return {
    prompts: knowledge.prompts,
    guide: knowledge.guide,
    timeline,
    at: step.from,
    step,
    exercise,
    told: exercise,
    words: turn.words,
    part,
  };
}
