/** A guided session from the first word to the end, with somebody who interrupts it; and what must hold of every one. */

import { asksForReply, isPrompt, lastSentence } from '../../../console/response/prompt-sentences';
import type { Knowledge } from '../../../lambda/content';
import { stepOf } from '../../../lambda/domain/guided/playback/remap';
import { isWork } from '../../../lambda/domain/guided/timeline/cue-kinds';
import type { BodySignal, CommandName, Meaning } from '../../../lambda/domain/meaning';
import type { PositionAsk } from '../../../lambda/domain/move-talk/asks';
import { stateName } from '../../../lambda/domain/session';
import { wordsOf } from '../../../lambda/domain/speech';
import type { Reply } from '../../../lambda/handlers/turn';
import { Listener } from './listener';
import { type Habits, repsBetween } from './sounding';

/** What a person does `at` ms after the first sound of a reply. */
export type Act = { at: number } & (
  | { does: 'command'; name: CommandName; peek?: true; seconds?: number; words?: string; exercise?: string }
  | { does: 'position'; ask: PositionAsk }
  | { does: 'body'; signal: BodySignal }
  | { does: 'question' }
  | { does: 'noise' }
  /** The session breaks off, and the skill is opened again after `later` ms. */
  | { does: 'break-off'; told: boolean; later: number }
);

export interface Scenario {
  what: { kind: 'routine' | 'exercise'; id: string };
  habits: Habits;
  acts: readonly Act[];
}

/** A rule of guided sessions that a scenario broke. */
class Broken extends Error {}

function must(holds: boolean, rule: string): void {
  if (!holds) throw new Broken(rule);
}

function command(
  name: CommandName,
  more: { peek?: true; seconds?: number; exercise?: string } = {},
): Meaning {
  return { kind: 'command', name, ...more };
}

/** Replies enough for any routine here, so that going round in circles is noticed. */
const MOST_REPLIES = 400;

/** Plays the scenario; throws Broken when a rule does not hold. Returns the listener for a closer look. */
export function perform(scenario: Scenario, knowledge: Knowledge): Listener {
  const listener = new Listener(knowledge, scenario.habits);
  const person: Person = { listener, doing: null, out: new Set() };
  const start: Meaning =
    scenario.what.kind === 'routine'
      ? { kind: 'routine', id: scenario.what.id }
      : { kind: 'exercise', action: 'start', id: scenario.what.id };
  checkReply(listener.asks(start));
  checkReply(listener.asks(command('ready')));
  const acts = [...scenario.acts];
  while (listener.inRoutine() || (listener.open() && acts[0]?.does === 'break-off')) {
    must(listener.replies.length < MOST_REPLIES, 'the end is reached');
    const act = acts.shift();
    if (!act) goOn(person);
    else if (act.does === 'break-off') breakOff(listener, act);
    else react(person, act);
    keepsRules(person);
  }
  const over = !listener.inRoutine() && listener.open();
  listener.isSilent();
  const stopped = listener.replies.some((reply) => wordsOf(reply.say).includes('saved your place'));
  must(stopped || listener.remembered()?.place === null, 'a routine that is over leaves no place');
  if (over && finishedAll(listener)) everythingWasDone(person);
  return listener;
}

/** Somebody who does a routine, and what they must not be led through again. */
interface Person {
  listener: Listener;
  /** The exercise that hurt, while it is asked about. */
  doing: string | null;
  /** Exercises left out after pain. */
  out: Set<string>;
}

/** How far off the clock may be at the end of a response, with the slowest voice, in ms. */
const MOST_CUT_MS = 35_000;

function keepsRules({ listener, out }: Person): void {
  must(listener.cutShort <= MOST_CUT_MS, 'a routine is taken for over near its end only');
  must(!listener.hurt() || listener.remembered()?.place === null, 'no place is kept after it hurt');
  if (stateName(listener.state()) !== 'guiding') return;
  for (const exercise of out) {
    must(!timelineMoves(listener).includes(exercise), `${exercise} does not come back after it hurt`);
  }
}

function timelineMoves(listener: Listener): string[] {
  return listener.timeline()?.steps.map((step) => step.exercise) ?? [];
}

const BACK_IN: ReadonlySet<string> = new Set<CommandName>(['put-back', 'easier']);
const OUT: ReadonlySet<string> = new Set<CommandName>(['next', 'leave-out']);

function react(person: Person, act: Exclude<Act, { does: 'break-off' }>): void {
  const { listener } = person;
  const before = listener.sounding();
  const meaning = meaningOf(act);
  const at = Math.min(act.at, (before?.mic2 ?? 0) - 1);
  const truth = listener.truth(at);
  const was = stateName(listener.state());
  const reply = listener.says(meaning, at, act.does === 'command' ? act.words : undefined);
  if (!reply) return;
  checkReply(reply);
  if (was === 'hurt' && act.does === 'command') answered(person, act);
  else if (act.does === 'command' && act.name === 'put-back') putBack(person);
  if (act.does === 'body') mustStop(listener, reply);
  if (act.does !== 'command' || act.name !== 'it-hurts') return;
  must(
    reply.say.every((beat) => 'say' in beat),
    'nothing is counted on after it hurts',
  );
  mustStop(listener, reply);
  const { timeline } = before ?? {};
  const moved = timeline?.cues.findLast((cue) => cue.i <= truth && isWork(cue));
  const step = timeline && moved && stepOf(timeline, moved.i);
  if (was === 'guiding' && step) person.doing = step.exercise;
}

