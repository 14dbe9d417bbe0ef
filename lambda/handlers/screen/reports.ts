/** A guiding screen's reports: the place is kept, the next document is sent, and a pause does not last for ever. */

import type { Play } from '../../domain/guided/playback/play';
import { reduce } from '../../domain/guided/playback/reduce';
import { compilerFor } from '../../domain/guided/timeline/session';
import type { Meaning } from '../../domain/meaning';
import { runningPlay } from '../../domain/session';
import { draw, happen } from '../guided/draw';
import { guided, keeping } from '../guided/place';
import { save } from '../reply';
import type { Exchange, Reply } from '../turn';
import { withoutScreen } from './fallback';

type Reported = Extract<Meaning, { kind: 'screen' }>;

/** A page waits this long for somebody to come back, in ms; after that the place is all that is kept. */
const PAUSE_MS = 600_000;

export function screenReported(exchange: Exchange, meaning: Reported): Reply {
  const { report } = meaning;
  const play = runningPlay(exchange.turn.session);
  if (report.kind === 'failed') return failed(exchange, meaning, play);
  if (report.kind === 'silent') return silent(exchange, meaning, play);
  if (report.kind === 'still-there' && isLost(exchange)) return { ...nothing(exchange, meaning), end: true };
  if (!play || play.gid !== report.gid || play.rev !== report.rev) return nothing(exchange, meaning);
  if (report.kind === 'still-there') return waiting(exchange, meaning, play);
  const { gid, rev, ...event } = report;
  const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
  const outcome = reduce(play, { ...event, from: { gid, rev } }, exchange.turn.now, compile);
  switch (outcome.render.kind) {
    case 'nothing':
      return nothing(exchange, meaning);
    case 'followed':
      return {
        ...nothing(exchange, meaning),
        session: guided(exchange, outcome.play),
        effects: [save(keeping(exchange, outcome.play))],
      };
    default:
      return draw(exchange, meaning, outcome);
  }
}

/** A page of a routine that nothing is known of any more would keep an empty session open. */
function isLost({ turn }: Exchange): boolean {
  return turn.session.state.name === 'idle';
}

/** What is spoken and shown goes on. */
function nothing(exchange: Exchange, meaning: Meaning): Reply {
  return { meaning, say: [], session: exchange.turn.session, end: false };
}

/** Nothing would end a session that a page keeps open, so a long pause does. */
function waiting(exchange: Exchange, meaning: Meaning, play: Play): Reply {
  const tooLong = play.status !== 'playing' && exchange.turn.now - play.sentAt >= PAUSE_MS;
  return tooLong ? { ...nothing(exchange, meaning), end: true } : nothing(exchange, meaning);
}

/** The next words are answered by voice, from where it stood. */
function failed(exchange: Exchange, meaning: Meaning, play: Play | null): Reply {
  if (play?.mode !== 'S' || play.status !== 'playing') return nothing(exchange, meaning);
  const { turn, effects } = withoutScreen(exchange, play);
  return { ...nothing(exchange, meaning), session: turn.session, effects };
}

/** Nothing was heard: the same words without the sound, which is not tried again. */
function silent(exchange: Exchange, meaning: Meaning, play: Play | null): Reply {
  if (!play?.sound || play.status !== 'playing') return nothing(exchange, meaning);
  const unheard: Play = { ...play, sound: false, status: 'paused', seg: [play.base, play.base] };
  return happen(exchange, meaning, unheard, { kind: 'continue' }, { remember: { sound: false } });
}
