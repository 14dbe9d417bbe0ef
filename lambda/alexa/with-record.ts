/**
 * A turn that looks at the record of the person: read, answered, written, as one step that others cannot come between.
 * What was overtaken is answered again from what is stored by then; what must not be lost is owed until the store has
 * taken it.
 */
import { changesBy } from '../handlers/keeping/others';
import { changesOf, wantsKept } from '../handlers/reply';
import type { Reply, Turn } from '../handlers/turn';
import {
  type Bookmark,
  isOvertaken,
  type Owed,
  owedChanges,
  type Seen,
  seenAs,
  wasForgotten,
} from '../memory/bookmark';
import type { Memory } from '../memory/contract';
import type { Owing } from '../memory/owing';
import { NOTED_AGAIN_MS } from '../memory/persons';
import { type Changes, letsGo, type Remembered, revised } from '../memory/record';

export type MemoryUse = 'ok' | 'down' | 'unused';

/** Times that a turn is answered anew because another one wrote first; three at once are a crowd already. */
const MOST_TRIES = 3;

export interface Remembering {
  open(): Memory;
  owing: Owing;
  /** Key of the record that the session goes by, and every key that may be of whoever is speaking. */
  keys: { own: string; all: readonly string[] };
  bookmark: Bookmark;
  /** When the turn was received, ms since 1970. */
  now: number;
  /** Hears of a store that is down. */
  trouble(error: unknown): void;
}

export interface Settled {
  /** As it is said: with other words where what it promised could not be kept. */
  reply: Reply;
  turn: Turn;
  use: MemoryUse;
  bookmark: Bookmark;
}

export type Answer = (turn: Turn) => Reply;

interface Opened extends Omit<Remembering, 'open'> {
  memory: Memory;
}

/** Answers with the record, which also takes what is `owed`. */
export function withRecord(
  { open, ...world }: Remembering,
  request: Turn,
  owed: Changes,
  answer: Answer,
): Promise<Settled> {
  return attempt({ ...world, memory: open() }, request, owed, answer);
}

async function attempt(
  world: Opened,
  request: Turn,
  owed: Changes,
  answer: Answer,
  tries = MOST_TRIES,
): Promise<Settled> {
  const stored = await read(world, world.keys.own);
  const turn = turnWith(request, world.bookmark, stored, owed);
  const reply = answer(turn);
  if (reply.effects?.some(({ kind }) => kind === 'forget')) return forget(world, reply, turn);
  const wished = changesOf(reply.effects);
  const changes = { ...owed, ...changesBy(request.voice, wished) };
  const dropped = Object.keys(wished).some((field) => !(field in changes));
  const refused = stored !== 'unavailable' && wasForgotten(world.bookmark, stored) && !letsGo(changes);
  if (refused || Object.keys(changes).length === 0) {
    const use = stored === 'unavailable' ? 'down' : 'ok';
    const bookmark = { ...world.bookmark, seen: seenFrom(world.bookmark, turn, reply, stored) };
    return { reply: (refused && wantsKept(reply)) || dropped ? unkept(reply) : reply, turn, use, bookmark };
  }
  const erases = letsGo(changes) || Object.keys(owed).length > 0 ? owedFrom(changes) : undefined;
  const outcome = await write(world, world.keys.own, stored, changes, erases);
  if (outcome === 'stale' && tries > 1) return attempt(world, request, owed, answer, tries - 1);
  const others = erases === undefined || (await letGoElsewhere(world, erases));
  const kept = isKept(outcome);
  const left = kept && others ? undefined : erases;
  const { owed: _, ...bookmark } = world.bookmark;
  return {
    reply: kept && !dropped ? reply : unkept(reply),
    turn,
    use: kept && others ? 'ok' : 'down',
    bookmark: {
      ...bookmark,
      seen: seenFrom(bookmark, turn, reply, kept ? outcome : stored),
      ...(left && { owed: left }),
    },
  };
}

/**
 * The record as the session goes on from it. What could not be read stays as it was seen before; and so does what another
 * session wrote while a routine runs or waits at its gate: only a gate that is spoken anew is asked in the light of it.
 */
function seenFrom({ seen = null }: Bookmark, turn: Turn, reply: Reply, now: Turn['remembered']): Seen | null {
  if (now === 'unavailable' || (turn.overtaken && isUnderWay(turn) && !isAskedAnew(turn, reply))) return seen;
  return seenAs(now);
}

function isUnderWay({ session: { state } }: Turn): boolean {
  return state.name === 'guided' || state.name === 'gated';
}

function isAskedAnew(turn: Turn, reply: Reply): boolean {
  return reply.session.state.name === 'gated' && turn.session.state.name !== 'gated';
}

