/** What is asked or told about the move at hand, whatever the words are near to elsewhere. */
import type { MoveTalkPlace } from '../../content/schema/words/move-talk';
import type { CommandName, Meaning } from '../../domain/meaning';
import { isTalk, moveSpokenOf, type State, stateName } from '../../domain/session';
import { fitsOne } from '../../domain/text/patterns';
import { isOfAnyMove } from '../../render/answers';
import type { Exchange } from '../turn';
import { of } from './situation';
import { understood } from './understood';

/** Where the person is, as far as it tells what may be asked; none where no move is done, waits, or was described. */
function placesIn(exchange: Exchange): readonly MoveTalkPlace[] {
  const { state } = exchange.turn.session;
  if (moveSpokenOf(exchange.turn.session) !== undefined && state.name !== 'gated') return ['described'];
  if (speaksOfMoves(exchange)) return ['moves'];
  switch (stateName(state)) {
    case 'gated':
      return ['gated'];
    case 'guiding':
      return isStepwise(state) ? ['guiding', 'stepwise'] : ['guiding'];
    case 'paused':
      return ['paused'];
    case 'hurt':
      return ['hurt'];
    default:
      return [];
  }
}

/** "Are the exercises safe at my age": in talk moves are named, or were listed or offered a moment ago. */
function speaksOfMoves({ turn: { words, session }, knowledge: { replies } }: Exchange): boolean {
  const { state, listed } = session;
  if (!isTalk(state)) return false;
  if (fitsOne(words, replies.namesMoves)) return true;
  const offered = state.name === 'asking' && (state.offer.kind === 'routine' || state.offer.kind === 'list');
  return (offered || listed !== undefined) && fitsOne(words, replies.refersBack);
}

const isStepwise = (state: State) => state.name === 'guided' && state.play.stepwise === true;

/** The meaning of words about a move; null for anything else, and for a session that is asked for by name or length. */
export function ofTheMove(exchange: Exchange, routed: Meaning): Meaning | null {
  const { turn, nlu } = exchange;
  const places = placesIn(exchange);
  if (places.length === 0 || nlu === null) return null;
  // "Do it with me" is the one that was just described.
  if (isOffered(exchange, routed)) return routed;
  const meant = nlu.aboutMove(turn.words, places);
  // "Freeze, the cat's on the worktop" names no stretch, and "I did the gentle morning" wants none.
  if (isNamed(routed) && !NAMELESS.has(meant?.label)) return null;
  // As first words a clear question is one of ours.
  const isFirst = places.includes('moves') && turn.session.topic === undefined;
  if (isFirst && routed.kind === 'topic') return null;
  // What sounds like pain, and asks nothing, stays pain.
  const isPain = routed.kind === 'command' && routed.name === 'it-hurts';
  if (isPain && !PAINLESS.has(meant?.label) && !nlu.asks(turn.words)) return null;
  if (meant && places.includes('moves') && !isOfMoves(meant.label)) return null;
  if (meant) return asMeaning(exchange, meant.label, meant.part);
  if (places.includes('moves')) return null;
  return asksAfterOpening(exchange, routed);
}

const isOffered = (exchange: Exchange, meaning: Meaning): boolean =>
  meaning.kind === 'exercise' &&
  meaning.action === 'start' &&
  meaning.id === moveSpokenOf(exchange.turn.session);

const NAMELESS: ReadonlySet<string | undefined> = new Set([
  'command:pause',
  'command:aside',
  'command:resume',
]);

/** "That's a lovely pull", "I'm shattered", "a car pulled up": near to pain, which such words name nowhere. */
const PAINLESS: ReadonlySet<string | undefined> = new Set([
  'command:praise',
  'command:stop',
  'command:not-yet',
]);

/** What is true for all moves; the rest is asked of one. */
function isOfMoves(label: string): boolean {
  const meaning = of(label, { kind: 'unknown' });
  return meaning.kind === 'position' && (meaning.ask === 'equipment' || isOfAnyMove(meaning.ask));
}

/** "Fifteen minutes in my shoes" is a session, and "do the cat stretch barefoot" a move. */
function isNamed(meaning: Meaning): boolean {
  if (meaning.kind === 'exercise') return meaning.action === 'start';
  return meaning.kind === 'routine' && (meaning.id ?? meaning.minutes) !== undefined;
}

function asMeaning(exchange: Exchange, label: string, part: string | undefined): Meaning | null {
  if (label === 'exercise:start' || label === 'exercise:describe') {
    const id = moveSpokenOf(exchange.turn.session);
    const action = label === 'exercise:start' ? 'start' : 'describe';
    return id === undefined ? null : { kind: 'exercise', action, id };
  }
  const [kind, id = ''] = label.split(':');
  if (kind === 'topic') return { kind, id };
  const meaning = of(label, { kind: 'unknown' });
  if (meaning.kind === 'unknown') return null;
  return meaning.kind === 'position' && part !== undefined ? { ...meaning, part } : meaning;
}

/** Commands that an opening alone is heard as: "hang on, does my back stay flat". */
const OPENINGS: ReadonlySet<CommandName> = new Set<CommandName>([
  'pause',
  'not-yet',
  'aside',
  'ready',
  'help',
]);

/** "I want to ask something, is walking good for me": what is asked counts, and not how it begins. */
function asksAfterOpening(exchange: Exchange, routed: Meaning): Meaning | null {
  const { turn, nlu } = exchange;
  if (nlu === null) return null;
  const isOpen = routed.kind === 'unknown' || (routed.kind === 'command' && OPENINGS.has(routed.name));
  if (!isOpen) return null;
  const rest = nlu.withoutOpening(turn.words);
  if (rest === turn.words || !nlu.asks(turn.words)) return null;
  const asked = understood(exchange, rest);
  return asked.kind === 'topic' || asked.kind === 'position' ? asked : null;
}
