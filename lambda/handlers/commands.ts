/** Commands outside a routine: yes and no to what was offered, repeat, next, back, and the ones that need a routine. */
import { fillPrompt } from '../content/fill';
import { findTopic } from '../domain/library';
import type { CommandName, Meaning } from '../domain/meaning';
import type { Offer } from '../domain/session';
import { afterGate, carryOn, listExercises, startExercise, startRoutine } from './guided';
import { help } from './help';
import { forgetMe, whatDoYouKnow } from './privacy';
import { offering, offerNext, saysWho, tellDetail, tellTopic } from './questions';
import { close, lines, listen, save } from './reply';
import { otherSigns } from './safety';
import type { Exchange, Reply } from './turn';

type Command = Extract<Meaning, { kind: 'command' }>;
type Handler = (exchange: Exchange, meaning: Command) => Reply;

/** Says a line and asks what else there is; at the gate, the move that waits is asked for again. */
function lineThenAsk(exchange: Exchange, meaning: Meaning, ...sentences: string[]): Reply {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  const waits = state.name === 'gated';
  return listen(
    exchange,
    meaning,
    lines(exchange, ...sentences, waits ? prompts.commands.sayReady : prompts.commands.startARoutine),
    lines(exchange, waits ? prompts.commands.sayReady : prompts.welcome.reprompt),
    waits ? state : { name: 'idle' },
  );
}

function accept(exchange: Exchange, meaning: Command, offer: Offer): Reply {
  const { prompts } = exchange.knowledge;
  switch (offer.kind) {
    case 'more':
      return tellDetail(exchange, meaning, offer.topic);
    case 'topic':
      return tellTopic(exchange, { kind: 'topic', id: offer.topic });
    case 'exercise':
      return startExercise(exchange, offer.exercise);
    case 'routine':
      return startRoutine(exchange, { kind: 'routine', id: offer.routine });
    case 'list':
      return listExercises(exchange);
    case 'carry-on':
      return carryOn(exchange);
    case 'anything':
      return listen(
        exchange,
        meaning,
        lines(exchange, prompts.help.ask),
        lines(exchange, prompts.welcome.reprompt),
        {
          name: 'idle',
        },
      );
    case 'other-signs':
    case 'signs-read':
      // Reached only by "go on": a "yes" was taken as a sign that fits, before it came here.
      return offer.kind === 'other-signs'
        ? otherSigns(exchange, meaning)
        : lineThenAsk(exchange, meaning, prompts.questions.thatsAll);
    default:
      return offer satisfies never;
  }
}

const yes: Handler = (exchange, meaning) => {
  const { state } = exchange.turn.session;
  if (state.name === 'asking') return accept(exchange, meaning, state.offer);
  if (state.name === 'gated') return afterGate(exchange, state.start);
  if (state.name === 'clarifying') return askAgain(exchange, meaning);
  return lineThenAsk(exchange, meaning);
};

/** "Yes" to "this or that?" cannot be acted on: the question is put again. */
function askAgain(exchange: Exchange, meaning: Command): Reply {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  const [first, second] =
    state.name === 'clarifying' ? state.between.map((id) => findTopic(exchange.knowledge, id)) : [];
  if (!first || !second) return help(exchange, meaning);
  const again = lines(
    exchange,
    fillPrompt(prompts.questions.whichOf, { first: first.name, second: second.name }),
  );
  return listen(exchange, meaning, again, lines(exchange, prompts.questions.eitherReprompt), state);
}

const no: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  const notThis =
    state.name === 'asking' && (state.offer.kind === 'other-signs' || state.offer.kind === 'signs-read');
  // After warning signs, "no" means that none fits: not that the talk is over, and never "you're fine".
  if (notThis) {
    const ask = lines(exchange, prompts.questions.anythingReprompt);
    return listen(exchange, meaning, [...lines(exchange, prompts.commands.okay), ...ask], ask, {
      name: 'idle',
    });
  }
  if (state.name === 'asking' && state.offer.kind === 'carry-on') {
    return { ...lineThenAsk(exchange, meaning, prompts.commands.okay), effects: [save({ place: null })] };
  }
  return close(meaning, lines(exchange, prompts.commands.bye));
};

const more: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state, topic, detailed } = exchange.turn.session;
  if (state.name === 'asking' && state.offer.kind === 'other-signs') return otherSigns(exchange, meaning);
  if (state.name === 'asking' && state.offer.kind === 'signs-read')
    return lineThenAsk(exchange, meaning, prompts.questions.thatsAll);
  if (state.name === 'asking' && state.offer.kind === 'topic') return accept(exchange, meaning, state.offer);
  if (topic === undefined) return lineThenAsk(exchange, meaning, prompts.questions.noTopicYet);
  return detailed ? offerNext(exchange, meaning) : tellDetail(exchange, meaning, topic);
};

const repeat: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { last, state } = exchange.turn.session;
  if (!last?.say.length) return lineThenAsk(exchange, meaning, prompts.commands.nothingToRepeat);
  return listen(exchange, meaning, last.say, last.ask ?? lines(exchange, prompts.welcome.reprompt), state);
};

const resume: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  // "Anything else?" offers nothing that could be carried on: a routine left earlier is meant.
  if (state.name === 'asking' && state.offer.kind !== 'anything')
    return accept(exchange, meaning, state.offer);
  if (state.name === 'gated') return afterGate(exchange, state.start);
  if (exchange.turn.remembered === 'unavailable')
    return lineThenAsk(exchange, meaning, prompts.privacy.unavailable);
  return exchange.turn.remembered?.place
    ? carryOn(exchange)
    : lineThenAsk(exchange, meaning, prompts.commands.nothingPlaying);
};

