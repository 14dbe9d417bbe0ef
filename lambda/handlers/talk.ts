/** Talk that asks for no answer about a back: thanks, praise, words for somebody else, a wish for a person. */
import type { CommandName, Meaning } from '../domain/meaning';
import { offering } from './questions';
import { lines, listen } from './reply';
import type { Exchange, Reply } from './turn';

type Command = Extract<Meaning, { kind: 'command' }>;

/** Says a line, and asks what else there is. */
function saying(line: (exchange: Exchange) => string | readonly string[]) {
  return (exchange: Exchange, meaning: Command): Reply => {
    const { questions } = exchange.knowledge.prompts;
    return listen(
      exchange,
      meaning,
      lines(exchange, ...[line(exchange)].flat(), questions.anythingElse),
      lines(exchange, questions.anythingReprompt),
      offering({ kind: 'anything' }),
    );
  };
}

export const TALK = {
  thanks: saying(({ knowledge }) => knowledge.prompts.talk.thanks),
  praise: saying(({ knowledge }) => knowledge.prompts.talk.praise),
  volume: saying(({ knowledge }) => knowledge.prompts.talk.volume),
  person: saying(({ knowledge }) => knowledge.prompts.talk.person),
  aside: saying(({ knowledge }) => knowledge.prompts.talk.aside),
} as const satisfies Partial<Record<CommandName, (exchange: Exchange, meaning: Command) => Reply>>;
