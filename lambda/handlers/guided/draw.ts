/** From an outcome of the running routine to a reply: drawn by the player, its place kept on every transition. */
import type { Event } from '../../domain/guided/playback/events';
import type { Outcome } from '../../domain/guided/playback/outcome';
import type { Play } from '../../domain/guided/playback/play';
import { reduce } from '../../domain/guided/playback/reduce';
import { compilerFor } from '../../domain/guided/timeline/session';
import type { Meaning } from '../../domain/meaning';
import { type Speech, say } from '../../domain/speech';
import type { Changes } from '../../memory/record';
import { paused } from '../../render/pause';
import { choosePlayer } from '../../render/players/choose';
import { headless } from '../../render/players/headless';
import { save } from '../reply';
import { mayGuide } from '../screen/fallback';
import { pausedOnScreen, shown } from '../screen/guiding';
import type { Exchange, Reply } from '../turn';
import type { Around } from './around';
import { routineDone, routineStopped } from './ending/stop';
import { talkUp } from './ending/up';
import { leadIn } from './lead-in';
import { askAboutPain } from './pain';
import { guided, keeping, keepsPlace } from './place';

/** Hands an event to the running routine and draws what comes back. */
export function happen(
  exchange: Exchange,
  meaning: Meaning,
  play: Play,
  event: Event,
  around: Around = {},
): Reply {
  const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
  return draw(exchange, meaning, reduce(play, event, exchange.turn.now, compile), around);
}

/** One reply for any outcome. What is said last is always an instruction or a question, or the session ends. */
export function draw(exchange: Exchange, meaning: Meaning, outcome: Outcome, around: Around = {}): Reply {
  const { play, render } = outcome;
  const { opening = [], remember = {} } = around;
  const { prompts } = exchange.knowledge;
  switch (render.kind) {
    case 'followed':
      return { meaning, say: [], session: guided(exchange, play), end: false };
    case 'segments':
      return segments(
        exchange,
        meaning,
        outcome,
        [...opening, ...leadIn(exchange, render, outcome)],
        remember,
      );
    case 'paused': {
      const letGo = render.moving ? say(prompts.pause.letGo) : [];
      const said = [...opening, ...letGo];
      if (mayGuide(exchange.turn)) {
        return pausedOnScreen(exchange, meaning, play, render.seconds, said, remember);
      }
      const changes = keeping(exchange, play, remember);
      const unsaved = paused(prompts, render.seconds, false, said);
      return {
        meaning,
        ...paused(prompts, render.seconds, keepsPlace(changes), said),
        session: guided(exchange, play),
        effects: [save(changes)],
        unkept: { ask: unsaved.ask },
        end: false,
      };
    }
    case 'hurt':
      return askAboutPain(exchange, meaning, play, render, opening);
    case 'getting-up':
      return talkUp(
        exchange,
        meaning,
        play,
        render.posture,
        opening,
        around.slow ?? play.status === 'awaiting',
      );
    case 'ended':
      return render.finished && play.status === 'done'
        ? routineDone(exchange, meaning, outcome, render, { opening, remember })
        : routineStopped(exchange, meaning, play, render.posture, { opening, remember });
    case 'nothing':
      return {
        meaning,
        say: say(prompts.guided.waiting),
        ask: say(prompts.guided.waiting),
        session: exchange.turn.session,
        end: false,
      };
    default:
      return render satisfies never;
  }
}

function segments(
  exchange: Exchange,
  meaning: Meaning,
  { play, timeline }: Outcome,
  opening: Speech,
  remember: Changes,
): Reply {
  const player = choosePlayer(mayGuide(exchange.turn), play, timeline);
  const drawn =
    player === 'screen'
      ? shown(exchange, play, timeline, opening)
      : headless(play, timeline, opening, exchange.knowledge.prompts);
  const { play: now, ...spoken } = drawn;
  return {
    meaning,
    ...spoken,
    ...(player === 'headless' && now.sound && { sound: true }),
    session: guided(exchange, now),
    effects: [save(keeping(exchange, now, remember))],
    end: false,
  };
}
