/** Every command while a routine runs, is paused, or waits for an answer. */
import type { Play } from '../../../domain/guided/playback/play';
import { isDown } from '../../../domain/guided/playback/posture';
import type { CommandName, Meaning } from '../../../domain/meaning';
import { isForGood, isSame } from '../../../domain/replies';
import { runningPlay } from '../../../domain/session';
import { fitsOne } from '../../../domain/text/patterns';
import { lines } from '../../reply';
import type { Exchange, Reply } from '../../turn';
import { happen } from '../draw';
import {
  aside,
  explainAgain,
  helpMidway,
  howManyLeft,
  movesToCome,
  playOf,
  saysWho,
  whatsNext,
  whereIs,
} from './aside';
import { bodyMidway, postureOf } from './body';
import {
  type Act,
  type Command,
  faster,
  keepingLeftOut,
  leaveOut,
  level,
  longerHold,
  longerRest,
  putBack,
  slower,
  sound,
  talk,
} from './wishes';

/** Step by step "next" is the next instruction. */
const next: Act = (exchange, meaning, play) => {
  if (meaning.peek) return whatsNext(exchange, meaning, play);
  if (play.stepwise && play.status === 'playing') return goOn(exchange, meaning, play);
  if (fitsOne(exchange.turn.words, exchange.knowledge.replies.nextSet))
    return happen(exchange, meaning, play, { kind: 'next-set' });
  const forGood = isForGood(exchange.turn.words, exchange.knowledge.replies);
  const reply = happen(exchange, meaning, play, { kind: forGood ? 'leave-out' : 'next' });
  return forGood ? keepingLeftOut(exchange, play, reply) : reply;
};

const goOn: Act = (exchange, meaning, play) => happen(exchange, meaning, play, { kind: 'continue' });
const stop: Act = (exchange, meaning, play) => happen(exchange, meaning, play, { kind: 'stop' });
const getUp: Act = (exchange, meaning, play) => happen(exchange, meaning, play, { kind: 'get-up' });
const itHurts: Act = (exchange, meaning, play) => bodyMidway(exchange, meaning, play, 'pain');
/** Said to somebody else, or asking for nothing: on with the same repetition. */
const quietly: Act = (exchange, meaning, play) => aside(exchange, meaning, play, []);
/** In a rest, where a word to go on is waited for, praise is one. */
const gladly: Act = (exchange, meaning, play) => {
  const { glad } = exchange.knowledge.prompts.guided;
  const { zone } = whereIs(exchange, play).here;
  return play.status === 'playing' && (zone === 'mic1' || zone === 'mic2')
    ? happen(exchange, meaning, play, { kind: 'continue' }, { opening: lines(exchange, glad) })
    : aside(exchange, meaning, play, [glad]);
};

const pause: Act = (exchange, meaning, play) =>
  happen(exchange, meaning, play, {
    kind: 'pause',
    ...(meaning.seconds !== undefined && { seconds: meaning.seconds }),
  });

/** A word, then an event of the routine. */
function saying(
  kind: 'previous' | 'repeat' | 'start-over' | 'already-down',
  word: 'goingBack' | 'again' | 'fromTheTop' | 'alreadyDown',
): Act {
  return (exchange, meaning, play) => {
    const opening = lines(exchange, exchange.knowledge.prompts.guided[word]);
    return happen(exchange, meaning, play, { kind }, { opening });
  };
}

/** What a command does while the routine plays or is paused; absent where it means the same as outside a routine. */
const RUNNING: Partial<Record<CommandName, Act>> = {
  yes: goOn,
  resume: goOn,
  ready: goOn,
  no: pause,
  pause,
  'not-yet': pause,
  stop,
  'not-today': stop,
  done: (exchange, meaning, play) => (play.stepwise ? goOn : stop)(exchange, meaning, play),
  next,
  previous: saying('previous', 'goingBack'),
  repeat: saying('repeat', 'again'),
  'start-over': saying('start-over', 'fromTheTop'),
  'already-down': saying('already-down', 'alreadyDown'),
  'get-up': getUp,
  slower,
  faster,
  easier: level(-1),
  harder: level(1),
  'talk-less': talk(-1),
  'talk-more': talk(1),
  'sound-on': sound(true),
  'sound-off': sound(false),
  'longer-rest': longerRest,
  'longer-hold': longerHold,
  'leave-out': leaveOut,
  'put-back': (exchange, meaning, play) =>
    (isSame(exchange.turn.words, exchange.knowledge.replies) ? gladly : putBack)(exchange, meaning, play),
  volume: (exchange, meaning, play) =>
    aside(exchange, meaning, play, [exchange.knowledge.prompts.wishes.volume]),
  explain: explainAgain,
  'how-many-left': howManyLeft,
  'list-exercises': movesToCome,
  'it-hurts': itHurts,
  help: helpMidway,
  person: helpMidway,
  'which-number': helpMidway,
  more: (exchange, meaning, play) =>
    aside(exchange, meaning, play, [exchange.knowledge.prompts.guided.laterMore]),
  source: saysWho,
  thanks: gladly,
  praise: gladly,
  aside: quietly,
  hello: quietly,
  another: quietly,
  'none-of-those': quietly,
  allowed: quietly,
  'one-of-those': quietly,
  'called-for-help': quietly,
  'note-days': quietly,
  'stop-noting': quietly,
  'how-am-i-doing': quietly,
};

