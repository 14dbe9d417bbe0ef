/** Commands outside a routine: yes and no to what was offered, repeat, next, back, and the ones that need a routine. */
import type { Prompts } from '../content';
import { fillPrompt } from '../content/fill';
import { findExercise } from '../domain/library';
import type { CommandName, Meaning } from '../domain/meaning';
import { isTalk } from '../domain/session';
import { type Speech, wordsOf } from '../domain/speech';
import type { Changes } from '../memory/record';
import { fits } from '../render/fits';
import { spokenList } from '../render/lists';
import { accept, askAgain, more, no, yes } from './answers';
import { followUp } from './follow-ups';
import { offerNext, saysWho, tellDetail } from './further';
import { carryOn, getUp, listExercises, startExercise, startRoutine } from './guided';
import { help } from './help';
import { AFTER_PAIN } from './keeping/after-pain';
import { didIt, howAmIDoing, noteDays, stopNoting } from './keeping/diary';
import { forgetMe, whatDoYouKnow } from './keeping/privacy';
import { preferLevel, preferPace } from './prefer';
import { offering, tellTopic } from './questions';
import { close, lines, lineThenAsk, listen, save } from './reply';
import { TALK } from './talk/talk';
import type { Exchange, Reply } from './turn';

type Command = Extract<Meaning, { kind: 'command' }>;
type Handler = (exchange: Exchange, meaning: Command) => Reply;

const repeat: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  const last = saidLast(exchange);
  if (last === null) return lineThenAsk(exchange, meaning, prompts.commands.nothingToRepeat);
  return listen(exchange, meaning, last.say, last.ask, state);
};

/** What was said and asked last, as it came back from Alexa: only if it can be said like this again. */
function saidLast({ turn, knowledge }: Exchange): { say: Speech; ask: Speech } | null {
  const { last } = turn.session;
  if (!last || wordsOf(last.say) === '') return null;
  const asked = last.ask && wordsOf(last.ask) !== '' ? last.ask : null;
  const ask = asked ?? lines({ turn, knowledge, nlu: null }, knowledge.prompts.welcome.reprompt);
  return fits(last.say, ask, knowledge.guide.rates[turn.locale].usual) ? { say: last.say, ask } : null;
}

const resume: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  // "Anything else?" offers nothing that could be carried on: a routine left earlier is meant.
  if (state.name === 'asking' && state.offer.kind !== 'anything')
    return accept(exchange, meaning, state.offer);
  const { topic, detailed } = exchange.turn.session;
  const isKept = exchange.turn.remembered !== 'unavailable' && exchange.turn.remembered?.place;
  // "Go on", after words for somebody else: with what was answered before them.
  if (topic !== undefined && !isKept && !detailed) return tellDetail(exchange, meaning, topic);
  if (exchange.turn.remembered === 'unavailable')
    return lineThenAsk(exchange, meaning, prompts.privacy.unavailable);
  return exchange.turn.remembered?.place
    ? carryOn(exchange)
    : lineThenAsk(exchange, meaning, prompts.commands.nothingPlaying);
};

/** "Something else", to a session that was offered, is another one. */
const next: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  if (!meaning.peek && state.name === 'asking' && state.offer.kind === 'routine')
    return startRoutine(exchange, { kind: 'routine', wish: { pick: 'surprise' } });
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

function explain(exchange: Exchange, meaning: Meaning): Reply {
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
    { effects: [save(AFTER_PAIN)] },
  );

const needsRoutine: Handler = (exchange, meaning) =>
  lineThenAsk(exchange, meaning, exchange.knowledge.prompts.commands.nothingPlaying);

/** "Hold on" where an answer is waited for is not about a routine: it waits on, and the offer still stands. */
const pause: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  if (state.name === 'gated') return lineThenAsk(exchange, meaning, prompts.commands.takeYourTime);
  // "Give me ten minutes", where nothing runs: one of that length is offered.
  const minutes = Math.round((meaning.seconds ?? 0) / 60);
  if (state.name === 'idle' && minutes > 0)
    return { ...startRoutine(exchange, { kind: 'routine', minutes, wish: { pick: 'today' } }), meaning };
  const last = exchange.turn.session.last?.ask?.length ? saidLast(exchange) : null;
  if ((state.name !== 'asking' && state.name !== 'clarifying') || last === null)
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

