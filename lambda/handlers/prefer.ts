/** How the next routine is to be led, wished for where none runs. */
import type { Meaning } from '../domain/meaning';
import type { Changes } from '../memory/record';
import { wantsUsualPace } from './guided/midway/wishes';
import { lineThenAsk, notKept, save } from './reply';
import type { Exchange, Reply } from './turn';

type Handler = (exchange: Exchange, meaning: Meaning) => Reply;

export const preferPace =
  (name: 'slower' | 'faster'): Handler =>
  (exchange, meaning) => {
    const pace = wantsUsualPace(exchange) ? 'usual' : name;
    return prefer(exchange, meaning, pace, { pace });
  };

export const preferLevel =
  (level: 'easier' | 'harder'): Handler =>
  (exchange, meaning) =>
    prefer(exchange, meaning, level, { level });

function prefer(
  exchange: Exchange,
  meaning: Meaning,
  name: keyof Exchange['knowledge']['prompts']['commands']['preferences'],
  remember: Changes,
): Reply {
  const { commands } = exchange.knowledge.prompts;
  const { say, ask, ...refused } = lineThenAsk(exchange, meaning, notKept(exchange));
  if (exchange.turn.remembered === 'unavailable') return { ...refused, say, ...(ask && { ask }) };
  const reply = lineThenAsk(exchange, meaning, commands.preferences[name]);
  return {
    ...reply,
    effects: [save(remember)],
    unkept: { say, ...(ask && { ask }), session: refused.session },
  };
}
