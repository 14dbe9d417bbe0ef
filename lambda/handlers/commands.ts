/** Commands outside a routine: yes and no to what was offered, repeat, next, back, and the ones that need a routine. */
import { findTopic } from '../domain/library';
import type { CommandName, Meaning } from '../domain/meaning';
import type { Offer } from '../domain/session';
import * as words from '../render/words';
import { afterGate, carryOn, listExercises, startExercise, startRoutine } from './guided';
import { help } from './help';
import { forgetMe, whatDoYouKnow } from './privacy';
import { offering, offerNext, saysWho, tellDetail, tellTopic } from './questions';
import { close, lines, listen } from './reply';
import { otherSigns } from './safety';
import type { Reply, Turn } from './turn';

type Command = Extract<Meaning, { kind: 'command' }>;
type Handler = (turn: Turn, meaning: Command) => Reply;

/** Says a line and asks what else there is; at the gate, the move that waits is asked for again. */
function lineThenAsk(turn: Turn, meaning: Meaning, ...sentences: string[]): Reply {
  const { place } = turn.session;
  const waits = place.at === 'gated';
  return listen(
    turn,
    meaning,
    lines(turn, ...sentences, waits ? words.sayReady : words.startARoutine),
    lines(turn, waits ? words.sayReady : words.welcome.reprompt),
    waits ? place : { at: 'idle' },
  );
}

function accept(turn: Turn, meaning: Command, offer: Offer): Reply {
  switch (offer.kind) {
    case 'more':
      return tellDetail(turn, meaning, offer.topic);
    case 'topic':
      return tellTopic(turn, { kind: 'topic', id: offer.topic });
    case 'exercise':
      return startExercise(turn, offer.exercise);
    case 'routine':
      return startRoutine(turn, { kind: 'routine', id: offer.routine });
    case 'list':
      return listExercises(turn);
    case 'carry-on':
      return carryOn(turn);
    case 'anything':
      return listen(turn, meaning, lines(turn, words.help.ask), lines(turn, words.welcome.reprompt), {
        at: 'idle',
      });
    case 'other-signs':
    case 'signs-read':
      // Reached only by "go on": a "yes" was taken as a sign that fits, before it came here.
      return offer.kind === 'other-signs'
        ? otherSigns(turn, meaning)
        : lineThenAsk(turn, meaning, words.thatsAll);
    default:
      return offer satisfies never;
  }
}

const yes: Handler = (turn, meaning) => {
  const { place } = turn.session;
  if (place.at === 'asking') return accept(turn, meaning, place.offer);
  if (place.at === 'gated') return afterGate(turn, place.start);
  if (place.at === 'clarifying') return askAgain(turn, meaning);
  return lineThenAsk(turn, meaning);
};

/** "Yes" to "this or that?" cannot be acted on: the question is put again. */
function askAgain(turn: Turn, meaning: Command): Reply {
  const { place } = turn.session;
  const [first, second] =
    place.at === 'clarifying' ? place.between.map((id) => findTopic(turn.knowledge, id)) : [];
  if (!first || !second) return help(turn, meaning);
  const again = lines(turn, words.whichOf(first.name, second.name));
  return listen(turn, meaning, again, lines(turn, words.eitherReprompt), place);
}

const no: Handler = (turn, meaning) => {
  const { place } = turn.session;
  const notThis =
    place.at === 'asking' && (place.offer.kind === 'other-signs' || place.offer.kind === 'signs-read');
  // After warning signs, "no" means that none fits: not that the talk is over, and never "you're fine".
  if (notThis) {
    const ask = lines(turn, words.anythingReprompt);
    return listen(turn, meaning, [...lines(turn, words.okay), ...ask], ask, { at: 'idle' });
  }
  if (place.at === 'asking' && place.offer.kind === 'carry-on') {
    return { ...lineThenAsk(turn, meaning, words.okay), remember: { place: null } };
  }
  return close(meaning, lines(turn, words.bye));
};

const more: Handler = (turn, meaning) => {
  const { place, topic, detailed } = turn.session;
  if (place.at === 'asking' && place.offer.kind === 'other-signs') return otherSigns(turn, meaning);
  if (place.at === 'asking' && place.offer.kind === 'signs-read')
    return lineThenAsk(turn, meaning, words.thatsAll);
  if (place.at === 'asking' && place.offer.kind === 'topic') return accept(turn, meaning, place.offer);
  if (topic === undefined) return lineThenAsk(turn, meaning, words.noTopicYet);
  return detailed ? offerNext(turn, meaning) : tellDetail(turn, meaning, topic);
};

