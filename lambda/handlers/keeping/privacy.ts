/** "Forget me" and "what do you know about me": everything kept, in words, and gone on request. */

import type { Knowledge } from '../../content';
import { fillPrompt, localeWords } from '../../content/fill';
import { type Activity, routineFor } from '../../domain/guided/timeline/session';
import type { Meaning } from '../../domain/meaning';
import { IDLE } from '../../domain/session';
import { fitsOne } from '../../domain/text/patterns';
import { spokenList } from '../../render/lists';
import { offering } from '../questions';
import { asking, ownTokens } from '../reminders/outcomes';
import { lines, listen, sayAndAsk } from '../reply';
import type { Card, Exchange, Reply } from '../turn';
import { everythingKept } from './everything';
import { prefersAnything } from './greeting';

/** Words that name nothing erase nothing: "delete it" is asked about, by what would go. */
export function forgetMe(exchange: Exchange, meaning: Meaning): Reply {
  const { turn, knowledge } = exchange;
  if (turn.words === '' || fitsOne(turn.words, knowledge.replies.erases)) return erase(exchange, meaning);
  const { privacy } = knowledge.prompts;
  return listen(
    exchange,
    meaning,
    lines(exchange, privacy.eraseWhat),
    lines(exchange, privacy.eraseAgain),
    offering({ kind: 'erase' }),
  );
}

/** Reminders are cancelled first: once the record is gone, nobody knows whose they are. */
export function erase(exchange: Exchange, meaning: Meaning): Reply {
  const { service } = exchange.turn;
  const tokens = ownTokens(exchange);
  if (tokens.length > 0 && !service) return asking(exchange, meaning, { call: 'cancel', tokens });
  const { remindersStay } = exchange.knowledge.prompts.privacy;
  return erased(exchange, meaning, service && 'failed' in service ? [remindersStay] : []);
}

function erased(exchange: Exchange, meaning: Meaning, remarks: readonly string[]): Reply {
  const { privacy, commands, welcome } = exchange.knowledge.prompts;
  const reply = listen(
    { ...exchange, turn: { ...exchange.turn, session: IDLE } },
    meaning,
    lines(exchange, privacy.forgotten, ...remarks, commands.startARoutine),
    lines(exchange, welcome.reprompt),
    { name: 'idle' },
  );
  const { say, ask, session, end } = couldNotForget(exchange, meaning);
  return {
    ...reply,
    effects: [{ kind: 'forget' }],
    unkept: { say, session, end, ...(ask && { ask }) },
  };
}

/** The store refused to erase: said honestly, so that nobody believes it is gone. */
function couldNotForget(exchange: Exchange, meaning: Meaning): Reply {
  return sayAndAsk(exchange, meaning, [exchange.knowledge.prompts.privacy.unavailable]);
}

export function whatDoYouKnow(exchange: Exchange, meaning: Meaning): Reply {
  return sayAndAsk(exchange, meaning, whatIsKept(exchange), cardOfKept(exchange));
}

/** All of it, to be read in the app. */
function cardOfKept({ turn: { remembered, locale }, knowledge }: Exchange): { card?: Card } {
  if (remembered === 'unavailable' || remembered === null) return {};
  const { screen, privacy } = knowledge.prompts;
  const { hoursFromUtc } = localeWords(knowledge, locale);
  const kept = everythingKept(knowledge, remembered, hoursFromUtc);
  return { card: { title: screen.titles.kept, text: [...kept, privacy.never].join('\n') } };
}

function whatIsKept({ turn: { remembered }, knowledge }: Exchange): string[] {
  const { privacy, grammar } = knowledge.prompts;
  if (remembered === 'unavailable') return [privacy.unavailable];
  if (remembered === null) return [privacy.nothingKept, privacy.never];
  const things = [
    ...(remembered.noticeHeard || remembered.gateHeard ? [privacy.kept.notice] : []),
    ...(remembered.place ? [placeKept(knowledge, remembered.place.what)] : []),
    ...(prefersAnything(remembered) ? [privacy.kept.preferences] : []),
    ...(remembered.met.length > 0 ? [privacy.kept.moves] : []),
    ...(remembered.recent.length > 0 ? [privacy.kept.recent] : []),
    ...(remembered.diary?.agreed ? [privacy.kept.days] : []),
    ...(remembered.reminders.length > 0 ? [privacy.kept.reminders] : []),
  ];
  if (things.length === 0) return [privacy.nothingKept, privacy.never];
  const keeps = fillPrompt(privacy.keeps, { things: spokenList(grammar, things) });
  return [keeps, privacy.never, privacy.forgetHow];
}

function placeKept(knowledge: Knowledge, what: Activity): string {
  const { kept } = knowledge.prompts.privacy;
  const routine = what.kind === 'routine' ? routineFor(knowledge, what) : undefined;
  return routine ? fillPrompt(kept.routine, { routine: routine.name }) : kept.exercise;
}
