/** The moves without doing them: one described, or all of them listed. */

import { fillPrompt } from '../../content/fill';
import { capital } from '../../domain/guided/timeline/cue-text';
import { compilerFor, routineFor } from '../../domain/guided/timeline/session';
import { facetTold, findExercise, findRoutine, findTopic } from '../../domain/library';
import { command, type Meaning } from '../../domain/meaning';
import { IDLE, isTalk, runningPlay, type Start } from '../../domain/session';
import { say, wordsOf } from '../../domain/speech';
import { fitsOne } from '../../domain/text/patterns';
import { spokenList } from '../../render/lists';
import * as moves from '../../render/moves';
import { count, promised } from '../../render/numbers';
import { preferences } from '../keeping/preferences';
import { todayOf } from '../keeping/today';
import { lines, listen } from '../reply';
import type { Exchange, Reply } from '../turn';
import { aside } from './midway/aside';

/** How a move goes, then the offer to do it. In the middle of a routine it is told, and the routine goes on. */
export function describeExercise(exchange: Exchange, meaning: Extract<Meaning, { kind: 'exercise' }>): Reply {
  const { prompts } = exchange.knowledge;
  const { id, near } = meaning;
  const exercise = findExercise(exchange.knowledge, id);
  if (!exercise) return listExercises(exchange);
  const other = near ? [fillPrompt(prompts.guided.noSuchMove, { move: exercise.name })] : [];
  const play = runningPlay(exchange.turn.session);
  if (play) return aside(exchange, meaning, play, near ? other : moves.description(prompts, exercise));
  const asksFirst = isForDoctor(exchange);
  const told = asksFirst
    ? lines(exchange, fillPrompt(prompts.gate.suits, { move: exercise.name }))
    : say(...moves.description(prompts, exercise));
  const speech = [...say(...other), ...told, ...say(prompts.guided.choosing.wantToDo)];
  const ask = say(prompts.guided.choosing.wantReprompt);
  return {
    meaning,
    say: speech,
    ask,
    session: {
      ...exchange.turn.session,
      state: { name: 'asking', offer: { kind: 'exercise', exercise: id } },
      described: id,
      ...(asksFirst && { fullGate: true }),
      last: { say: [...speech], ask: [...ask] },
    },
    end: false,
  };
}

/** "Can I do the bridge", after a condition: that a doctor knows. */
export function isForDoctor(exchange: Exchange): boolean {
  const { turn, knowledge } = exchange;
  if (!fitsOne(turn.words, knowledge.replies.asksIfSuits)) return false;
  const { state, fullGate } = turn.session;
  return (fullGate === true && isTalk(state)) || hasCondition(exchange);
}

/** Whether what was told, or answered last, is for a doctor to say which moves suit. */
export function hasCondition({ turn: { session }, knowledge }: Exchange): boolean {
  const { asksFirst } = knowledge.lookups;
  const { about } = session;
  if (about && knowledge.defaults.circumstances[about.is].moves !== undefined) return true;
  const topic = findTopic(knowledge, session.topic);
  const part = topic && facetTold(topic, wordsOf(session.last?.say ?? []))?.id;
  return topic !== undefined && [topic.id, `${topic.id}#${part}`].some((id) => asksFirst.includes(id));
}

/** The moves of what waits, by name, as they would be done now; without what was left out of it. */
export function movesIn(exchange: Exchange, start: Start): string {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  const out = state.name === 'gated' ? (state.without ?? []) : [];
  const { steps } = compiled(exchange, start);
  const names = namesOf(
    exchange,
    steps.map(({ exercise }) => exercise).filter((id) => !out.includes(id)),
  );
  return fillPrompt(prompts.gate.describeMoves, { moves: spokenList(prompts.grammar, names) });
}

const compiled = (exchange: Exchange, what: Start) =>
  compilerFor(exchange.knowledge, exchange.turn.locale)({ what, ...preferences(exchange, what) });

