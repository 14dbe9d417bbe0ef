/** What a screen sends, as a meaning: a touch means what words would, and a report is told to the running routine. */
import * as v from 'valibot';
import { findExercise, findRoutine, findTopic } from '../../domain/library';
import { COMMANDS, type Meaning } from '../../domain/meaning';
import type { Exchange } from '../turn';

const Text = v.pipe(v.string(), v.maxLength(60));
const Gid = v.pipe(v.string(), v.maxLength(24));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Clocks of screens are in ms, at times with a fraction, and at times sent as text. */
const Clock = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/), v.transform(Number))]),
  v.finite(),
  v.minValue(0),
  v.maxValue(3_600_000),
  v.transform(Math.round),
);

const TouchSchema = v.union([
  v.strictTuple([v.literal('CMD'), v.picklist(COMMANDS)]),
  v.strictTuple([v.literal('CMD'), v.literal('symptom-list')]),
  v.strictTuple([v.literal('CMD'), v.picklist(['topic', 'routine', 'exercise']), Text]),
]);
const ReportSchema = v.union([
  v.tuple([v.literal('START'), Gid, Count, Count, Clock]),
  v.tuple([v.picklist(['STEP', 'SEG']), Gid, Count, Count, Clock]),
  v.tuple([v.literal('PING'), Gid, Count]),
  v.tuple([v.literal('FAILED')]),
  v.tuple([v.literal('SILENT')]),
]);

/** The meaning of an event; null for one that we did not put on a page. */
export function eventMeaning({ turn, knowledge }: Exchange): Meaning | null {
  const report = v.safeParse(ReportSchema, turn.event);
  if (report.success) return { kind: 'screen', report: reportOf(report.output) };
  const touch = v.safeParse(TouchSchema, turn.event);
  if (!touch.success) return null;
  const [, does, id] = touch.output;
  switch (does) {
    case 'symptom-list':
      return { kind: 'symptom-list' };
    case 'topic':
      return id !== undefined && findTopic(knowledge, id) ? { kind: 'topic', id } : null;
    case 'routine':
      return id !== undefined && findRoutine(knowledge, id) ? { kind: 'routine', id } : null;
    case 'exercise':
      return id !== undefined && findExercise(knowledge, id)
        ? { kind: 'exercise', action: 'describe', id }
        : null;
    default:
      return { kind: 'command', name: does };
  }
}

function reportOf(event: v.InferOutput<typeof ReportSchema>): Extract<Meaning, { kind: 'screen' }>['report'] {
  switch (event[0]) {
    case 'FAILED':
      return { kind: 'failed' };
    case 'SILENT':
      return { kind: 'silent' };
    case 'PING':
      return { kind: 'still-there', gid: event[1], rev: event[2] };
    case 'START':
      return { kind: 'started', gid: event[1], rev: event[2], at: event[4] };
    default:
      return {
        kind: event[0] === 'STEP' ? 'reached' : 'played',
        gid: event[1],
        rev: event[2],
        cue: event[3],
        at: event[4],
      };
  }
}
