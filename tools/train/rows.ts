/** Labelled wording as rows of JSON, one a line, in the shapes we keep; the shape is told by its fields. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.nonEmpty());

const QuestionSchema = v.object({
  text: Text,
  /** Topics that answer it, or "out-of-scope"; none for what we do not know yet. */
  accept: v.array(Text),
  /** What is as good: another topic, "clarify", "elsewhere", "red-flag". */
  also_ok: v.optional(v.array(Text)),
  /** `expected-but-missing`: asked of us rightly, by a topic that we do not have. */
  class: v.picklist(['in-scope', 'near-miss', 'unrelated', 'expected-but-missing']),
  /** Where the wording comes from: "user", "publisher", "people-also-ask", ... */
  kind: Text,
  /** Parts of the accepted topics that are asked about, "topic#facet"; none of a topic that is as a whole; absent where nobody said. */
  parts: v.optional(v.array(v.pipe(Text, v.includes('#')))),
  /** What makes a near miss one: "cause", "part", "medicine", "reversed", "intent". */
  group: v.optional(Text),
  /** The answer that the person is after, in the words of who collected the row. */
  wanted: v.optional(Text),
  /** Topics of ours that come closest, where none answers. */
  nearest: v.optional(v.array(Text)),
});
/** `expect`: a command's name, "start-exercise:bridge", "describe-exercise:bridge", "start-routine", "elsewhere:child", "symptom-list". */
const RequestSchema = v.object({ text: Text, expect: Text, also_ok: v.optional(v.array(Text)) });
const FlagSchema = v.object({
  text: Text,
  category: Text,
  urgency: v.picklist(['emergency', 'urgent', 'see-doctor', 'none']),
});
/** `accept`: the signals that a body may give by these words in a move; none for other talk. */
const SignalSchema = v.strictObject({ text: Text, accept: v.array(Text) });
/** `part`: the facet of the topic that answers words said after it; absent where the topic as a whole does, or nothing of it. */
const FollowUpSchema = v.strictObject({ topic: Text, text: Text, part: v.optional(Text) });
/** The rows of the red flags name what the guard must say. */
const GUARDED = {
  emergency: 'emergency',
  today: 'urgent',
  book: 'see-doctor',
  gentle: 'none',
  none: 'none',
} as const;
const GuardedSchema = v.pipe(
  v.object({
    text: Text,
    category: Text,
    expect: v.picklist(Object.keys(GUARDED) as (keyof typeof GUARDED)[]),
  }),
  v.transform(({ text, category, expect }) => ({ text, category, urgency: GUARDED[expect] })),
);

export type QuestionRow = v.InferOutput<typeof QuestionSchema>;
export type RequestRow = v.InferOutput<typeof RequestSchema>;
export type FlagRow = v.InferOutput<typeof FlagSchema>;
export type FollowUpRow = v.InferOutput<typeof FollowUpSchema>;
export type SignalRow = v.InferOutput<typeof SignalSchema>;

export interface Rows {
  questions: QuestionRow[];
  requests: RequestRow[];
  flags: FlagRow[];
  signals: SignalRow[];
  followUps: FollowUpRow[];
}

/** What is wrong with a file or a flag, in words for the person who typed it. */
export class InputError extends Error {}

/** Reads every file; throws InputError that names the file and line of the first row it cannot use. */
export function readRows(files: readonly string[]): Rows {
  const rows: Rows = { questions: [], requests: [], flags: [], signals: [], followUps: [] };
  for (const file of files) {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      throw new InputError(`${file}: cannot be read`);
    }
    for (const [i, line] of text.split('\n').entries()) {
      if (line.trim() !== '') add(rows, line, `${file}:${i + 1}`);
    }
  }
  if (Object.values(rows).every(({ length }) => length === 0))
    throw new InputError(`${files.join(', ')}: holds no rows`);
  return rows;
}

function add(rows: Rows, line: string, where: string): void {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new InputError(`${where}: is not JSON`);
  }
  const question = v.safeParse(QuestionSchema, data);
  if (question.success) {
    rows.questions.push(question.output);
    return;
  }
  const flag = v.safeParse(v.union([FlagSchema, GuardedSchema]), data);
  if (flag.success) {
    rows.flags.push(flag.output);
    return;
  }
  const signal = v.safeParse(SignalSchema, data);
  if (signal.success) {
    rows.signals.push(signal.output);
    return;
  }
  const followUp = v.safeParse(FollowUpSchema, data);
  if (followUp.success) {
    rows.followUps.push(followUp.output);
    return;
  }
  const request = v.safeParse(RequestSchema, data);
  if (!request.success) {
    throw new InputError(
      `${where}: needs "text" with "accept", "class" and "kind", or with "expect", or with "category" and "urgency"`,
    );
  }
  rows.requests.push(request.output);
}
