/** A session that is asked for, with all that its words wish of it. */
import type { Meaning, SpokenWish } from '../../domain/meaning';
import { minutesIn, routineIn } from '../../domain/nlu/decide';
import type { NamedMoves } from '../../domain/nlu/refusals';
import { asksForMore, spokenWish } from '../../domain/planner/spoken-wish';
import type { Mentions } from '../../domain/red-flags';
import type { Exchange } from '../turn';

/**
 * The meaning as a session, where one is asked for: "ten minutes without the bridge" names a move and is no wish to do it,
 * nor only to leave it out. Null for anything else.
 */
export function wished(
  { turn, knowledge, nlu }: Exchange,
  { tokens, model }: Mentions,
  { wanted, refused }: NamedMoves,
  meaning: Meaning,
): Meaning | null {
  if (nlu === null || (meaning.kind === 'routine' && meaning.describe)) return null;
  const wish = spokenWish(tokens, knowledge.sessionWords, model.assertion);
  const units = nlu.units(turn.words);
  const minutes = minutesIn(units);
  const id = routineIn(units);
  const without = refused.length > 0 && { without: refused };
  const asks = minutes !== undefined || asksForMore(wish);
  if (meaning.kind === 'routine') {
    const isNamed = meaning.id !== undefined && refused.length > 0;
    if (!asks && !isNamed && meaning.minutes === undefined) return null;
    return {
      ...meaning,
      ...(minutes !== undefined && { minutes }),
      ...without,
      ...(Object.keys(wish).length > 0 && { wish }),
    };
  }
  if (turn.session.state.name === 'guided') return null;
  const { state } = turn.session;
  const onlyRefuses = refused.length > 0 && wanted.length === 0;
  const offersRoutine = state.name === 'asking' && state.offer.kind === 'routine';
  if (
    !asksInstead(
      meaning,
      { onlyRefuses, offersRoutine, atGate: state.name === 'gated' },
      { minutes, id, wish },
    )
  )
    return null;
  return {
    kind: 'routine',
    ...(id !== undefined && { id }),
    ...(minutes !== undefined && { minutes }),
    ...without,
    wish,
  };
}

/** Whether words that were taken for something else ask for a session: by its length, its name, or what it is to be like. */
function asksInstead(
  meaning: Meaning,
  { onlyRefuses, offersRoutine, atGate }: { onlyRefuses: boolean; offersRoutine: boolean; atGate: boolean },
  { minutes, id, wish }: { minutes: number | undefined; id: string | undefined; wish: SpokenWish },
): boolean {
  // "The same", or "something else", to whoever was asked whether it is to be this one.
  if (offersRoutine && wish.pick !== undefined && (meaning.kind === 'unknown' || meaning.kind === 'command'))
    return true;
  if (atGate && wish.length !== undefined && (meaning.kind === 'unknown' || meaning.kind === 'position'))
    return true;
  if (onlyRefuses) return minutes !== undefined || id !== undefined || asksForMore(wish);
  if (minutes === undefined) return false;
  // "Twelve minutes of something harder" is no wish for the next one.
  const isLevel = meaning.kind === 'command' && (meaning.name === 'harder' || meaning.name === 'easier');
  return isLevel || (meaning.kind === 'unknown' && asksForMore(wish));
}
