/** Talk that asks for no answer about a back: thanks, praise, words for somebody else, a wish for a person. */
import type { CommandName, Meaning } from '../../domain/meaning';
import { fitsOne } from '../../domain/text/patterns';
import { launch } from '../launch';
import { offering } from '../questions';
import { lines, lineThenAsk, listen, sayAndAsk } from '../reply';
import type { Exchange, Reply } from '../turn';
import { noted } from './noted';

type Command = Extract<Meaning, { kind: 'command' }>;

/** Says a line, and asks what else there is. */
function saying(line: (exchange: Exchange) => string | readonly string[]) {
  return (exchange: Exchange, meaning: Command): Reply => {
    const said = [line(exchange)].flat();
    // Nothing is asked for, so the move that waits at the gate goes on waiting.
    if (exchange.turn.session.state.name === 'gated') return lineThenAsk(exchange, meaning, ...said);
    return sayAndAsk(exchange, meaning, said);
  };
}

/** A greeting opens the door, where nothing was said yet; later it is only returned. */
function hello(exchange: Exchange, meaning: Command): Reply {
  const { talk, welcome } = exchange.knowledge.prompts;
  const { isNew, session } = exchange.turn;
  if (session.state.name === 'gated') return lineThenAsk(exchange, meaning, talk.hello);
  if (isNew) return launch(exchange, meaning);
  return listen(
    exchange,
    meaning,
    lines(exchange, talk.hello, welcome.ask),
    lines(exchange, welcome.reprompt),
    {
      name: 'idle',
    },
  );
}

/** Words for somebody else: "sorry, what were you saying" asks for what was said before them. */
function aside(exchange: Exchange, meaning: Command): Reply {
  const reply = saying(({ knowledge }) => knowledge.prompts.talk.aside)(exchange, meaning);
  const { last } = exchange.turn.session;
  return last ? { ...reply, session: { ...reply.session, last } } : reply;
}

/** Told out of any gate that moves are allowed: the usual ones are offered. */
function allowed(exchange: Exchange, meaning: Command): Reply {
  const { prompts, defaults, replies } = exchange.knowledge;
  // "My doctor said no exercise" allows nothing.
  if (fitsOne(exchange.turn.words, replies.halfReady)) return noted(exchange, meaning);
  return listen(
    exchange,
    meaning,
    lines(exchange, prompts.gate.asAllowed, prompts['follow-ups'].easiestAsk),
    lines(exchange, prompts.questions.offerReprompt),
    offering({ kind: 'routine', routine: defaults.routines.usual }),
  );
}

export const TALK = {
  allowed,
  thanks: saying(({ knowledge }) => knowledge.prompts.talk.thanks),
  praise: saying(({ knowledge }) => knowledge.prompts.talk.praise),
  volume: saying(({ knowledge }) => knowledge.prompts.talk.volume),
  hello,
  person: saying(({ knowledge }) => knowledge.prompts.talk.person),
  aside,
} as const satisfies Partial<Record<CommandName, (exchange: Exchange, meaning: Command) => Reply>>;
