/** "The second one", "which is the shortest": a pick among moves and routines that were named a moment ago. */
import { routineFor } from '../../domain/guided/timeline/session';
import type { Meaning } from '../../domain/meaning';
import { pickIn } from '../../domain/nlu/context/picks';
import type { Start } from '../../domain/session';
import { asListed } from '../../render/moves';
import { promisedMsOf } from '../announce';
import type { Exchange } from '../turn';

/** Null for words that pick none, and where nothing was named. */
export function pickedFromList(exchange: Exchange): Meaning | null {
  const { turn, knowledge } = exchange;
  const pick = pickIn(turn.words, knowledge.replies.picks);
  if (!pick) return null;
  const named = listed(exchange).filter(({ kind }) => pick.of === undefined || pick.of === kind);
  const picked =
    pick.by === 'place' ? named.at(pick.place) : byLength(exchange, named, pick.by === 'longest');
  if (!picked) return null;
  // At the gate "the first one" says which sign fits; only a question is of the moves.
  if (turn.session.state.name === 'gated' && !pick.tells) return null;
  return picked.kind === 'exercise'
    ? { kind: 'exercise', action: pick.tells ? 'describe' : 'start', id: picked.id }
    : { kind: 'routine', id: picked.id, ...(pick.tells && { describe: true }) };
}

/** What was named, and still stands to be chosen from. */
function listed({ turn: { session }, knowledge }: Exchange): readonly Start[] {
  const { state } = session;
  if (session.listed) return session.listed;
  if (state.name === 'asking' && state.offer.kind === 'list')
    return asListed(knowledge.prompts, knowledge.exercises).map(({ id }) => ({ kind: 'exercise', id }));
  if (state.name === 'gated') return movesOf({ knowledge }, state.start);
  if (state.name === 'asking' && state.offer.kind === 'routine')
    return movesOf({ knowledge }, { kind: 'routine', id: state.offer.routine });
  return [];
}

function movesOf({ knowledge }: Pick<Exchange, 'knowledge'>, start: Start): readonly Start[] {
  const ids = routineFor(knowledge, start)?.moves.map(({ exercise }) => exercise) ?? [];
  return [...new Set(ids)].map((id) => ({ kind: 'exercise', id }));
}

/** The shortest or the longest routine of these. */
function byLength(exchange: Exchange, named: readonly Start[], isLongest: boolean): Start | undefined {
  const timed = named
    .filter(({ kind }) => kind === 'routine')
    .map((start) => ({ start, ms: promisedMsOf(exchange, start) }))
    .sort((a, b) => a.ms - b.ms);
  return timed.at(isLongest ? -1 : 0)?.start;
}