const easier: Act = (exchange, meaning, play) => happen(exchange, meaning, play, { kind: 'ease' });
/** Who wants to go on is asked once whether it has eased, and then goes on smaller. */
const onceEased: Act = (exchange, meaning, { asks, ...play }) => {
  if (asks !== undefined) return easier(exchange, meaning, play);
  const { hasEased } = exchange.knowledge.prompts.guided.hurt;
  const asking: Play = { ...play, asks: 'eased' };
  const reply = happen(exchange, meaning, asking, { kind: 'hurt' });
  const ask = lines(exchange, hasEased[isDown(postureOf(exchange, play)) ? 'floor' : 'chair']);
  return { ...reply, say: ask, ask };
};
const leaveItOut: Act = (exchange, meaning, play) => happen(exchange, meaning, play, { kind: 'next' });
/** Asks again: while something hurts, nothing but a clear answer moves on. */
const askAgain: Act = (exchange, meaning, play) => happen(exchange, meaning, play, { kind: 'hurt' });

/** The answers to "easier, the next move, or up?"; whatever is not among them gets the question again. */
const WAITING: Partial<Record<CommandName, Act>> = {
  easier,
  yes: onceEased,
  resume: onceEased,
  next: (exchange, meaning, play) => (meaning.peek ? whatsNext : leaveItOut)(exchange, meaning, play),
  'leave-out': (exchange, meaning, play) =>
    (meaning.exercise === undefined ? leaveItOut : leaveOut)(exchange, meaning, play),
  'put-back': putBack,
  'get-up': getUp,
  no: stop,
  stop,
  done: stop,
  'not-today': stop,
  pause,
  'not-yet': pause,
  'longer-rest': pause,
  'it-hurts': itHurts,
  'how-many-left': howManyLeft,
  help: helpMidway,
  slower,
  faster,
  'talk-less': talk(-1),
  'talk-more': talk(1),
  'sound-on': sound(true),
  'sound-off': sound(false),
};

/** What is nobody's answer to a routine, and means the same everywhere. */
const EVERYWHERE: ReadonlySet<CommandName> = new Set(['forget-me', 'what-do-you-know']);

/** The reply to a command in a routine; null when the routine makes no difference to it. */
export function guideCommand(exchange: Exchange, meaning: Command): Reply | null {
  const play = runningPlay(exchange.turn.session);
  if (!play || EVERYWHERE.has(meaning.name)) return null;
  const act = play.status === 'awaiting' ? (WAITING[meaning.name] ?? askAgain) : RUNNING[meaning.name];
  const { asks: _, ...answered } = play;
  // "Yeah, it has."
  if (play.asks !== undefined && act === putBack) return onceEased(exchange, meaning, play);
  return act ? act(exchange, meaning, act === onceEased ? play : answered) : null;
}

/** Noise or words that make no sense: a mid-routine microphone hears breathing and music. It goes on, and says how to stop. */
export function heardNothingClear(exchange: Exchange, meaning: Meaning): Reply {
  const play = playOf(exchange);
  if (play.status !== 'playing') return aside(exchange, meaning, play, []);
  const { prompts } = exchange.knowledge;
  // A question is no noise: who asked one is told that it has no answer here.
  if (meaning.kind === 'unknown' && exchange.nlu?.asks(exchange.turn.words))
    return aside(exchange, meaning, play, [prompts.guided.notKnown]);
  const opening = play.warned ? [] : lines(exchange, prompts.guided.unclear);
  const heard: Play = { ...play, warned: true };
  // Step by step nothing but a clear word leads on.
  return happen(exchange, meaning, heard, { kind: play.stepwise ? 'aside' : 'continue' }, { opening });
}
