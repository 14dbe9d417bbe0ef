/** Every line spoken around the cues of a routine: the gate, openings, pauses, and where somebody is. */
import { isRest, isWork } from '../domain/guide/cue-kinds';
import type { Play } from '../domain/guide/play';
import { speechMs } from '../domain/guide/speech-time';
import { stepOf } from '../domain/guide/transfer';
import type { Cue, Timeline } from '../domain/guide/types';
import { type Speech, say, silence } from '../domain/speech';
import type { Exercise } from '../knowledge/schema/exercise';
import { spokenList } from './words';

/** Heard once before a person's first exercise. It needs no answer, so nothing is collected. */
export const gate = {
  say: [
    'New strong pain this week, pregnant, thin bones, or recent surgery?',
    'If so, check with your doctor first.',
    'Stop if pain gets sharp, spreads down your leg, or you feel numb, weak, dizzy, or short of breath.',
    'While I talk, say: Alexa, pause. Or say: Alexa, it hurts.',
    'Say ready to go on.',
  ],
  ask: ["Say ready when you want to start, or say stop if it isn't for you today."],
};

export const closing = {
  /** After the main half, when the second half carries on by itself. */
  rest: ["Say skip to move on, or rest and I'll carry on."],
  gap: ["Say go on, or wait and I'll carry on."],
  /** After a half that nothing follows by itself. */
  wait: ["Say go on when you're ready, or stop."],
  /** The reprompt half reached the end: the microphone is open, so it has to be said what for. */
  finished: ['Ask me about your back, or say stop.'],
};
export const carryingOn = 'Carrying on.';

export const hurt = {
  first: ['Stop there, let go slowly.'],
  /** Nothing is left to go on with. */
  last: ['That was the last move, so we end here.', 'Get help if it stays sharp, or you feel numb or weak.'],
  ask: (names: readonly string[]) => [
    names.length > 0 ? `I'll leave out the ${names.join(' and the ')} today.` : '',
    'Go on with the next move, or end here?',
    'Say skip, or say stop.',
  ],
  again: ['Say skip to go on with the next move, or say stop.'],
};

export const ended = {
  saved: ["Okay. I've saved your place."],
  unsaved: ['Okay. Rest well.'],
  /** "Next" after the last move. */
  reached: ['That was the last move. Well done.'],
};

export const choosing = {
  noSuch: "I don't have that one.",
  nearest: (minutes: number) => `The closest I have takes about ${count(minutes, 'minute')}.`,
  noStanding: "I don't have one standing up, so here's the chair.",
  wantToDo: 'Want to do it with me?',
  wantReprompt: 'Say yes to do it, or ask me something else.',
  pick: 'Say the name of a move, or say: start a gentle stretch.',
};

export const waiting = "Say continue when you're ready.";
export const unclear = 'Carrying on; say stop if anything hurts.';
export const unclearPaused = "Still paused. Say continue when you're ready.";
export const laterMore = "Ask me for more when we're done.";
export const goingBack = 'Okay, going back.';
export const again = 'Again.';
export const fromTheTop = 'Okay, from the top.';

export const help = {
  notices: ['General tips, not medical advice.', 'Stop any move that hurts.'],
  where: (move: string) => `We're on the ${move}.`,
  commands: ['Say pause, next, back, slower, or how many left.', 'If something hurts, say: it hurts.'],
};

export const carryOn = {
  ask: (move: string, left: string) => `Carry on with the ${move}, ${left} left?`,
  asking: (move: string) => `Leave that move out, and carry on with the ${move}?`,
  lastTime: 'Last time we stopped at a move.',
  reprompt: 'Say yes to carry on, or no.',
  gone: 'There is nothing to carry on with.',
};

const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Up to 99 in words, so that no voice spells digits; larger ones as digits. */
export function number(n: number): string {
  if (n < 20) return ONES[n] ?? String(n);
  const tens = TENS[Math.floor(n / 10)];
  if (tens === undefined) return String(n);
  return n % 10 === 0 ? tens : `${tens}-${ONES[n % 10]}`;
}

