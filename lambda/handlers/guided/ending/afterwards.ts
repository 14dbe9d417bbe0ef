/** After the last move: how it was, what was done, another one, or goodbye. The closing question stands until then. */
import { fillPrompt } from '../../../content/fill';
import type { Posture } from '../../../domain/guided/playback/posture';
import { compilerFor, routineFor, sameAtLevel } from '../../../domain/guided/timeline/session';
import type { CommandName, Meaning } from '../../../domain/meaning';
import { isSame } from '../../../domain/replies';
import type { Offer } from '../../../domain/session';
import type { Changes } from '../../../memory/record';
import { questionAbout, whatWasDone } from '../../../render/finish';
import { count, roughly } from '../../../render/numbers';
import { askOnce } from '../../keeping/closing';
import { preferences } from '../../keeping/preferences';
import { lines, listen, notKept, save } from '../../reply';
import type { Exchange, Reply } from '../../turn';
import { asksWhatWasDone, asMeantAfterwards } from '../midway/as-meant';
import { noMoreMoves } from '../midway/body';
import { enough } from '../pain';
import { atLevel } from '../place';
import { another, longer, offered } from './another';
import { goodbye, up } from './up';

export type AfterRoutine = Extract<Offer, { kind: 'after-routine' }>;

const LEVELS = ['easier', 'usual', 'harder'] as const;
type Level = (typeof LEVELS)[number];

/** The reply to what is said after a routine; null for anything that has its own answer everywhere. */
export function answerAfterwards(exchange: Exchange, heard: Meaning, offer: AfterRoutine): Reply | null {
  const meaning = asMeantAfterwards(exchange, heard, offer.asks);
  const { finish } = exchange.knowledge.prompts;
  // "The same, please" answers the question that stands; it asks for no other routine.
  if (meaning.kind === 'routine' && offer.asks === 'level' && wantsTheSame(exchange)) {
    return levelled(exchange, meaning, offer, 0);
  }
  if (asksWhatWasDone(exchange, meaning))
    return then(exchange, meaning, offer, whatWasDone(exchange.knowledge.prompts, offer.done));
  switch (meaning.kind) {
    case 'command':
      return saidAfterwards(exchange, meaning, offer);
    case 'position':
    case 'follow-up':
      if (meaning.ask === 'how-often')
        return then(exchange, meaning, offer, exchange.knowledge.prompts['follow-ups'].often);
      if (meaning.ask === 'purpose') return then(exchange, meaning, offer, whatFor(exchange, offer));
      return meaning.ask === 'how-long'
        ? then(exchange, meaning, offer, fillPrompt(finish.took, { length: lengthOf(exchange, offer) }))
        : then(exchange, meaning, offer, howItWent(exchange, offer));
    case 'body':
      return bodyAfterwards(exchange, meaning);
    case 'unknown':
      return wantsTheSame(exchange)
        ? levelled(exchange, meaning, offer, 0)
        : then(exchange, meaning, offer, finish.unclear);
    default:
      return null;
  }
}

/** What "the same, please" and "it was fine" may be heard as. */
const NEAR_THE_SAME: ReadonlySet<CommandName> = new Set<CommandName>([
  'praise',
  'put-back',
  'done',
  'another',
  'next',
  'more',
  'repeat',
  'start-over',
  'resume',
  'aside',
  'previous',
  'ready',
  'yes',
  'thanks',
  'stop',
  'not-today',
]);

function saidAfterwards(
  exchange: Exchange,
  meaning: Extract<Meaning, { kind: 'command' }>,
  offer: AfterRoutine,
): Reply | null {
  const { finish } = exchange.knowledge.prompts;
  if (offer.asks === 'level' && NEAR_THE_SAME.has(meaning.name) && wantsTheSame(exchange))
    return levelled(exchange, meaning, offer, 0);
  switch (meaning.name) {
    case 'easier':
      return levelled(exchange, meaning, offer, -1);
    case 'harder':
      return levelled(exchange, meaning, offer, 1);
    case 'praise':
      return then(exchange, meaning, offer, finish.glad);
    case 'done':
      return then(exchange, meaning, offer, howItWent(exchange, offer));
    case 'how-many-left':
      return then(exchange, meaning, offer, whatWasDone(exchange.knowledge.prompts, offer.done));
    case 'another':
    case 'next':
    case 'more':
    case 'start-over':
    case 'resume':
      return another(exchange, meaning, offer.what, offer.done.ms);
    case 'pause':
    case 'not-yet':
      return then(exchange, meaning, offer, finish.takeYourTime);
    case 'aside':
    case 'previous':
    case 'ready':
      return then(exchange, meaning, offer);
    case 'yes':
      return offer.asks === 'level' ? then(exchange, meaning, offer) : askAway(exchange, meaning);
    case 'no':
      return offer.asks === 'level' ? levelled(exchange, meaning, offer, 0) : goodbye(exchange, meaning);
    case 'thanks':
    case 'stop':
    case 'not-today':
      return goodbye(exchange, meaning);
    case 'it-hurts':
      return bodyAfterwards(exchange, { kind: 'body', signal: 'pain' });
    case 'get-up':
      return up(exchange, meaning, 'hands-and-knees', [], false);
    default:
      return null;
  }
}