const namesOf = ({ knowledge }: Exchange, ids: readonly string[]): string[] =>
  [...new Set(ids)].flatMap((id) => findExercise(knowledge, id)?.name ?? []);

/** What a routine is made of, how long it takes and where, then the offer to do it. */
export function describeRoutine(exchange: Exchange, meaning: Extract<Meaning, { kind: 'routine' }>): Reply {
  const { prompts } = exchange.knowledge;
  if (meaning.id === undefined && meaning.wish?.pick === 'same') return tellLast(exchange, meaning);
  const routine = meaning.id === undefined ? undefined : findRoutine(exchange.knowledge, meaning.id);
  if (!routine) return listExercises(exchange);
  const { describe, describeMoves, describeAsk, places } = prompts.gate;
  const what = { kind: 'routine', id: routine.id } as const;
  const { promisedMs, steps } = compiled(exchange, what);
  const names = namesOf(
    exchange,
    steps.map(({ exercise }) => exercise),
  );
  const length = promised(prompts.grammar, promisedMs);
  const told = [
    fillPrompt(describe, { routine: capital(routine.name), length, place: places[routine.place] }),
    fillPrompt(describeMoves, { moves: spokenList(prompts.grammar, names) }),
  ];
  const play = runningPlay(exchange.turn.session);
  if (play) return aside(exchange, meaning, play, told);
  return listen(exchange, meaning, say(...told, describeAsk), say(prompts.guided.choosing.wantReprompt), {
    name: 'asking',
    offer: { kind: 'routine', routine: routine.id },
  });
}

/** "What did we do yesterday?": what was begun last, and when; nothing more is known of it. */
function tellLast(exchange: Exchange, meaning: Extract<Meaning, { kind: 'routine' }>): Reply {
  const { knowledge, turn } = exchange;
  const { choosing, lookBack } = knowledge.prompts.guided;
  const last = turn.remembered === 'unavailable' ? undefined : turn.remembered?.recent.at(-1);
  const routine = last && routineFor(knowledge, { kind: 'routine', id: last.id });
  const play = runningPlay(turn.session);
  if (!last || !routine)
    return play
      ? aside(exchange, meaning, play, [lookBack.nothing])
      : listen(exchange, meaning, say(lookBack.nothing, choosing.pick), say(choosing.pick), IDLE.state);
  const ago = todayOf(exchange) - last.day;
  const when =
    ago <= 0
      ? lookBack.today
      : ago === 1
        ? lookBack.yesterday
        : capital(fillPrompt(lookBack.before, { count: count(knowledge.prompts.grammar, ago, 'day') }));
  const told = fillPrompt(lookBack.begun, {
    when,
    routine: routine.name,
    length: promised(
      knowledge.prompts.grammar,
      compiled(exchange, { kind: 'routine', id: last.id }).promisedMs,
    ),
  });
  if (play) return aside(exchange, meaning, play, [told]);
  return listen(exchange, meaning, say(told, lookBack.again), say(choosing.wantReprompt), {
    name: 'asking',
    offer: { kind: 'routine', routine: last.id },
  });
}

export function listExercises(exchange: Exchange): Reply {
  const { exercises, routines, prompts } = exchange.knowledge;
  const meaning: Meaning = command('list-exercises');
  const play = runningPlay(exchange.turn.session);
  if (play) return aside(exchange, meaning, play, moves.moveList(prompts, exercises));
  const speech = say(
    ...moves.moveList(prompts, exercises),
    moves.routineList(prompts, routines),
    prompts.guided.choosing.pick,
  );
  const ask = say(prompts.guided.choosing.pick);
  return {
    meaning,
    say: speech,
    ask,
    session: {
      ...exchange.turn.session,
      state: IDLE.state,
      listed: [
        ...moves.asListed(prompts, exercises).map(({ id }) => ({ kind: 'exercise', id }) as const),
        ...routines.map(({ id }) => ({ kind: 'routine', id }) as const),
      ],
      last: { say: [...speech], ask: [...ask] },
    },
    end: false,
  };
}
