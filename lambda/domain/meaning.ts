/** What a person's words were taken to mean: the one value behind every door into the skill. */

export const COMMANDS = [
  'next',
  'previous',
  'pause',
  'resume',
  'repeat',
  'stop',
  'slower',
  'faster',
  'how-many-left',
  'list-exercises',
  'start-over',
  'easier',
  'harder',
  'it-hurts',
  'explain',
  'more',
  'source',
  'help',
  'yes',
  'no',
  'forget-me',
  'what-do-you-know',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** How soon a warning sign needs a person: emergency services, advice today, or a booked visit. */
export type Urgency = 'emergency' | 'today' | 'book';

/** Other people's questions we hand off in one safe line each. */
export const ELSEWHERE = [
  'body-part',
  'pregnancy',
  'child',
  'medicine',
  'surgery',
  'mattress',
  'condition',
  'animal',
] as const;
export type ElsewherePart = (typeof ELSEWHERE)[number];

export type Position = 'floor' | 'chair' | 'standing';

export type Meaning =
  | { kind: 'red-flag'; flag: string; urgency: Urgency }
  /** Hopelessness: met by a human line and a place to turn to, never by an answer. */
  | { kind: 'despair' }
  /** Numbness with an everyday cause ("numb bum from sitting"): the first warning sign is read, no answer taken. */
  | { kind: 'gentle-check' }
  /** "Check my symptoms": the warning signs are read aloud, no answers taken. */
  | { kind: 'symptom-list' }
  | { kind: 'topic'; id: string }
  | { kind: 'clarify'; ids: [string, string] }
  | { kind: 'exercise'; action: 'start' | 'describe'; id: string }
  | { kind: 'routine'; id?: string; minutes?: number; position?: Position }
  /** `seconds`: "pause for ten seconds". `peek`: "what's next" asks, it does not skip. */
  | { kind: 'command'; name: CommandName; seconds?: number; peek?: boolean }
  | { kind: 'elsewhere'; part: ElsewherePart }
  | { kind: 'unknown' }
  /** The skill was opened without a request, or the session ended. */
  | { kind: 'launch' }
  | { kind: 'ended' };

export type MeaningKind = Meaning['kind'];