export function count(n: number, noun: string): string {
  return `${number(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** "twenty seconds", "about a minute", "about six minutes": never more exact than it is known. */
export function duration(ms: number): string {
  if (ms < 52_500) return count(Math.max(5, Math.round(ms / 5000) * 5), 'second');
  const minutes = Math.round(ms / 60_000);
  return minutes <= 1 ? 'about a minute' : `about ${count(minutes, 'minute')}`;
}

/** A length that somebody asked for, said back: "two minutes", "ninety seconds". */
function exactly(seconds: number): string {
  return seconds % 60 === 0 ? count(seconds / 60, 'minute') : count(seconds, 'second');
}

/** Time from cue `from` up to cue `to`, in ms. */
export function msBetween(timeline: Timeline, from: number, to: number): number {
  return timeline.cues.slice(from, to).reduce((ms, cue) => ms + cue.ms, 0);
}

/** "Back to the left side, twenty seconds left." Nothing where the cues themselves say what comes. */
export function backTo(timeline: Timeline, base: number): string[] {
  const here = timeline.cues[base];
  const step = here && stepOf(timeline, base);
  if (!here || !step) return [];
  if (isRest(here)) return ['Back to your rest.'];
  if (!isWork(here)) return base === step.from ? [] : [`Back to the ${step.name}.`];
  const unit = timeline.cues.filter((cue) => cue.unit === here.unit && cue.i >= base);
  const left = duration(unit.reduce((ms, cue) => ms + cue.ms, 0));
  return [`Back to the ${sideOrName(unit, here, step.name)}, ${left} left.`];
}

function sideOrName(unit: readonly Cue[], here: Cue, name: string): string {
  if (here.side === undefined)
    return here.set !== undefined && here.set > 1 ? `${name}, set ${number(here.set)}` : name;
  return unit.every((cue) => cue.side === here.side) ? `${here.side} side` : name;
}

/** After a longer pause the person has to get back into place first. */
export function backIntoPlace(timeline: Timeline, base: number): string[] {
  const step = stepOf(timeline, base);
  return step && base > step.from ? [step.start] : [];
}

export function leavingOut(name: string): string {
  return `Leaving out the ${name}.`;
}

/** The full coaching of a move, however often it was met. */
export function coaching(exercise: Exercise, form: 'seated' | undefined): string[] {
  const told = form ? (exercise.forms?.[form] ?? exercise) : exercise;
  return [
    `Here's how to do the ${exercise.name}.`,
    ...told.start,
    ...told.steps,
    told.cues.breath,
    ...exercise.mistakes.slice(0, 1),
  ];
}

/** A move told without starting it. */
export function description(exercise: Exercise): string[] {
  return [`Here's how to do the ${exercise.name}.`, ...exercise.start, ...exercise.steps];
}

const PLACES: Record<Exercise['position'], string> = {
  'on-back': 'On your back',
  'on-side': 'On your side',
  'hands-and-knees': 'On hands and knees',
  'face-down': 'Face down',
  chair: 'In a chair',
};

/** All moves, grouped by how one lies or sits. */
export function moveList(exercises: readonly Exercise[]): string[] {
  const positions = Object.keys(PLACES).filter((place): place is Exercise['position'] => place in PLACES);
  return positions.flatMap((position) => {
    const names = exercises
      .filter((exercise) => exercise.position === position)
      .map((exercise) => exercise.name);
    return names.length > 0 ? [`${PLACES[position]}: ${spokenList(names)}.`] : [];
  });
}

/**
 * How much is left from cue `at`: reps when the position is known well enough (`errMs`), else moves and minutes. Always
 * with "about".
 */
