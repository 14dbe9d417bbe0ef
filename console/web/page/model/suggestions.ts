/** What could be said next: a few words for each state, so that nobody has to guess. */

const START = ['open back coach', 'why does my back hurt after running', 'start a gentle morning'];

/** By the name of the conversation's state. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  idle: [
    'what exercises do you know',
    'start a desk break',
    'are sit ups bad for my back',
    'check my symptoms',
  ],
  asking: ['yes', 'no', 'tell me more', 'says who'],
  clarifying: ['the first one', 'the second one', 'neither'],
  gated: ['ready', 'no', 'repeat that', 'stop'],
  guiding: ['pause', 'next', 'it hurts', 'how many left', 'slower', 'stop'],
  paused: ['keep going', 'how many left', 'start over', 'stop'],
  hurt: ['yes', 'no', 'stop'],
};

/** `state` null: nothing was said yet, or the skill had to apologise. `open`: the session is. */
export function suggestionsFor(state: string | null, open: boolean): readonly string[] {
  if (state === null || !open) return START;
  return NEXT[state] ?? START;
}
