/** Replies of a routine that a screen leads: the page speaks, and the session stays open without a word. */
import type { Play } from '../../domain/guided/playback/play';
import { capital } from '../../domain/guided/timeline/cue-text';
import { routineFor } from '../../domain/guided/timeline/session';
import type { Timeline } from '../../domain/guided/timeline/types';
import type { Meaning } from '../../domain/meaning';
import { type Speech, say } from '../../domain/speech';
import type { Changes } from '../../memory/record';
import { paused } from '../../render/pause';
import { drawScreen } from '../../render/players/screen';
import type { Touch } from '../../render/screen/page';
import { guided, keeping } from '../guided/place';
import { save } from '../reply';
import type { Exchange, Reply } from '../turn';
import { withLead } from './with-lead';

export function shown(
  exchange: Exchange,
  play: Play,
  timeline: Timeline,
  opening: Speech,
): Pick<Reply, 'say' | 'page'> & { play: Play } {
  const drawn = drawScreen(play, timeline, opening);
  const title = capital(routineFor(exchange.knowledge, play.what)?.name ?? '');
  return { say: [], page: { name: 'guide', title, guide: drawn.guide, timeline }, play: drawn.play };
}

/** The page waits as long as it takes; a pause of a length that was asked for ends with a word. */
export function pausedOnScreen(
  exchange: Exchange,
  meaning: Meaning,
  play: Play,
  seconds: number | undefined,
  opening: Speech,
  remember: Changes,
): Reply {
  const { prompts } = exchange.knowledge;
  const { heard: _, ...waiting } = play;
  const spoken =
    seconds === undefined
      ? [...opening, ...say(...prompts.pause.open)]
      : paused(prompts, seconds, false, opening).say;
  return {
    meaning,
    say: [],
    page: {
      name: 'paused',
      title: prompts.screen.titles.paused,
      ...withLead({ say: spoken }),
      buttons: pauseButtons(exchange),
      speaks: { say: spoken, gid: play.gid, rev: play.rev },
    },
    session: guided(exchange, waiting),
    effects: [save(keeping(exchange, waiting, remember))],
    end: false,
  };
}

/** What paused pages offer, also those that speak. */
export function pauseButtons({ knowledge: { prompts } }: Exchange): Touch[] {
  const { buttons } = prompts.screen;
  return [
    { label: buttons.goOn, does: ['resume'] },
    { label: buttons.itHurts, does: ['it-hurts'] },
    { label: buttons.next, does: ['next'] },
    { label: buttons.stop, does: ['stop'] },
  ];
}
