/** Every line spoken around the cues of a routine: the gate, answers to commands, pauses and endings. */
import { type Speech, say, silence } from '../domain/speech';
import { count, exactly } from './numbers';
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
    names.length > 0 ? `I'll leave out the ${spokenList(names)} today.` : '',
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
  pick: 'Say the name of a move or a routine, or say: start a gentle stretch.',
};

export const waiting = "Say continue when you're ready.";
export const unclear = 'Carrying on; say stop if anything hurts.';
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

export function leavingOut(name: string): string {
  return `Leaving out the ${name}.`;
}

export const changed = {
  pace: { slower: 'Okay, slower.', usual: 'Okay, the usual pace.', faster: 'Okay, faster.' },
  paceLimit: { slower: "That's as slow as I go.", faster: "That's as fast as I go." },
  levelLimit: { easier: "That's the easiest I have.", harder: "That's the hardest I have." },
  level: { easier: 'Okay, easier.', usual: 'Okay, the usual form.', harder: 'Okay, harder.' },
};

/** Longest that quiet can hold the session open: breaks of 10 s in each half. */
const HOLD_OPEN = { main: 18, reprompt: 8 };
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
