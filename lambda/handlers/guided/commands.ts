/** Every command while a routine runs, is paused, or waits for an answer. */
import type { Play } from '../../domain/guided/playback/play';
import { findExercise } from '../../domain/library';
import type { CommandName, Meaning } from '../../domain/meaning';
import { isForGood } from '../../domain/replies';
import type { Exchange, Reply } from '../turn';
import { aside, explainAgain, helpMidway, howManyLeft, movesToCome, saysWho, whatsNext } from './aside';
import { happen, runningPlay } from './draw';

type Command = Extract<Meaning, { kind: 'command' }>;
type Act = (exchange: Exchange, meaning: Command, play: Play) => Reply;

const PACES = ['slower', 'usual', 'faster'] as const;
const LEVELS = ['easier', 'usual', 'harder'] as const;

/** One step along a scale of three; undefined at its end. */
function step<T>(scale: readonly T[], from: T, by: -1 | 1): T | undefined {
  return scale[scale.indexOf(from) + by];
}

function pace(by: -1 | 1): Act {
  return (exchange, meaning, play) => {
    const words = exchange.knowledge.prompts.guided;
    const to = step(PACES, play.pace, by);
    if (to === undefined)
      return aside(exchange, meaning, play, [words.paceLimit[by < 0 ? 'slower' : 'faster']]);
    return happen(
      exchange,
      meaning,
      play,
      { kind: 'pace', to },
      { opening: [words.pace[to]], remember: { pace: to } },
    );
  };
}

function level(by: -1 | 1): Act {
  return (exchange, meaning, play) => {
    const words = exchange.knowledge.prompts.guided;
    const to = step(LEVELS, play.level, by);
    if (to === undefined)
      return aside(exchange, meaning, play, [words.levelLimit[by < 0 ? 'easier' : 'harder']]);
    const opening = [words.level[to], ...formOf(exchange, play, to)];
    return happen(exchange, meaning, play, { kind: 'level', to }, { opening, remember: { level: to } });
  };
}

/** How the move at hand is done at another level. */
function formOf(exchange: Exchange, play: Play, to: Play['level']): string[] {
  if (to === 'usual' || play.status === 'awaiting') return [];
  const variant = findExercise(exchange.knowledge, play.move)?.[to][0];
  return variant ? [variant.say] : [];
}

const next: Act = (exchange, meaning, play) => {
  if (meaning.peek) return whatsNext(exchange, meaning, play);
  return happen(exchange, meaning, play, {
    kind: isForGood(exchange.turn.words, exchange.knowledge.replies) ? 'leave-out' : 'next',
  });
};

const goOn: Act = (exchange, meaning, play) => happen(exchange, meaning, play, { kind: 'continue' });
const stop: Act = (exchange, meaning, play) => happen(exchange, meaning, play, { kind: 'stop' });

const pause: Act = (exchange, meaning, play) =>
  happen(exchange, meaning, play, {
    kind: 'pause',
    ...(meaning.seconds !== undefined && { seconds: meaning.seconds }),
  });

const itHurts: Act = (exchange, meaning, play) =>
  happen(
    exchange,
    meaning,
    play,
    { kind: 'hurt' },
    { opening: [exchange.knowledge.prompts.guided.hurt.first] },
  );

/** What a command does while the routine plays or is paused; absent where it means the same as outside a routine. */
const RUNNING: Partial<Record<CommandName, Act>> = {
  yes: goOn,
  resume: goOn,
  no: pause,
  pause,
  stop,
  next,
  previous: (exchange, meaning, play) =>
    happen(
      exchange,
      meaning,
      play,
      { kind: 'previous' },
      { opening: [exchange.knowledge.prompts.guided.goingBack] },
    ),
  repeat: (exchange, meaning, play) =>
    happen(
      exchange,
      meaning,
      play,
      { kind: 'repeat' },
      { opening: [exchange.knowledge.prompts.guided.again] },
    ),
  'start-over': (exchange, meaning, play) =>
    happen(
      exchange,
      meaning,
      play,
      { kind: 'start-over' },
      { opening: [exchange.knowledge.prompts.guided.fromTheTop] },
    ),
  slower: pace(-1),
  faster: pace(1),
  easier: level(-1),
  harder: level(1),
  explain: explainAgain,
  'how-many-left': howManyLeft,
  'list-exercises': movesToCome,
  'it-hurts': itHurts,
  help: helpMidway,
  more: (exchange, meaning, play) =>
    aside(exchange, meaning, play, [exchange.knowledge.prompts.guided.laterMore]),
  source: saysWho,
};

const leaveOut: Act = (exchange, meaning, play) => happen(exchange, meaning, play, { kind: 'leave-out' });
/** Asks again: while something hurts, nothing but a clear answer moves on. */
const askAgain: Act = (exchange, meaning, play) => happen(exchange, meaning, play, { kind: 'hurt' });

/** While the person is asked whether to leave a move out. */
const WAITING: Partial<Record<CommandName, Act>> = {
  yes: leaveOut,
  resume: leaveOut,
  next: (exchange, meaning, play) => (meaning.peek ? whatsNext : leaveOut)(exchange, meaning, play),
  no: stop,
  stop,
  'it-hurts': itHurts,
  'how-many-left': howManyLeft,
  help: helpMidway,
  slower: pace(-1),
  faster: pace(1),
  easier: level(-1),
  harder: level(1),
  pause: askAgain,
  previous: askAgain,
  repeat: askAgain,
  'start-over': askAgain,
  explain: askAgain,
  'list-exercises': askAgain,
  more: askAgain,
  source: askAgain,
};

/** The reply to a command in a routine; null when the routine makes no difference to it. */
export function guideCommand(exchange: Exchange, meaning: Command): Reply | null {
  const play = runningPlay(exchange.turn.session);
  if (!play) return null;
  const act = (play.status === 'awaiting' ? WAITING : RUNNING)[meaning.name];
  return act ? act(exchange, meaning, play) : null;
}

/** Noise or words that make no sense: a mid-routine microphone hears breathing and music. It goes on, and says how to stop. */
export function heardNothingClear(exchange: Exchange): Reply {
  const meaning: Meaning = { kind: 'unknown' };
  const play = runningPlay(exchange.turn.session);
  if (!play) throw new Error('Nothing is being guided: a turn outside a routine has its own answer.');
  switch (play.status) {
    case 'awaiting':
      return happen(exchange, meaning, play, { kind: 'hurt' });
    case 'paused':
      return happen(exchange, meaning, play, { kind: 'pause' });
    default:
      return happen(
        exchange,
        meaning,
        { ...play, warned: true },
        { kind: 'continue' },
        { opening: play.warned ? [] : [exchange.knowledge.prompts.guided.unclear] },
      );
  }
}
