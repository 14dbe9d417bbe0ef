/** Getting up: talked through from wherever the person lies or sits, and offered after every stop on the floor. */
import type { Play } from '../../../domain/guided/playback/play';
import { isDown, type Posture } from '../../../domain/guided/playback/posture';
import type { Meaning } from '../../../domain/meaning';
import type { Offer } from '../../../domain/session';
import type { Speech } from '../../../domain/speech';
import type { Changes } from '../../../memory/record';
import { wayUp } from '../../../render/up';
import { AFTER_PAIN } from '../../keeping/after-pain';
import { close, lines, listen, save } from '../../reply';
import type { Exchange, Reply } from '../../turn';
import { guided, keeping } from '../place';

/** The way up. A routine that was only interrupted waits; after pain, or from being stuck, no move follows. */
export function talkUp(
  exchange: Exchange,
  meaning: Meaning,
  play: Play,
  posture: Posture,
  opening: Speech,
  slow: boolean,
): Reply {
  if (slow) return up(exchange, meaning, posture, opening, true, AFTER_PAIN);
  const later = lines(exchange, exchange.knowledge.prompts.up.later);
  return {
    meaning,
    say: [...opening, ...wayUp(exchange.knowledge.guide, posture, false), ...later],
    ask: later,
    session: guided(exchange, play),
    effects: [save(keeping(exchange, play))],
    end: false,
  };
}

/** The way up with nothing to come after it. */
export function up(
  exchange: Exchange,
  meaning: Meaning,
  posture: Posture,
  opening: Speech,
  slow: boolean,
  remember?: Changes,
): Reply {
  const { up: words } = exchange.knowledge.prompts;
  return listen(
    exchange,
    meaning,
    [
      ...opening,
      ...wayUp(exchange.knowledge.guide, posture, slow),
      ...lines(exchange, ...(slow ? [words.rest] : []), words.ask),
    ],
    lines(exchange, words.askAgain),
    { name: 'asking', offer: { kind: 'enough' } },
    remember ? { effects: [save(remember)] } : {},
  );
}

/** Asked for where no routine runs: from lying on the back, which has every step of it. What waits at the gate waits on. */
export function getUp(exchange: Exchange, meaning: Meaning, stuck = false): Reply {
  const { up: words, commands } = exchange.knowledge.prompts;
  const { state } = exchange.turn.session;
  const opening = stuck ? lines(exchange, ...words.stuck) : [];
  if (stuck || state.name !== 'gated')
    return up(exchange, meaning, FROM, opening, stuck, stuck ? AFTER_PAIN : undefined);
  const ready = lines(exchange, commands.sayReady);
  return listen(exchange, meaning, [...wayUp(exchange.knowledge.guide, FROM, false), ...ready], ready, state);
}

const FROM: Posture = 'on-back';

/** After `said`: on the floor the way up is offered, elsewhere it is asked whether to stop. */
export function offerUp(
  exchange: Exchange,
  meaning: Meaning,
  said: Speech,
  posture: Posture,
  slow: boolean,
  remember: Changes,
): Reply {
  const { up: words } = exchange.knowledge.prompts;
  const onFloor = isDown(posture);
  const offer: Offer = onFloor ? { kind: 'get-up', posture, slow } : { kind: 'enough' };
  return listen(
    exchange,
    meaning,
    [...said, ...lines(exchange, onFloor ? words.offer : words.ask)],
    lines(exchange, onFloor ? words.offerAgain : words.askAgain),
    { name: 'asking', offer },
    { effects: [save(remember)] },
  );
}

export function goodbye(exchange: Exchange, meaning: Meaning, changes?: Changes): Reply {
  const said = lines(exchange, exchange.knowledge.prompts.finish.bye);
  return close(meaning, said, changes ? { effects: [save(changes)] } : {});
}