/** Who asks for it has the move back that was left out last, and no other. */
function putBack({ listener, out }: Person): void {
  const back = timelineMoves(listener).filter((exercise) => out.has(exercise));
  must(new Set(back).size <= 1, 'one move is put back, not all that hurt');
  for (const exercise of back) out.delete(exercise);
}

function mustStop(listener: Listener, reply: Reply): void {
  must(stateName(listener.state()) !== 'guiding', 'whatever the body says stops the move');
  must(!reply.end, 'nobody is left alone with what hurts');
  must(!/carrying on|here we go|on we go|back to the/i.test(wordsOf(reply.say)), 'nothing goes on by itself');
}

/** What was decided about the move that hurt. */
function answered(person: Person, act: Extract<Act, { does: 'command' }>): void {
  const { doing, out } = person;
  if (doing === null) return;
  if (OUT.has(act.name) && act.peek === undefined) out.add(doing);
  else if (!BACK_IN.has(act.name)) return;
  person.doing = null;
}

function meaningOf(act: Exclude<Act, { does: 'break-off' }>): Meaning {
  switch (act.does) {
    case 'question':
      return { kind: 'topic', id: 'running' };
    case 'noise':
      return { kind: 'unknown' };
    case 'position':
      return { kind: 'position', ask: act.ask };
    case 'body':
      return { kind: 'body', signal: act.signal };
    default:
      return command(act.name, {
        ...(act.exercise !== undefined && { exercise: act.exercise }),
        ...(act.peek && { peek: act.peek }),
        ...(act.seconds !== undefined && { seconds: act.seconds }),
      });
  }
}

/** Answers each open question in the way that leads on; else hears everything and says "go on" in the last window. */
function goOn(person: Person): void {
  const { listener } = person;
  const at = (listener.sounding()?.mic2 ?? 1) - 1;
  react(person, { at, does: 'command', name: stateName(listener.state()) === 'hurt' ? 'next' : 'resume' });
}

function breakOff(listener: Listener, act: Extract<Act, { does: 'break-off' }>): void {
  if (!listener.open()) return;
  const before = listener.sounding();
  const at = Math.min(act.at, before?.mic2 ?? 0);
  const truth = listener.truth(at);
  const hurt = listener.hurt();
  listener.losesSession(at, act.told);
  listener.waits(act.later);
  const offer = listener.launches();
  checkReply(offer);
  const { state } = offer.session;
  if (state.name !== 'asking' || state.offer.kind !== 'carry-on') {
    must(
      hurt || !act.told || !before?.timeline || truth >= (before.timeline.steps.at(-1)?.to ?? 0),
      'a lost place is offered again',
    );
    listener.losesSession(0, false);
    return;
  }
  must(!hurt, 'no place is offered after it hurt');
  const reply = listener.says(command('yes'), 1);
  if (!reply) return;
  checkReply(reply);
  // Without a word from the platform the clock runs on: what it passed over cannot be known.
  const base = listener.sounding()?.cues[0]?.cue.i;
  if (!act.told && before?.timeline && base !== undefined) {
    for (const rep of repsBetween(before.timeline, truth, base)) listener.passed.add(rep);
  }
}

/** Said in every reply's last sentence: what to do, or nothing. */
function checkReply(reply: Reply): void {
  const last = lastSentence(wordsOf(reply.say));
  must((reply.ask === undefined) === reply.end, 'a reprompt exactly when the microphone opens');
  if (reply.end) must(!asksForReply(last), `nothing is asked when the session ends: "${last}"`);
  else must(isPrompt(last), `an open microphone is told what for: "${last}"`);
  if (reply.ask) {
    const again = lastSentence(wordsOf(reply.ask));
    must(isPrompt(again), `the reprompt tells what for: "${again}"`);
  }
}

function finishedAll(listener: Listener): boolean {
  const remembered = listener.remembered();
  return remembered?.place === null && (remembered.met.length ?? 0) > 0;
}

/** Every rep that is left in the routine was heard whole, or passed over on request; and the sides are equal. */
function everythingWasDone({ listener, out }: Person): void {
  const timeline = listener.timeline();
  if (!timeline) return;
  const missing = repsBetween(timeline).filter(
    (rep) => !listener.heard.has(rep) && !listener.passed.has(rep),
  );
  const unasked = missing.filter((rep) => ![...out].some((exercise) => rep.startsWith(`${exercise},`)));
  must(unasked.length === 0, `no rep is skipped: ${unasked[0]}`);
}
