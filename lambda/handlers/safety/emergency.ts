/** After an emergency was heard: nothing is started, and whatever is said is answered by it. */
import { command, type Meaning } from '../../domain/meaning';
import { fitsOne } from '../../domain/text/patterns';
import { AFTER_PAIN } from '../keeping/after-pain';
import { close, lines, listen, save } from '../reply';
import type { Exchange, Reply } from '../turn';
import { asksIfNeeded, atRest, lookedAt, makesLight } from './looked-at';

/** "What do I say to them." */
const TELLS = 'command:explain';

/** The reply while an emergency stands; null when none does, or when a red flag is told again. */
export function inEmergency(exchange: Exchange, meaning: Meaning): Reply | null {
  if (exchange.turn.session.state.name !== 'emergency') return null;
  const { prompts, replies } = exchange.knowledge;
  const { emergency: words } = prompts;
  const said = exchange.turn.words;
  switch (meaning.kind) {
    case 'red-flag':
    case 'despair':
    case 'launch':
    case 'ended':
      return null;
    default:
  }
  if (fitsOne(said, replies.callForMe)) return stillStands(exchange, meaning, words.cantCall, words.ask);
  if (fitsOne(said, replies.willCall))
    return stillStands(exchange, meaning, words.called, words.calledAsk, words.calledAsk);
  if (fitsOne(said, replies.takenBack)) return takenBack(exchange, meaning);
  if (exchange.nlu?.inTalk(said, ['emergency'], false) === TELLS)
    return stillStands(exchange, command('explain'), words.tell, words.ask);
  const looked = lookedAt(exchange, meaning);
  if (looked) return looked;
  if (asksIfNeeded(exchange)) return stillStands(exchange, meaning, words.needed, words.ask);
  if (makesLight(exchange)) return stillStands(exchange, meaning, words.light, words.ask);
  switch (meaning.kind) {
    case 'command':
      return commanded(exchange, meaning);
    default:
      return stillStands(exchange, meaning, words.still, words.ask);
  }
}

function commanded(exchange: Exchange, meaning: Extract<Meaning, { kind: 'command' }>): Reply | null {
  const { emergency: words } = exchange.knowledge.prompts;
  switch (meaning.name) {
    case 'stop':
      return close(meaning, lines(exchange, words.bye));
    case 'called-for-help':
      // Put off, refused, or no emergency help.
      if (exchange.nlu?.inTalk(exchange.turn.words, ['emergency'], false))
        return stillStands(exchange, meaning, words.still, words.ask);
      return stillStands(exchange, meaning, words.called, words.calledAsk, words.calledAsk);
    case 'which-number':
    case 'repeat':
      return stillStands(exchange, meaning, words.number, words.ask);
    case 'forget-me':
    case 'what-do-you-know':
      return null;
    default:
      return stillStands(exchange, meaning, words.still, words.ask);
  }
}

/** Only who corrects what was said is let go, not who makes light of it; the next move still has its gate heard in full. */
function takenBack(exchange: Exchange, meaning: Meaning): Reply {
  const { takenBack: words, takenBackAsk } = exchange.knowledge.prompts.emergency;
  const changes = { ...AFTER_PAIN, noMovesUntil: 0 };
  return atRest(exchange, meaning, lines(exchange, ...words), lines(exchange, takenBackAsk), changes);
}

/** `instruction`: what is said last, where the lines do not end with one themselves. */
function stillStands(
  exchange: Exchange,
  meaning: Meaning,
  sentences: readonly string[],
  ask: string,
  instruction?: string,
): Reply {
  const said = [...sentences, ...(instruction === undefined ? [] : [instruction])];
  // Whoever speaks by now: nothing is left to come back to.
  const effects = [save(AFTER_PAIN)];
  const state = { name: 'emergency' } as const;
  return listen(exchange, meaning, lines(exchange, ...said), lines(exchange, ask), state, { effects });
}
