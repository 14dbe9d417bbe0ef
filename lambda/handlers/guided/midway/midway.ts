/** What is said while a routine runs, is paused or waits: answered, and the routine is where it was, or stops. */
import { fillPrompt } from '../../../content/fill';
import { findTopic } from '../../../domain/library';
import type { Meaning } from '../../../domain/meaning';
import { runningPlay } from '../../../domain/session';
import type { Speech } from '../../../domain/speech';
import { lines } from '../../reply';
import type { Exchange, Reply } from '../../turn';
import { asksHowItGoes, asksWhatWasDone, asMeantMidway } from './as-meant';
import { answerMidway, doneSoFar, positionAsked } from './aside';
import { bodyMidway } from './body';
import { guideCommand, heardNothingClear } from './commands';
import { switchTo } from './switch';
import { toldOfPain } from './told-of-pain';
import { moreTime } from './wishes';

/** The reply in a routine; null where the place makes no difference. `short`: a topic or a hand-off in short. */
export function respondMidway(
  exchange: Exchange,
  heard: Meaning,
  short: (exchange: Exchange, asked: Extract<Meaning, { kind: 'topic' | 'elsewhere' }>) => Speech,
): Reply | null {
  const { prompts } = exchange.knowledge;
  const play = runningPlay(exchange.turn.session);
  if (!play) return null;
  const told = toldOfPain(exchange, heard, play);
  if (told) return told;
  const meaning = moreTime(exchange, asMeantMidway(exchange, heard), play);
  if (asksWhatWasDone(exchange, meaning)) return doneSoFar(exchange, meaning, play);
  if (asksHowItGoes(exchange, meaning))
    return doneSoFar(exchange, meaning, play, exchange.knowledge.prompts.position.cantSee);
  switch (meaning.kind) {
    case 'command':
      return guideCommand(exchange, meaning);
    case 'body':
      return bodyMidway(exchange, meaning, play, meaning.signal);
    case 'position':
      return positionAsked(exchange, meaning, play, meaning.ask, meaning.part);
    case 'routine':
    case 'exercise':
      return switchTo(exchange, meaning, play);
    case 'topic':
    case 'elsewhere':
      return answerMidway(exchange, meaning, short(exchange, meaning));
    case 'clarify': {
      const [first = '', second = ''] = meaning.ids.map(
        (id) => findTopic(exchange.knowledge, id)?.name ?? '',
      );
      const line = fillPrompt(prompts.guided.askAboutEither, { first, second });
      return answerMidway(exchange, meaning, lines(exchange, line));
    }
    case 'reminder':
      return answerMidway(exchange, meaning, lines(exchange, prompts.reminders.later));
    case 'follow-up':
    case 'unknown':
      return heardNothingClear(exchange, meaning);
    default:
      return null;
  }
}
