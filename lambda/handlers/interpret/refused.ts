/** What is refused, whatever the words were taken for. */
import { classOf, command, type Meaning } from '../../domain/meaning';
import { anyRefusedAct, isCalled, isNamed, namedMoves, refusedAct } from '../../domain/nlu/refusals';
import type { Mentions } from '../../domain/red-flags';
import { isTalk } from '../../domain/session';
import { fitsOne } from '../../domain/text/patterns';
import type { Exchange } from '../turn';
import { inSituation, whenRefused } from './situation';
import { wished } from './wished';

/** What is refused is not done: a session does without it, a move is left out, or stays in, and what else is refused means what it does here. */
export function refused(exchange: Exchange, mentions: Mentions, meaning: Meaning): Meaning {
  const { exercises, lookups } = exchange.knowledge;
  const { tokens, model } = mentions;
  const refusedOf = (label: string) => refusedAct(tokens, label, lookups.acts, model.assertion);
  if (putsOff(exchange, meaning)) return command('not-today');
  const moves = namedMoves(tokens, exercises, model.assertion);
  const session = wished(exchange, mentions, moves, meaning);
  if (session) return session;
  const { wanted, refused: out } = moves;
  const [exercise] = out;
  const [instead] = wanted;
  if (exercise !== undefined && wanted.length === 0) {
    const stays = refusedOf('command:leave-out') ?? refusedOf('command:next');
    return { kind: 'command', name: stays === null ? 'leave-out' : 'put-back', exercise };
  }
  // "Not the bridge, do the cat stretch."
  if (exercise !== undefined && instead !== undefined && classOf(meaning) === 'command:leave-out')
    return { kind: 'exercise', action: 'start', id: instead };
  const { words } = exchange.turn;
  const { leaveItOut, refusesNext } = exchange.knowledge.replies;
  const isNext = exchange.turn.session.state.name === 'guided' && fitsOne(words, refusesNext);
  if (isNext || fitsOne(words, leaveItOut)) return command('leave-out');
  // Where it is not to be is heard as a place: "I can't do one on the floor".
  if (meaning.kind === 'routine' && (meaning.position ?? meaning.without) !== undefined) return meaning;
  // "Drop the superman", "the bridge isn't for me".
  const saysLittle = meaning.kind === 'unknown' || classOf(meaning) === 'command:aside';
  const [dropped] = meaning.kind === 'exercise' ? [meaning.id] : saysLittle ? wanted : [];
  if (dropped !== undefined && fitsOne(words, exchange.knowledge.replies.dropsMove))
    return { kind: 'command', name: 'leave-out', exercise: dropped };
  // Words that mean nothing else still refuse what they name.
  if (meaning.kind === 'unknown') {
    const act = anyRefusedAct(tokens, lookups.acts, model.assertion);
    return act === null ? meaning : whenRefused(exchange, act);
  }
  const label = classOf(meaning);
  if (DENIABLE.has(label) && isDenied(exchange, label)) return whenRefused(exchange, label);
  const act = lookups.acts[label];
  if (act !== undefined && !isNamed(tokens, act)) return { kind: 'unknown' };
  const own = refusedOf(label);
  if (own !== null) return whenRefused(exchange, own);
  const other = actNamed(tokens, label, exchange, model.assertion);
  if (other !== null) return whenRefused(exchange, other);
  // Not to call for help is no goodbye.
  const { name: where } = exchange.turn.session.state;
  if (where === 'emergency' && refusedOf('command:called-for-help') !== null) return { kind: 'unknown' };
  const here = classOf(inSituation(exchange, meaning));
  // "I don't want to do this" is read as a no, which at the gate says that none of the signs is there.
  if (where === 'gated' && TO_START.has(here)) {
    const { notToStart, forbids } = exchange.knowledge.replies;
    const isOff = refusedOf('exercise:start') !== null || fitsOne(words, notToStart);
    if (isOff) return whenRefused(exchange, 'exercise:start');
    if (fitsOne(words, forbids)) return { kind: 'unknown' };
  }
  return refusedOf(here) === null ? meaning : whenRefused(exchange, label);
}

/** Commands that are denied by words around them alone. */
const DENIABLE: ReadonlySet<string> = new Set([
  'command:stop',
  'command:pause',
  'command:next',
  'command:previous',
  'command:repeat',
  'command:start-over',
  'command:slower',
  'command:faster',
]);

/** Nobody is kept going by what they need not do. */
const HALTS: ReadonlySet<string> = new Set(['command:stop', 'command:pause']);

/** "I never said stop", and "we don't need to go back". */
function isDenied({ turn: { words }, knowledge: { replies } }: Exchange, label: string): boolean {
  return fitsOne(words, replies.denies) || (!HALTS.has(label) && fitsOne(words, replies.needless));
}

/** What lets the move begin that waits at its gate. */
const TO_START: ReadonlySet<string> = new Set(['command:none-of-those', 'command:allowed', 'command:next']);

/** "Not now, I'm driving": whatever it was taken for, nothing is begun. */
function putsOff({ turn, knowledge }: Exchange, { kind }: Meaning): boolean {
  const begins = kind === 'routine' || kind === 'exercise';
  return begins && isTalk(turn.session.state) && fitsOne(turn.words, knowledge.replies.notNow);
}

/** What people neither ask for nor refuse in other words: taken for one of these, words that name another act mean that one. */
const NAMED_BY_THEIR_WORDS: ReadonlySet<string> = new Set([
  'command:faster',
  'command:slower',
  'command:harder',
  'command:easier',
  'command:previous',
]);

/** "Don't pause" and "I can't keep going", taken for "faster": the act they name, that is refused; else null. */
function actNamed(
  tokens: readonly string[],
  label: string,
  { knowledge }: Exchange,
  assertion: Mentions['model']['assertion'],
): string | null {
  const { acts } = knowledge.lookups;
  const act = acts[label];
  if (act === undefined || !NAMED_BY_THEIR_WORDS.has(label) || isCalled(tokens, act)) return null;
  const other = anyRefusedAct(tokens, acts, assertion);
  if (other === null) return null;
  return acts[other]?.halts || other === 'command:resume' ? other : null;
}