/** "How much longer?" after an answer is about what was answered, for nothing is playing. */
const howManyLeft: Handler = (exchange, meaning) => {
  const { state, topic } = exchange.turn.session;
  return isTalk(state) && topic !== undefined
    ? followUp(exchange, { kind: 'follow-up', ask: 'how-long' })
    : needsRoutine(exchange, meaning);
};

/** "No superman, please" before anything runs: acknowledged, and asked what to do instead. */
const leaveOut: Handler = (exchange, meaning) => {
  const { talk, grammar } = exchange.knowledge.prompts;
  const move =
    meaning.exercise === undefined ? undefined : findExercise(exchange.knowledge, meaning.exercise);
  if (!move)
    return listen(
      exchange,
      meaning,
      lines(exchange, ...talk.leftOutWhich),
      lines(exchange, talk.leftOutAsk),
      {
        name: 'idle',
      },
    );
  const said = fillPrompt(talk.leftOut, { moves: spokenList(grammar, [move.name]) });
  return listen(exchange, meaning, lines(exchange, said), lines(exchange, talk.leftOutAsk), { name: 'idle' });
};

/** Keeps a wish for the next routine, and says so. */
function wished(changes: Changes, line: (words: Prompts['wishes']) => string): Handler {
  return (exchange, meaning) => {
    const { wishes, privacy } = exchange.knowledge.prompts;
    return exchange.turn.remembered === 'unavailable'
      ? lineThenAsk(exchange, meaning, privacy.unavailable)
      : { ...lineThenAsk(exchange, meaning, line(wishes)), effects: [save(changes)] };
  };
}

/** How much is said. */
function talking(talk: 'less' | 'more'): Handler {
  return wished({ talk }, (words) => words.talk[talk]);
}

function sounding(sound: boolean): Handler {
  return wished({ sound }, (words) => words.sound[sound ? 'later' : 'off']);
}

const HANDLERS = {
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
  slower: preferPace('slower'),
  faster: preferPace('faster'),
  easier: preferLevel('easier'),
  harder: preferLevel('harder'),
  'it-hurts': itHurts,
  'list-exercises': (exchange) => listExercises(exchange),
  source: saysWho,
  stop: (exchange, meaning) => close(meaning, lines(exchange, exchange.knowledge.prompts.commands.stopped)),
  'forget-me': forgetMe,
  'what-do-you-know': whatDoYouKnow,
  'how-am-i-doing': howAmIDoing,
  'note-days': noteDays,
  'stop-noting': stopNoting,
  ready: resume,
  'none-of-those': no,
  'one-of-those': yes,
  'not-yet': pause,
  'not-today': no,
  allowed: TALK.allowed,
  'leave-out': leaveOut,
  'put-back': needsRoutine,
  'get-up': (exchange, meaning) => getUp(exchange, meaning),
  'already-down': needsRoutine,
  'longer-rest': needsRoutine,
  'longer-hold': needsRoutine,
  'talk-less': talking('less'),
  'talk-more': talking('more'),
  'sound-on': sounding(true),
  'sound-off': sounding(false),
  volume: TALK.volume,
  done: didIt,
  another: (exchange) =>
    startRoutine(exchange, {
      kind: 'routine',
      // Where one waits, another is another.
      ...(exchange.turn.session.state.name === 'gated' && { wish: { pick: 'surprise' } }),
    }),
  thanks: TALK.thanks,
  praise: TALK.praise,
  aside: TALK.aside,
  hello: TALK.hello,
  person: TALK.person,
  'called-for-help': help,
  'which-number': help,
} as const satisfies Record<CommandName, Handler>;

/** What a command does while no routine is running. */
export function commanded(exchange: Exchange, meaning: Command): Reply {
  return HANDLERS[meaning.name](exchange, meaning);
}
