/** What was asked for is chosen, and its gate is spoken; who asks what to do is told, and asked. */
import { fillPrompt } from '../../content/fill';
import { compilerFor, routineFor } from '../../domain/guided/timeline/session';
import type { Meaning } from '../../domain/meaning';
import { fitsOne } from '../../domain/text/patterns';
import { promised } from '../../render/numbers';
import { gate } from '../gate';
import type { Gated } from '../gate/still-gated';
import { preferences } from '../keeping/preferences';
import { lines, listen } from '../reply';
import type { Exchange, Reply } from '../turn';
import { chooseRoutine } from './choose';
import { listExercises } from './describe';
import { withSoundWish } from './sound-wish';
import type { RoutineMeaning } from './wish';

/** By name, by what is wished of it, or as we choose. */
export function startRoutine(exchange: Exchange, meaning: RoutineMeaning): Reply {
  const { id, remarks, without } = chooseRoutine(exchange, meaning);
  if (id === undefined) return listExercises(exchange);
  if (meaning.wish?.pick === 'today') return suggest(exchange, meaning, id) ?? listExercises(exchange);
  const start = { kind: 'routine', id } as const;
  const waiting = without ? leavingOut(exchange, { name: 'gated', start, without: [...without] }) : exchange;
  const gated = gate(waiting, meaning, start, remarks);
  return withSoundWish(exchange, gated) ?? listExercises(exchange);
}

/** As if it waited at its gate already, without the moves that were refused. */
function leavingOut(exchange: Exchange, state: Gated): Exchange {
  const { turn } = exchange;
  return { ...exchange, turn: { ...turn, session: { ...turn.session, state } } };
}

export function startExercise(exchange: Exchange, id: string): Reply {
  const meaning: Meaning = { kind: 'exercise', action: 'start', id };
  return (
    withSoundWish(exchange, gate(exchange, meaning, { kind: 'exercise', id })) ?? listExercises(exchange)
  );
}

/** "What should I do today?": one sentence, with its minutes and place, and a way out. */
function suggest(exchange: Exchange, meaning: RoutineMeaning, id: string): Reply | null {
  const { knowledge, turn } = exchange;
  const { guided, gate: words, grammar } = knowledge.prompts;
  const what = { kind: 'routine', id } as const;
  const routine = routineFor(knowledge, what);
  if (!routine) return null;
  const { promisedMs } = compilerFor(knowledge, turn.locale)({ what, ...preferences(exchange, what) });
  const isLater = fitsOne(turn.words, knowledge.replies.tomorrow);
  const said = fillPrompt(isLater ? guided.choosing.tomorrow : guided.choosing.today, {
    routine: routine.name,
    length: promised(grammar, promisedMs),
    place: words.places[routine.place],
  });
  return listen(exchange, meaning, lines(exchange, said), lines(exchange, guided.choosing.todayAgain), {
    name: 'asking',
    offer: { kind: 'routine', routine: id },
  });
}