function wantsTheSame({ turn, knowledge }: Exchange): boolean {
  return isSame(turn.words, knowledge.replies);
}

/** A line, then the question that stands. */
function then(exchange: Exchange, meaning: Meaning, offer: AfterRoutine, ...said: string[]): Reply {
  const { just: _, ...asked } = offer;
  const question = questionAbout(exchange.knowledge.prompts, offer.asks);
  return listen(
    exchange,
    meaning,
    lines(exchange, ...said, said.length > 0 ? question.say : question.again),
    lines(exchange, question.again),
    { name: 'asking', offer: asked },
  );
}

/** One step for next time, and no further than there are forms; then anything else is asked. */
function levelled(exchange: Exchange, meaning: Meaning, offer: AfterRoutine, by: -1 | 0 | 1): Reply {
  const { finish } = exchange.knowledge.prompts;
  const { level: now } = preferences(exchange, offer.what);
  const next = LEVELS[LEVELS.indexOf(now) + by];
  const closing: AfterRoutine = { ...offer, asks: 'anything' };
  const closed = (said: string) => askOnce(exchange, then(exchange, meaning, closing, said));
  if (by === 0) return closed(finish.same);
  if (next === undefined) return closed(finish.levelLimit[by < 0 ? 'easier' : 'harder']);
  if (by > 0 && isFull(exchange, offer, next)) {
    const more = longer(exchange, offer.what);
    return more ? offered(exchange, meaning, more, finish.full) : closed(finish.full);
  }
  const changes = atLevel(exchange, offer.what.id, next);
  const { say } = then(exchange, meaning, closing, notKept(exchange));
  return {
    ...keeping(closed(finish.level[next]), changes),
    unkept: { say },
  };
}

/** Whether the minutes of its name leave no room for another level. */
function isFull(exchange: Exchange, { what }: AfterRoutine, next: Level): boolean {
  const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
  const options = { what, ...preferences(exchange, what) };
  const done = compile(options).steps.map(({ exercise }) => exercise);
  return sameAtLevel(compile, { ...options, met: [...options.met, ...done] }, next);
}

function keeping(reply: Reply, changes: Changes): Reply {
  return { ...reply, effects: [...(reply.effects ?? []), save(changes)] };
}

/** Nobody was seen; what is known is what was led to its end. */
function howItWent({ knowledge: { prompts } }: Exchange, { done }: AfterRoutine): string {
  if (done.moves === 0) return prompts.finish.didNothing;
  return fillPrompt(prompts.finish.did, { count: count(prompts.grammar, done.moves, 'move') });
}

function whatFor({ knowledge }: Exchange, { what }: AfterRoutine): string {
  const purpose = routineFor(knowledge, what)?.purpose ?? '';
  return fillPrompt(knowledge.prompts.gate.purpose, { purpose });
}

function lengthOf(exchange: Exchange, { done }: AfterRoutine): string {
  return roughly(exchange.knowledge.prompts.grammar, done.ms);
}

function askAway(exchange: Exchange, meaning: Meaning): Reply {
  const { help, welcome } = exchange.knowledge.prompts;
  return listen(exchange, meaning, lines(exchange, help.ask), lines(exchange, welcome.reprompt), {
    name: 'idle',
  });
}

/** Nothing is left to stop, but no move follows. `posture`: where the person is, as far as it is known. */
export function bodyAfterwards(
  exchange: Exchange,
  meaning: Extract<Meaning, { kind: 'body' }>,
  posture: Posture = 'standing',
): Reply {
  switch (meaning.signal) {
    case 'pain':
    case 'cramp':
      return enough(exchange, meaning, posture);
    case 'stuck':
      return up(
        exchange,
        meaning,
        posture === 'standing' ? 'hands-and-knees' : posture,
        lines(exchange, ...exchange.knowledge.prompts.up.stuck),
        true,
      );
    default:
      return noMoreMoves(exchange, meaning, meaning.signal, posture);
  }
}
