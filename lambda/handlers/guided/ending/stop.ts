/** A routine that is over, or stopped before its end. */
import type { Render } from '../../../domain/guided/playback/events';
import type { Outcome } from '../../../domain/guided/playback/outcome';
import type { Play } from '../../../domain/guided/playback/play';
import { isDown, type Posture } from '../../../domain/guided/playback/posture';
import type { Meaning } from '../../../domain/meaning';
import { closingQuestion, whatWasDone } from '../../../render/finish';
import { close, lines, listen, save } from '../../reply';
import { routineCard } from '../../screen/routine-card';
import type { Exchange, Reply } from '../../turn';
import type { Around } from '../around';
import { finished, keeping, keepsPlace, painsIn } from '../place';
import { goodbye, offerUp } from './up';

type Ended = Extract<Render, { kind: 'ended' }>;

/** Every move is done, or passed over: what was done, then one question. Whoever stops on the way up is not asked. */
export function routineDone(
  exchange: Exchange,
  meaning: Meaning,
  { play, timeline }: Outcome,
  { posture, done, stopped }: Ended,
  { opening = [], remember = {} }: Around,
): Reply {
  const { prompts } = exchange.knowledge;
  const changes = finished(
    exchange,
    timeline.steps.map((step) => step.exercise),
    remember,
  );
  const said = [...opening, ...lines(exchange, whatWasDone(prompts, done))];
  if (isDown(posture)) return offerUp(exchange, meaning, said, posture, painsIn(exchange) > 0, changes);
  if (stopped) {
    const bye = goodbye(exchange, meaning, changes);
    return { ...bye, say: [...said, ...bye.say] };
  }
  const question = closingQuestion(prompts, done);
  return listen(
    exchange,
    meaning,
    [...said, ...lines(exchange, question.say)],
    lines(exchange, question.again),
    { name: 'asking', offer: { kind: 'after-routine', what: play.what, done, asks: question.about } },
    { effects: [save(changes)], ...routineCard(exchange, play.what, whatWasDone(prompts, done)) },
  );
}

/** On the floor nobody is left there; elsewhere the session ends with a short line. */
export function routineStopped(
  exchange: Exchange,
  meaning: Meaning,
  play: Play,
  posture: Posture,
  { opening = [], remember = {} }: Around,
): Reply {
  const changes = keeping(exchange, play, remember);
  const { ended } = exchange.knowledge.prompts.guided;
  const saying = (line: string): Reply => {
    const said = [...opening, ...lines(exchange, line)];
    return isDown(posture)
      ? offerUp(exchange, meaning, said, posture, painsIn(exchange) > 0, changes)
      : close(meaning, said, { effects: [save(changes)] });
  };
  const unsaved = saying(ended.unsaved);
  // "Saved" is only said where it is: the record of this routine was written when it began.
  const { remembered } = exchange.turn;
  if (remembered === 'unavailable' || remembered === null || !keepsPlace(changes)) return unsaved;
  return { ...saying(ended.saved), unkept: { say: unsaved.say } };
}