/** Of somebody without a record there is no place to erase, and no gate that was heard. */
function isNothing(changes: Changes): boolean {
  return letsGo(changes) && Object.keys(changes).every((field) => field === 'place' || field === 'gateHeard');
}

async function read({ memory, trouble }: Opened, key: string): Promise<Remembered | null | 'unavailable'> {
  try {
    return await memory.load(key);
  } catch (error) {
    trouble(error);
    return 'unavailable';
  }
}

/** The record as it is to be answered from: without what should have been erased, and whether others wrote it meanwhile. */
function turnWith(request: Turn, bookmark: Bookmark, stored: Turn['remembered'], owed: Changes): Turn {
  if (stored === 'unavailable') return { ...request, remembered: stored };
  // What is owed was not known when this turn was asked for.
  const overtaken = isOvertaken(bookmark, stored) || Object.keys(owed).length > 0;
  const remembered = stored && { ...stored, ...owed };
  return { ...request, remembered, ...(overtaken && { overtaken }) };
}

/** The record as it is now, null for none; 'stale' when another turn was first, 'down' when the store was. */
type Written = Remembered | null | 'stale' | 'down';

function isKept(outcome: Written): outcome is Remembered | null {
  return outcome !== 'stale' && outcome !== 'down';
}

/** A record that was not read is not written over; what could not be erased is owed. */
async function write(
  { memory, now, owing, keys, trouble }: Opened,
  key: string,
  stored: Turn['remembered'],
  changes: Changes,
  erases: Owed | undefined,
): Promise<Written> {
  const outcome = await saved();
  if (isKept(outcome)) owing.settle(key);
  else if (erases) owing.note(key, erases, now);
  return outcome;

  async function saved() {
    if (stored === 'unavailable') return 'down';
    if (stored === null && isNothing(changes)) return null;
    const account = keys.all.at(-1);
    const isListed = key === account || now - (stored?.listed ?? 0) < NOTED_AGAIN_MS;
    const record = { ...revised(stored, changes, now), ...(!isListed && memory.persons && { listed: now }) };
    try {
      // First the list, then the record: none is ever there without being named.
      if (!isListed && account !== undefined) await memory.persons?.note(account, key);
      return (await memory.save(key, record)) === 'stale' ? 'stale' : record;
    } catch (error) {
      trouble(error);
      return 'down';
    }
  }
}

function owedFrom({ noMovesUntil }: Changes): Owed {
  return noMovesUntil === undefined ? {} : { noMovesUntil };
}

/** Whoever it was: no other record that may be theirs offers a place. Resolves to whether all of that was done. */
async function letGoElsewhere(world: Opened, erases: Owed): Promise<boolean> {
  const others = world.keys.all.filter((key) => key !== world.keys.own);
  const done = await Promise.all(others.map((key) => letGo(world, key, erases)));
  return done.every(Boolean);
}

async function letGo(world: Opened, key: string, erases: Owed, tries = MOST_TRIES): Promise<boolean> {
  const stored = await read(world, key);
  const outcome = await write(world, key, stored, owedChanges(erases), erases);
  if (outcome === 'stale' && tries > 1) return letGo(world, key, erases, tries - 1);
  return isKept(outcome);
}

/** Everything of whoever may be speaking; all of it, or the person hears that it was not. */
async function forget(world: Opened, reply: Reply, turn: Turn): Promise<Settled> {
  const { person } = world.bookmark;
  const bookmark: Bookmark = { person, seen: null };
  try {
    await forgetAll(world.memory, world.keys.all);
    const account = world.keys.all.at(-1);
    for (const key of world.keys.all)
      if (account !== undefined && key !== account) await world.memory.persons?.drop(account, key);
    for (const key of world.keys.all) world.owing.settle(key);
    return { reply, turn, use: 'ok', bookmark };
  } catch (error) {
    world.trouble(error);
    return { reply: unkept(reply), turn, use: 'down', bookmark: { ...world.bookmark, seen: null } };
  }
}

/** Rejects when any of them is still there, after the others were erased. */
async function forgetAll(memory: Memory | undefined, keys: readonly string[]): Promise<void> {
  if (!memory) return;
  const results = await Promise.allSettled(keys.map((key) => memory.forget(key)));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** The skill was turned off: the account's record goes, and those of its recognised persons, whom Alexa does not name. */
export async function forgetAccount(memory: Memory | undefined, account: string): Promise<void> {
  const persons = (await memory?.persons?.of(account)) ?? [];
  await forgetAll(memory, [...persons, account]);
  await memory?.persons?.forget(account);
}

/** What is said where nothing could be kept. */
function unkept({ unkept: instead, ...reply }: Reply): Reply {
  return instead ? { ...reply, ...instead } : reply;
}
