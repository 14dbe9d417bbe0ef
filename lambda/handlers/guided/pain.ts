/** "It hurts": the move stops, the signs are read out, and three ways are offered. Nothing goes on by itself. */
import type { Hurt } from '../../domain/guided/playback/events';
import type { Play } from '../../domain/guided/playback/play';
import { isDown, type Posture } from '../../domain/guided/playback/posture';
import type { Meaning } from '../../domain/meaning';
import type { Speech } from '../../domain/speech';
import { restingFirst } from '../../render/pause';
import { AFTER_PAIN } from '../keeping/after-pain';
import { lines, save } from '../reply';
import type { Exchange, Reply } from '../turn';
import { offerUp } from './ending/up';
import { guided } from './place';

/** From this many times in one session on, no other move is offered. */
export const MOST_PAINS = 3;

/** Letting go comes first, and where to rest. */
export function letGo(exchange: Exchange, posture: Posture): Speech {
  return lines(exchange, exchange.knowledge.prompts.guided.hurt.letGo[posture]);
}

/** The microphone opens at once, and nothing goes on until the person says so. */
export function askAboutPain(
  exchange: Exchange,
  meaning: Meaning,
  play: Play,
  { again, more, posture, rests }: Hurt,
  opening: Speech,
): Reply {
  const { hurt } = exchange.knowledge.prompts.guided;
  const ways = waysFrom(posture, more);
  const asked = rests
    ? restingFirst(exchange.knowledge.prompts, hurt.again[ways])
    : lines(exchange, hurt.again[ways]);
  const first = [...letGo(exchange, posture), ...lines(exchange, hurt.thanks, ...hurt.signs, hurt.ask[ways])];
  return {
    meaning,
    say: [...opening, ...(again ? asked : first)],
    ask: lines(exchange, hurt.again[ways]),
    session: guided(exchange, play),
    effects: [save(AFTER_PAIN)],
    end: false,
  };
}

function waysFrom(posture: Posture, more: boolean) {
  const onFloor = isDown(posture);
  if (more) return onFloor ? 'floor' : 'chair';
  return onFloor ? 'lastFloor' : 'lastChair';
}

/** The third time: enough for today, kindly. */
export function enough(exchange: Exchange, meaning: Meaning, posture: Posture): Reply {
  const { hurt } = exchange.knowledge.prompts.guided;
  const said = [...letGo(exchange, posture), ...lines(exchange, hurt.thanks, ...hurt.signs, ...hurt.enough)];
  return offerUp(exchange, meaning, said, posture, true, AFTER_PAIN);
}
