/** The canary's conversation: what Alexa would send in each turn, and what a listener must hear. */

interface Slot {
  /** As spoken. */
  value: string;
  /** Id of the list's entry that the words matched, as Alexa resolves it. */
  id?: string;
}

export type TurnRequest =
  | { type: 'LaunchRequest' }
  | { type: 'IntentRequest'; intent: string; slots?: Readonly<Record<string, Slot>> }
  | { type: 'SessionEndedRequest' };

export interface CanaryTurn {
  name: string;
  request: TurnRequest;
  /** What the answer must say, and whether the microphone opens after it; null when nothing may be said. */
  hears: { says: RegExp; open: boolean } | null;
}

/**
 * Every part that can break apart from the others: the opening (reads and writes the memory), words that only our own
 * matcher understands, a guided routine, a red flag, and erasing, which leaves the table as it was.
 */
export const TURNS: readonly CanaryTurn[] = [
  { name: 'opens', request: { type: 'LaunchRequest' }, hears: { says: /\bback\b/i, open: true } },
  {
    name: 'answers a question in free words',
    request: {
      type: 'IntentRequest',
      intent: 'AskAnythingIntent',
      slots: { question: { value: 'is it fine to do sit ups when my back aches' } },
    },
    hears: { says: /\bsit-ups\b/i, open: true },
  },
  {
    name: 'starts a routine',
    request: {
      type: 'IntentRequest',
      intent: 'StartRoutineIntent',
      slots: { routine: { value: 'a desk break', id: 'desk-break' } },
    },
    hears: { says: /\bready\b/i, open: true },
  },
  {
    name: 'sends an emergency to help',
    request: {
      type: 'IntentRequest',
      intent: 'AskAnythingIntent',
      slots: { question: { value: "my back hurts and i can't feel my legs" } },
    },
    hears: { says: /\bnine one one\b/i, open: true },
  },
  {
    name: 'erases what it kept',
    request: { type: 'IntentRequest', intent: 'ForgetMeIntent' },
    hears: { says: /\berased\b/i, open: true },
  },
  { name: 'is silent when the session ends', request: { type: 'SessionEndedRequest' }, hears: null },
];
