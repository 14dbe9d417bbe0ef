/** Records of earlier versions, brought up to this one. Additions only: the release before must still read what this one writes. */

type Stored = Readonly<Record<string, unknown>>;

/** What each version lacks for the next, the first version's step first. */
const STEPS: readonly ((stored: Stored) => Stored)[] = [
  // 1 grew field by field while nothing told its records apart; 2 has routines begun lately, and a count of finishes.
  (stored) => ({
    talk: 'usual',
    levels: {},
    leftOut: [],
    runs: 0,
    sound: false,
    recent: [],
    finishes: 0,
    ...stored,
  }),
  // 3 knows which reminders are whose.
  (stored) => ({ reminders: [], reminderOffered: false, ...stored }),
];

/** The version that this code writes. */
export const SCHEMA = STEPS.length + 1;

/** `stored` as this version knows it. One of a later version, and what is no record at all, stays as it is. */
export function migrated(stored: unknown): unknown {
  if (!isObject(stored)) return stored;
  const { schema } = stored;
  const from = typeof schema === 'number' && schema >= 1 ? schema : 1;
  if (from >= SCHEMA) return stored;
  return { ...STEPS.slice(from - 1).reduce((record, step) => step(record), stored), schema: SCHEMA };
}

function isObject(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
