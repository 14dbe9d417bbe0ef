/** A session that broke off: its place is kept, and the next launch offers to carry on. */

import { fillPrompt } from '../../content/fill';
import type { Lost } from '../../domain/guided/playback/events';
import type { Outcome } from '../../domain/guided/playback/outcome';
import type { Play } from '../../domain/guided/playback/play';
import { reduce } from '../../domain/guided/playback/reduce';
import { compilerFor } from '../../domain/guided/timeline/session';
import { knownPlay } from '../../domain/known';
import { command, type Meaning } from '../../domain/meaning';
import { IDLE, runningPlay } from '../../domain/session';
import { say } from '../../domain/speech';
import { duration } from '../../render/numbers';
import * as where from '../../render/position';
import { save } from '../reply';
import type { Effect, Exchange, Reply } from '../turn';
import { happen } from './draw';
import { finished, keeping } from './place';

/** Nobody answered either microphone window: the second half was heard to its end. */
const UNANSWERED = 'EXCEEDED_MAX_REPROMPTS';

/** What to keep when the session ended: the place, by the platform's word or by the clock. */
export function endedMidway(exchange: Exchange): Effect[] {
  const play = runningPlay(exchange.turn.session);
  if (!play) return [];
  const lost = lose(exchange, play, exchange.turn.endedBecause === UNANSWERED ? 'unanswered' : 'ended');
  const exercises = lost.timeline.steps.map((step) => step.exercise);
  return [save(lost.play.status === 'done' ? finished(exchange, exercises) : keeping(exchange, lost.play))];
}

function lose(exchange: Exchange, play: Play, how: Lost): Outcome {
  return reduce(
    play,
    { kind: 'lost', how },
    exchange.turn.now,
    compilerFor(exchange.knowledge, exchange.turn.locale),
  );
}

/** The unfinished routine of a person, standing where they were; null when there is none. */
function unfinished(exchange: Exchange): (Outcome & { wasPlaying: boolean }) | null {
  const kept = exchange.turn.remembered === 'unavailable' ? null : (exchange.turn.remembered?.place ?? null);
  const known = kept && knownPlay(kept, exchange.knowledge);
  if (!known) return null;
  // What waits for an answer stopped for a reason: such a place is never offered, whoever stored it.
  if (known.status === 'awaiting') return null;
  // A session may end without a word to us: then the place still says "playing", and the clock tells how far it came.
  const outcome = lose(exchange, known, 'unsaid');
  return outcome.play.status === 'done' ? null : { ...outcome, wasPlaying: known.status === 'playing' };
}

/** At launch: the offer to carry on with what broke off, or null. */
export function offerToCarryOn(exchange: Exchange): Reply | null {
  const lost = unfinished(exchange);
  if (!lost) return null;
  const { play, timeline } = lost;
  const { prompts } = exchange.knowledge;
  const words = prompts.guided.carryOn;
  const move = where.moveAt(prompts, timeline, play);
  const length = duration(prompts.grammar, where.msBetween(timeline, play.base, timeline.cues.length));
  return {
    meaning: { kind: 'launch' },
    say: say(fillPrompt(words.ask, { move, length })),
    ask: say(words.reprompt),
    session: { ...IDLE, state: { name: 'asking', offer: { kind: 'carry-on' } } },
    // Written once, when the clock has told how far it came: asking again must not make the place younger.
    ...(lost.wasPlaying && { effects: [save({ place: play })] }),
    end: false,
  };
}

/** Goes on with what broke off. */
export function carryOn(exchange: Exchange): Reply {
  const meaning: Meaning = command('resume');
  const lost = unfinished(exchange);
  if (lost) return happen(exchange, meaning, lost.play, { kind: 'continue' });
  const { guided: words } = exchange.knowledge.prompts;
  const gone =
    exchange.turn.remembered !== 'unavailable' && exchange.turn.remembered?.place
      ? { effects: [save({ place: null })] }
      : {};
  return {
    meaning,
    say: say(words.carryOn.gone, words.choosing.pick),
    ask: say(words.choosing.pick),
    session: { ...exchange.turn.session, state: IDLE.state },
    ...gone,
    end: false,
  };
}
