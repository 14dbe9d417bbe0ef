/** Labelled rows that are learned beside the templates: real wording, each row with every class that is right for it. */
import { join } from 'node:path';
import { type FollowUpRow, type QuestionRow, type RequestRow, readRows } from './rows';

/** Rows of the kinds that are learned. */
export interface Labelled {
  questions: readonly QuestionRow[];
  requests: readonly RequestRow[];
  followUps: readonly FollowUpRow[];
}

interface LabelledSentence {
  text: string;
  /** Classes any of which is right. */
  labels: readonly string[];
  /** As in the row. */
  parts?: readonly string[];
}

const FILES = ['questions.jsonl', 'requests.jsonl', 'follow-ups.jsonl'].map((name) => join(__dirname, name));

/** The rows beside this file; nothing in `tests/data` is learned. */
export function readLabelled(): Labelled {
  const { questions, requests, followUps } = readRows(FILES);
  return { questions, requests, followUps };
}

/** The rows with the classes there are; a row none of whose classes exists is left out. */
export function labelledSentences(
  { questions, requests }: Pick<Labelled, 'questions' | 'requests'>,
  classes: ReadonlySet<string>,
): LabelledSentence[] {
  // What is none of ours may be handed off or not known: which of the two is for the templates to say.
  const others = [...classes].filter((name) => name === 'unknown' || name.startsWith('elsewhere:'));
  const rightFor = (row: QuestionRow) => {
    if (row.class === 'unrelated') return ['unknown'];
    if (row.class !== 'in-scope') return others;
    return row.accept.map((id) => (id === 'out-of-scope' ? 'unknown' : `topic:${id}`));
  };
  return [
    ...questions.map((row) => ({
      text: row.text,
      labels: rightFor(row),
      ...(row.parts && { parts: row.parts }),
    })),
    ...requests.map(({ text, expect }) => ({ text, labels: [labelOf(expect)] })),
  ]
    .map((row) => ({ ...row, labels: row.labels.filter((label) => classes.has(label)) }))
    .filter(({ labels }) => labels.length > 0);
}

/** "start-exercise:bridge" is an "exercise:start", "next" a "command:next". */
function labelOf(expect: string): string {
  if (expect.startsWith('start-exercise:')) return 'exercise:start';
  if (expect.startsWith('describe-exercise:')) return 'exercise:describe';
  if (expect === 'start-routine') return 'routine';
  return expect === 'symptom-list' || expect.includes(':') ? expect : `command:${expect}`;
}
