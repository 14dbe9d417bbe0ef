/** Yes, no and more: answers to what was offered. */
import { fillPrompt } from '../content/fill';
import { findTopic } from '../domain/library';
import type { Meaning } from '../domain/meaning';
import { noInStory } from '../domain/replies';
import type { Offer } from '../domain/session';
import { askBackAgain, offerNext, tellDetail } from './further';
import { carryOn, listExercises, startExercise, startRoutine } from './guided';
import { help } from './help';
import { noteDays, notNoted } from './keeping/diary';
import { erase } from './keeping/privacy';
import { tellTopic } from './questions';
import { agreeToReminder, refuseReminder } from './reminders/reminders';
import { close, lines, lineThenAsk, listen, save, sayAndAsk } from './reply';
import { otherSigns } from './safety/red-flags';
import { noted } from './talk/noted';
import type { Exchange, Reply } from './turn';

type Command = Extract<Meaning, { kind: 'command' }>;
type Handler = (exchange: Exchange, meaning: Command) => Reply;

export function accept(exchange: Exchange, meaning: Command, offer: Offer): Reply {
  const { prompts } = exchange.knowledge;
  switch (offer.kind) {
    case 'more':
      return tellDetail(exchange, meaning, offer.topic);
    case 'topic':
      return tellTopic(exchange, { kind: 'topic', id: offer.topic });
    case 'which-facet':
      return askBackAgain(exchange, meaning, offer.topic);
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
    case 'note-days':
      return noteDays(exchange, meaning);
    case 'reminder':
      return agreeToReminder(exchange);
    case 'erase':
      return erase(exchange, meaning);
    case 'after-routine':
    case 'get-up':
    case 'enough':
      // A yes and a "go on" have their own answers there.
      return help(exchange, meaning);
    default:
      return offer satisfies never;
  }
}

export const yes: Handler = (exchange, meaning) => {
  const { state } = exchange.turn.session;
  if (state.name === 'asking') return accept(exchange, meaning, state.offer);
  if (state.name === 'clarifying') return askAgain(exchange, meaning);
  return lineThenAsk(exchange, meaning);
};

/** "Yes" to "this or that?" cannot be acted on: the question is put again. */
export function askAgain(exchange: Exchange, meaning: Command): Reply {
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

export const no: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  const notThis =
    state.name === 'asking' &&
    (state.offer.kind === 'other-signs' ||
      state.offer.kind === 'signs-read' ||
      state.offer.kind === 'which-facet');
  // After warning signs, "no" means that none fits: not that the talk is over, and never "you're fine".
  if (notThis) {
    const ask = lines(exchange, prompts.questions.anythingReprompt);
    return listen(exchange, meaning, [...lines(exchange, prompts.commands.okay), ...ask], ask, {
      name: 'idle',
    });
  }
  if (state.name === 'asking' && state.offer.kind === 'erase')
    return sayAndAsk(exchange, meaning, [prompts.privacy.eraseNothing]);
  if (state.name === 'asking' && state.offer.kind === 'reminder') return refuseReminder(exchange, meaning);
  if (state.name === 'asking' && state.offer.kind === 'note-days') return notNoted(exchange, meaning);
  if (state.name === 'asking' && state.offer.kind === 'carry-on') {
    return { ...lineThenAsk(exchange, meaning, prompts.commands.okay), effects: [save({ place: null })] };
  }
  if (noInStory(exchange.turn.words, exchange.knowledge.replies)) return noted(exchange, meaning);
  // "The same, or something else?": no is neither of them, and no goodbye.
  if (state.name === 'asking' && state.offer.kind === 'routine')
    return listen(
      exchange,
      meaning,
      lines(exchange, prompts.commands.okay, prompts.guided.choosing.whatElse),
      lines(exchange, prompts.guided.choosing.whatElseAgain),
      { name: 'idle' },
    );
  return close(meaning, lines(exchange, prompts.commands.bye));
};

export const more: Handler = (exchange, meaning) => {
  const { prompts } = exchange.knowledge;
  const { state, topic, detailed } = exchange.turn.session;
  if (state.name === 'asking' && state.offer.kind === 'other-signs') return otherSigns(exchange, meaning);
  if (state.name === 'asking' && state.offer.kind === 'signs-read')
    return lineThenAsk(exchange, meaning, prompts.questions.thatsAll);
  if (state.name === 'asking' && state.offer.kind === 'topic') return accept(exchange, meaning, state.offer);
  if (topic === undefined) return lineThenAsk(exchange, meaning, prompts.questions.noTopicYet);
  return detailed ? offerNext(exchange, meaning) : tellDetail(exchange, meaning, topic);
};