const repeat: Handler = (turn, meaning) => {
  const { last, place } = turn.session;
  if (!last?.say.length) return lineThenAsk(turn, meaning, words.nothingToRepeat);
  return listen(turn, meaning, last.say, last.ask ?? lines(turn, words.welcome.reprompt), place);
};

const resume: Handler = (turn, meaning) => {
  const { place } = turn.session;
  // "Anything else?" offers nothing that could be carried on: a routine left earlier is meant.
  if (place.at === 'asking' && place.offer.kind !== 'anything') return accept(turn, meaning, place.offer);
  if (place.at === 'gated') return afterGate(turn, place.start);
  if (turn.remembered === 'unavailable') return lineThenAsk(turn, meaning, words.privacy.unavailable);
  return turn.remembered?.place ? carryOn(turn) : lineThenAsk(turn, meaning, words.nothingPlaying);
};

const next: Handler = (turn, meaning) => {
  const { place } = turn.session;
  if (place.at === 'gated' && !meaning.peek) return afterGate(turn, place.start);
  if (meaning.peek || turn.session.topic === undefined)
    return lineThenAsk(turn, meaning, words.nothingPlaying);
  return offerNext(turn, meaning);
};

/** Back to the topic before this one, else the same short answer again. */
const previous: Handler = (turn, meaning) => {
  if (turn.session.place.at === 'clarifying') return askAgain(turn, meaning);
  if (turn.session.place.at === 'gated') return repeat(turn, meaning);
  const id = turn.session.told.at(-2) ?? turn.session.told.at(-1);
  return id === undefined
    ? lineThenAsk(turn, meaning, words.noTopicYet)
    : tellTopic(turn, { kind: 'topic', id });
};

const startOver: Handler = (turn, meaning) => {
  const { place, topic } = turn.session;
  if (place.at === 'gated') return repeat(turn, meaning);
  const carriesOn = place.at === 'asking' && place.offer.kind === 'carry-on';
  if (topic !== undefined && !carriesOn) return tellTopic(turn, { kind: 'topic', id: topic });
  const kept = turn.remembered === 'unavailable' ? null : turn.remembered?.place;
  if (!kept) return lineThenAsk(turn, meaning, words.nothingPlaying);
  return kept.what.kind === 'routine'
    ? startRoutine(turn, { kind: 'routine', id: kept.what.id })
    : startExercise(turn, kept.what.id);
};

function prefer(name: 'slower' | 'faster' | 'easier' | 'harder'): Handler {
  const remember = name === 'slower' || name === 'faster' ? { pace: name } : ({ level: name } as const);
  return (turn, meaning) =>
    turn.remembered === 'unavailable'
      ? lineThenAsk(turn, meaning, words.privacy.unavailable)
      : { ...lineThenAsk(turn, meaning, words.preferences[name]), remember };
}

const explain: Handler = (turn, meaning) => {
  const { topic, detailed } = turn.session;
  if (topic === undefined) return help(turn, meaning);
  return detailed ? offerNext(turn, meaning, words.thatsAll) : tellDetail(turn, meaning, topic);
};

const itHurts: Handler = (turn, meaning) =>
  listen(
    turn,
    meaning,
    lines(turn, ...words.sorryItHurts),
    lines(turn, words.offerReprompt),
    offering({ kind: 'topic', topic: 'reduce-inflammation' }),
  );

const needsRoutine: Handler = (turn, meaning) => lineThenAsk(turn, meaning, words.nothingPlaying);

/** "Hold on" where an answer is waited for is not about a routine: it waits on, and the offer still stands. */
const pause: Handler = (turn, meaning) => {
  const { place, last } = turn.session;
  if (place.at === 'gated') return lineThenAsk(turn, meaning, words.takeYourTime);
  if ((place.at !== 'asking' && place.at !== 'clarifying') || !last?.ask?.length)
    return needsRoutine(turn, meaning);
  const reply = listen(turn, meaning, [...lines(turn, words.takeYourTime), ...last.ask], last.ask, place);
  // "Repeat" is still about what came before.
  return { ...reply, session: turn.session };
};

/** "How much longer?" right after an answer is about what was answered, for nothing is playing. */
const howManyLeft: Handler = (turn, meaning) => {
  const answered = turn.session.place.at === 'asking' && turn.session.topic !== undefined;
  return answered ? explain(turn, meaning) : needsRoutine(turn, meaning);
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
  'list-exercises': (turn) => listExercises(turn),
  source: saysWho,
  stop: (turn, meaning) => close(meaning, lines(turn, words.stopped)),
  'forget-me': forgetMe,
  'what-do-you-know': whatDoYouKnow,
} as const satisfies Record<CommandName, Handler>;
