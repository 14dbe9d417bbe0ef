/** Somebody in the middle of a routine, for tests that drive it by meaning. */
import { knowledge } from '../../../lambda/content';
import type { CommandName, Meaning } from '../../../lambda/domain/meaning';
import { wordsOf } from '../../../lambda/domain/speech';
import type { Reply } from '../../../lambda/handlers/turn';
import { Listener } from '../../../tools/soak/guided/listener';
import { USUAL_HABITS } from '../../../tools/soak/guided/sounding';

/** ms into a first gentle morning: in the fourth repetition of its first move, lying down. */
const IN_THE_FOURTH_REP = 113_000;

export function command(
  name: CommandName,
  more: { peek?: true; seconds?: number; exercise?: string } = {},
): Meaning {
  return { kind: 'command', name, ...more };
}

interface Wanted {
  id?: string;
  kind?: 'routine' | 'exercise';
  /** Exercises explained before. */
  knows?: readonly string[];
}

/** Led through a routine from its first word. */
export function inRoutine({ id = 'gentle-morning', kind = 'routine', knows = [] }: Wanted = {}): Listener {
  const listener = new Listener(knowledge, USUAL_HABITS);
  for (const exercise of knows) listener.learns(exercise);
  listener.asks(kind === 'routine' ? { kind, id } : { kind, action: 'start', id });
  if (listener.state().name === 'gated') listener.asks(command('ready'));
  return listener;
}

export const KNOWS_ALL = { knows: knowledge.exercises.map(({ id }) => id) };

/** `at` ms after the first sound; throws when the session was over by then. */
export function says(listener: Listener, meaning: Meaning, at = IN_THE_FOURTH_REP, words = ''): Reply {
  const reply = listener.says(meaning, at, words);
  if (!reply) throw new Error('the session was over');
  return reply;
}

export function hear(name: CommandName, at = IN_THE_FOURTH_REP, listener = inRoutine()): Reply {
  return says(listener, command(name), at);
}

export function said(reply: Reply | null | undefined): string {
  return reply ? wordsOf(reply.say) : '';
}

export function askedAgain(reply: Reply): string {
  return wordsOf(reply.ask ?? []);
}

/** The last moment of the last open microphone: everything was heard. */
export function atTheEnd(listener: Listener): number {
  return (listener.sounding()?.mic2 ?? 1) - 1;
}

/** Says "go on" until the last response of the routine is being heard. */
export function toTheLastResponse(listener: Listener): Listener {
  for (;;) {
    const state = listener.state();
    const end = listener.timeline()?.cues.length ?? 0;
    if (state.name !== 'guided' || state.play.seg[1] >= end) return listener;
    listener.says(command('resume'), atTheEnd(listener));
  }
}

export function quietOf(speech: Reply['say']): number[] {
  return speech.flatMap((beat) => ('silence' in beat ? [beat.silence] : []));
}
