/** What the body says in the middle of a routine. It always stops the move, and only pain and a cramp may lead on. */
import { locate } from '../../../domain/guided/playback/locate';
import type { Play } from '../../../domain/guided/playback/play';
import { isDown, type Posture, postureAt } from '../../../domain/guided/playback/posture';
import { recognise } from '../../../domain/guided/playback/reduce';
import { compilerFor } from '../../../domain/guided/timeline/session';
import { findTopic } from '../../../domain/library';
import type { BodySignal, Meaning } from '../../../domain/meaning';
import type { Offer } from '../../../domain/session';
import { type Speech, silence } from '../../../domain/speech';
import { fitsOne } from '../../../domain/text/patterns';
import { AFTER_PAIN } from '../../keeping/after-pain';
import { lines, listen, save, sayAndAsk } from '../../reply';
import type { Exchange, Reply } from '../../turn';
import { happen } from '../draw';
import { offerUp } from '../ending/up';
import { enough, letGo, MOST_PAINS } from '../pain';
import { painsIn, withPains } from '../place';

/** While `play` runs, is paused or waits. */
export function bodyMidway(exchange: Exchange, meaning: Meaning, play: Play, signal: BodySignal): Reply {
  const { body, up } = exchange.knowledge.prompts;
  switch (signal) {
    case 'pain':
      return itHurts(exchange, meaning, play);
    case 'cramp': {
      const opening = lines(exchange, ...body.cramp, body.smaller);
      return happen(exchange, meaning, play, { kind: 'cramp' }, { opening });
    }
    case 'mild-condition':
      // A cold is no reason to stop for good: whoever is well enough goes on when they say so.
      if (!fitsOne(exchange.turn.words, exchange.knowledge.replies.everydayIll))
        return noMoreMoves(exchange, meaning, signal, postureOf(exchange, play));
      return happen(
        exchange,
        meaning,
        play,
        { kind: 'pause' },
        { opening: lines(exchange, ...exchange.knowledge.prompts.gate.illness) },
      );
    case 'stuck':
      return happen(
        exchange,
        meaning,
        play,
        { kind: 'get-up' },
        { opening: lines(exchange, ...up.stuck), slow: true },
      );
    default:
      return noMoreMoves(exchange, meaning, signal, postureOf(exchange, play));
  }
}

function itHurts(exchange: Exchange, meaning: Meaning, play: Play): Reply {
  const { hurt } = exchange.knowledge.prompts.guided;
  // Asked what to do already, who says it again hears the signs again.
  if (play.status === 'awaiting') {
    return happen(exchange, meaning, play, { kind: 'hurt' }, { opening: lines(exchange, ...hurt.signs) });
  }
  const pains = painsIn(exchange) + 1;
  const after = withPains(exchange, pains);
  if (pains >= MOST_PAINS) return enough(after, meaning, postureOf(exchange, play));
  return happen(after, meaning, play, { kind: 'hurt' });
}

/** How the person lies or sits. */
export function postureOf(exchange: Exchange, stored: Play): Posture {
  const { play, timeline } = recognise(stored, compilerFor(exchange.knowledge, exchange.turn.locale));
  return postureAt(timeline, locate(play, timeline, exchange.turn.now).cue);
}

/** Signals after which no move follows in this session. */
export type LastSignal = Exclude<BodySignal, 'pain' | 'cramp' | 'stuck'>;

/** The move stops for good: what to do now, whom to see, and a way up. */
export function noMoreMoves(
  exchange: Exchange,
  meaning: Meaning,
  signal: LastSignal,
  posture: Posture,
): Reply {
  const { prompts, replies } = exchange.knowledge;
  const { body } = prompts;
  const after = withPains(exchange, MOST_PAINS);
  switch (signal) {
    case 'serious-pain': {
      const said = [...letGo(exchange, posture), ...lines(exchange, ...body.serious)];
      return offerUp(after, meaning, said, posture, true, AFTER_PAIN);
    }
    case 'unwell':
      return stayDown(after, meaning, posture, unwell(exchange, posture));
    case 'fallen': {
      const isOther = fitsOne(exchange.turn.words, replies.othersFall);
      const said = isOther ? body.otherFallen : body.fallen;
      return stayDown(after, meaning, posture, lines(exchange, ...said, body.unwell.ask));
    }
    case 'condition':
    case 'mild-condition':
      return askFirst(after, meaning, posture);
    default:
      return signal satisfies never;
  }
}

/** Quiet in which somebody who feels faint stays down, in ms. */
const WAIT_MS = 20_000;
const BREATHE_MS = 6_000;

function unwell(exchange: Exchange, posture: Posture): Speech {
  const { unwell: words } = exchange.knowledge.prompts.body;
  const place = isDown(posture) ? 'floor' : posture === 'chair' ? 'chair' : 'standing';
  const wait = [...silence(WAIT_MS / 2), ...silence(WAIT_MS / 2)];
  return [
    ...letGo(exchange, posture),
    ...lines(exchange, words[place]),
    ...silence(BREATHE_MS),
    ...lines(exchange, ...words.signs, words.wait),
    ...wait,
    ...lines(exchange, words.still),
    ...wait,
    ...lines(exchange, words.company),
    ...wait,
    ...lines(exchange, words.ask),
  ];
}

/** Somebody feels faint, and no move is being done: sit down, when to call, and no place to come back to. */
export function feelsUnwell(exchange: Exchange, meaning: Meaning): Reply {
  const { unwell: words } = exchange.knowledge.prompts.body;
  return sayAndAsk(exchange, meaning, [words.standing, ...words.signs, words.company], {
    effects: [save(AFTER_PAIN)],
  });
}

/** The way up waits for a word, and is slow. */
function stayDown(exchange: Exchange, meaning: Meaning, posture: Posture, said: Speech): Reply {
  const { unwell: words } = exchange.knowledge.prompts.body;
  const from = posture === 'standing' ? 'hands-and-knees' : posture;
  const offer: Offer = { kind: 'get-up', posture: from, slow: true };
  return listen(
    exchange,
    meaning,
    said,
    lines(exchange, words.still, words.ask),
    { name: 'asking', offer },
    { effects: [save(AFTER_PAIN)] },
  );
}

/** A condition: whom to ask. On the floor the way up comes first, elsewhere something that helps now. */
function askFirst(exchange: Exchange, meaning: Meaning, posture: Posture): Reply {
  const { defaults, prompts } = exchange.knowledge;
  const said = lines(exchange, ...prompts.body.condition);
  const topic = findTopic(exchange.knowledge, defaults.topics.insteadOfMoving);
  if (isDown(posture) || !topic) return offerUp(exchange, meaning, said, posture, false, AFTER_PAIN);
  return listen(
    exchange,
    meaning,
    [...said, ...lines(exchange, prompts.body.restInstead)],
    lines(exchange, prompts.body.restAgain),
    { name: 'asking', offer: { kind: 'topic', topic: topic.id } },
    { effects: [save(AFTER_PAIN)] },
  );
}