export function howManyLeft(timeline: Timeline, at: number, errMs: number): string[] {
  const here = timeline.cues[at];
  const moves = timeline.steps.filter((step) => step.from > at).length;
  const left = duration(msBetween(timeline, at, timeline.cues.length));
  const minutes = `${left.startsWith('about') ? capital(left) : `About ${left}`} left.`;
  const unitMs = timeline.cues.reduce((ms, cue) => ms + (cue.unit === here?.unit ? cue.ms : 0), 0);
  const then = moves === 0 ? '' : count(moves, 'more move');
  if (here?.rep === undefined || here.of === undefined || errMs > unitMs / 2) {
    return [then === '' ? 'This is the last move.' : `${capital(then)} after this one.`, minutes];
  }
  const reps = `About ${number(here.of - here.rep + 1)} more`;
  return [then === '' ? `${reps}, and this is the last move.` : `${reps}, then ${then}.`, minutes];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What comes after the move being done. */
export function whatsNext(timeline: Timeline, at: number): string[] {
  const next = timeline.steps.find((step) => step.from > at);
  return next ? [`After this comes the ${next.name}.`] : ['This is the last move.'];
}

export function movesToCome(timeline: Timeline, at: number): string[] {
  const names = timeline.steps.filter((step) => step.from > at).map((step) => step.name);
  return names.length > 0 ? [`Still to come: ${spokenList(names)}.`] : ['This is the last move.'];
}

export const changed = {
  pace: { slower: 'Okay, slower.', usual: 'Okay, the usual pace.', faster: 'Okay, faster.' },
  paceLimit: { slower: "That's as slow as I go.", faster: "That's as fast as I go." },
  levelLimit: { easier: "That's the easiest I have.", harder: "That's the hardest I have." },
  level: { easier: 'Okay, easier.', usual: 'Okay, the usual form.', harder: 'Okay, harder.' },
};

/** Longest that quiet can hold the session open: breaks of 10 s in each half. */
export const HOLD_OPEN = { main: 18, reprompt: 8 };
const TEN_SECONDS = 10_000;
const REMIND_EVERY = 6;

/** Quiet with a reminder each minute, so that nobody wonders whether it died. */
function quietly(breaks: number, lastMs: number): Speech {
  const parts: Speech[] = [];
  for (let i = 0; i < breaks; i += 1) {
    if (i > 0 && i % REMIND_EVERY === 0) parts.push(say('Still paused.'));
    parts.push(silence(TEN_SECONDS));
  }
  return [...parts.flat(), ...silence(lastMs)];
}

/** A pause that keeps the session: silence that can be talked into. `seconds`: how long was asked for. */
export function paused(
  seconds: number | undefined,
  opening: readonly string[] = [],
): { say: Speech; ask: Speech } {
  const wanted = seconds ?? HOLD_OPEN.main * 10;
  const held = Math.min(wanted, HOLD_OPEN.main * 10);
  const first =
    seconds === undefined || seconds > held
      ? ['Paused.', 'Take your time, then say: Alexa, continue.']
      : [`Okay, ${exactly(seconds)}.`, 'To go on sooner, say: Alexa, continue.'];
  const after = seconds === undefined || seconds > held ? 'Still paused.' : "That's your time.";
  return {
    say: [
      ...say(...opening, ...first),
      ...quietly(Math.floor(held / 10), (held % 10) * 1000),
      ...say(`${after} Say continue when you're ready.`),
    ],
    ask: [
      ...say("Still paused. Say continue, or I'll save your place."),
      ...quietly(HOLD_OPEN.reprompt, 0),
      ...say("Say continue when you're ready."),
    ],
  };
}

/** Which move a play stands at, by name. */
export function moveAt(timeline: Timeline, play: Pick<Play, 'base'>): string {
  const step =
    stepOf(timeline, play.base) ??
    timeline.steps.find((other) => other.from >= play.base) ??
    timeline.steps.at(-1);
  return step?.name ?? 'next move';
}

/** Longest answer in the middle of a routine: after that the body has gone cold. */
const LONGEST_ASIDE_MS = 20_000;

/** The whole sentences of `text` that can be said in 20 s at `cps` characters a second; always the first. */
export function brief(text: string, cps: number): string[] {
  const kept: string[] = [];
  let ms = 0;
  for (const sentence of text.split(/(?<=[.?!])\s+/)) {
    ms += speechMs(sentence, cps);
    if (kept.length > 0 && ms > LONGEST_ASIDE_MS) break;
    kept.push(sentence);
  }
  return kept;
}
