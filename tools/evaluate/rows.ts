/** Labelled wording as rows of JSON, one a line, in the three shapes we keep; the shape is told by its fields. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.nonEmpty());

const QuestionSchema = v.object({
  text: Text,
  /** Topics that answer it, or "out-of-scope". */
  accept: v.pipe(v.array(Text), v.minLength(1)),
  class: v.picklist(['in-scope', 'near-miss', 'unrelated']),
  /** Where the wording comes from: "user", "publisher", "people-also-ask", ... */
  kind: Text,
});
/** `expect`: a command's name, "start-exercise:bridge", "describe-exercise:bridge", "start-routine", "elsewhere:child", "symptom-list". */
const RequestSchema = v.object({ text: Text, expect: Text });
const FlagSchema = v.object({
  text: Text,
  category: Text,
  urgency: v.picklist(['emergency', 'urgent', 'see-doctor', 'none']),
  red_flag: v.boolean(),
});

export type QuestionRow = v.InferOutput<typeof QuestionSchema>;
export type RequestRow = v.InferOutput<typeof RequestSchema>;
export type FlagRow = v.InferOutput<typeof FlagSchema>;

export interface Rows {
  questions: QuestionRow[];
  requests: RequestRow[];
  flags: FlagRow[];
}

/** What is wrong with a file or a flag, in words for the person who typed it. */
export class EvaluateError extends Error {}

/** Reads every file; throws EvaluateError that names the file and line of the first row it cannot use. */
export function readRows(files: readonly string[]): Rows {
  const rows: Rows = { questions: [], requests: [], flags: [] };
  for (const file of files) {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      throw new EvaluateError(`${file}: cannot be read`);
    }
    for (const [i, line] of text.split('\n').entries()) {
      if (line.trim() !== '') add(rows, line, `${file}:${i + 1}`);
    }
  }
  const count = rows.questions.length + rows.requests.length + rows.flags.length;
  if (count === 0) throw new EvaluateError(`${files.join(', ')}: holds no rows`);
  return rows;
}

function add(rows: Rows, line: string, where: string): void {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new EvaluateError(`${where}: is not JSON`);
  }
  const question = v.safeParse(QuestionSchema, data);
  if (question.success) {
    rows.questions.push(question.output);
    return;
  }
  const flag = v.safeParse(FlagSchema, data);
  if (flag.success) {
    rows.flags.push(flag.output);
    return;
  }
  const request = v.safeParse(RequestSchema, data);
  if (!request.success) {
    throw new EvaluateError(
      `${where}: needs "text" with "accept", "class" and "kind", or with "expect", or with "category", "urgency" and "red_flag"`,
    );
  }
  rows.requests.push(request.output);
}