const next: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  if (state.name === 'gated' && !meaning.peek) return afterGate(exchange, state.start);
  if (meaning.peek || exchange.turn.session.topic === undefined)
    return lineThenAsk(exchange, meaning, prompts.commands.nothingPlaying);
  return offerNext(exchange, meaning);
};

/** Back to the topic before this one, else the same short answer again. */
const previous: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  if (exchange.turn.session.state.name === 'clarifying') return askAgain(exchange, meaning);
  if (exchange.turn.session.state.name === 'gated') return repeat(exchange, meaning);
  const id = exchange.turn.session.told.at(-2) ?? exchange.turn.session.told.at(-1);
  return id === undefined
    ? lineThenAsk(exchange, meaning, prompts.questions.noTopicYet)
    : tellTopic(exchange, { kind: 'topic', id });
};

const startOver: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state, topic } = exchange.turn.session;
  if (state.name === 'gated') return repeat(exchange, meaning);
  const carriesOn = state.name === 'asking' && state.offer.kind === 'carry-on';
  if (topic !== undefined && !carriesOn) return tellTopic(exchange, { kind: 'topic', id: topic });
  const kept = exchange.turn.remembered === 'unavailable' ? null : exchange.turn.remembered?.place;
  if (!kept) return lineThenAsk(exchange, meaning, prompts.commands.nothingPlaying);
  return kept.what.kind === 'routine'
    ? startRoutine(exchange, { kind: 'routine', id: kept.what.id })
    : startExercise(exchange, kept.what.id);
};

function prefer(name: 'slower' | 'faster' | 'easier' | 'harder'): Handler {
  const remember = name === 'slower' || name === 'faster' ? { pace: name } : ({ level: name } as const);
  return (exchange, meaning) => {
    const { commands, privacy } = exchange.knowledge.prompts;
    return exchange.turn.remembered === 'unavailable'
      ? lineThenAsk(exchange, meaning, privacy.unavailable)
      : { ...lineThenAsk(exchange, meaning, commands.preferences[name]), effects: [save(remember)] };
  };
}

export function explain(exchange: Exchange, meaning: Meaning): Reply {
  const { prompts } = exchange.knowledge;
  const { topic, detailed } = exchange.turn.session;
  if (topic === undefined) return help(exchange, meaning);
  return detailed
    ? offerNext(exchange, meaning, prompts.questions.thatsAll)
    : tellDetail(exchange, meaning, topic);
}

const itHurts: Handler = (exchange, meaning) =>
  listen(
    exchange,
    meaning,
    lines(exchange, ...exchange.knowledge.prompts.commands.sorryItHurts),
    lines(exchange, exchange.knowledge.prompts.questions.offerReprompt),
    offering({ kind: 'topic', topic: exchange.knowledge.defaults.topics.whenItHurts }),
  );

const needsRoutine: Handler = (exchange, meaning) =>
  lineThenAsk(exchange, meaning, exchange.knowledge.prompts.commands.nothingPlaying);

/** "Hold on" where an answer is waited for is not about a routine: it waits on, and the offer still stands. */
const pause: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state, last } = exchange.turn.session;
  if (state.name === 'gated') return lineThenAsk(exchange, meaning, prompts.commands.takeYourTime);
  if ((state.name !== 'asking' && state.name !== 'clarifying') || !last?.ask?.length)
    return needsRoutine(exchange, meaning);
  const reply = listen(
    exchange,
    meaning,
    [...lines(exchange, prompts.commands.takeYourTime), ...last.ask],
    last.ask,
    state,
  );
  // "Repeat" is still about what came before.
  return { ...reply, session: exchange.turn.session };
};

/** "How much longer?" right after an answer is about what was answered, for nothing is playing. */
const howManyLeft: Handler = (exchange, meaning) => {
  const answered = exchange.turn.session.state.name === 'asking' && exchange.turn.session.topic !== undefined;
  return answered ? explain(exchange, meaning) : needsRoutine(exchange, meaning);
};

/** What each command does while no routine is running. */
export const COMMAND_HANDLERS = {
  yes,
  no,
  more,
  repeat,
  next,
  previous,
  resume,
  explain,
  help,
  pause,
  'how-many-left': howManyLeft,
  'start-over': startOver,
  slower: prefer('slower'),
  faster: prefer('faster'),
  easier: prefer('easier'),
  harder: prefer('harder'),
  'it-hurts': itHurts,
  'list-exercises': (exchange) => listExercises(exchange),
  source: saysWho,
  stop: (exchange, meaning) => close(meaning, lines(exchange, exchange.knowledge.prompts.commands.stopped)),
  'forget-me': forgetMe,
  'what-do-you-know': whatDoYouKnow,
  ready: yes,
  'none-of-those': yes,
  'one-of-those': help,
  'not-yet': pause,
  'not-today': no,
  allowed: help,
  'leave-out': needsRoutine,
  'put-back': needsRoutine,
  'get-up': needsRoutine,
  'already-down': needsRoutine,
  'longer-rest': needsRoutine,
  'longer-hold': needsRoutine,
  'talk-less': needsRoutine,
  'talk-more': needsRoutine,
  volume: help,
  done: needsRoutine,
  another: (exchange) => startRoutine(exchange, { kind: 'routine' }),
  thanks: help,
  praise: help,
  aside: help,
  person: help,
  'called-for-help': help,
  'which-number': help,
} as const satisfies Record<CommandName, Handler>;
