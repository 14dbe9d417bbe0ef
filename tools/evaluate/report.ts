/** What was understood of labelled rows, as lines of text. */
import { performance } from 'node:perf_hooks';
import type { Rows } from '../train/rows';
import type { Figures } from './figures';
import type { RoutingScore } from './routing/routing';
import {
  isTaken,
  nameOf,
  scoreFlags,
  scoreQuestions,
  scoreRequests,
  scoreSignals,
  scoreWanted,
  type Understand,
} from './score';
import wanted from './wanted.json';

/** "93.4%", as wide as the widest. */
export const percent = (share: number): string =>
  Number.isNaN(share) ? '   -  ' : `${(100 * share).toFixed(1).padStart(5)}%`;

/** The whole report on one set of rows. `isSignal`: whether words are a signal of the body in a move. */
export function report(rows: Rows, hear: Understand, isSignal: (words: string) => boolean): string[] {
  return [
    ...questionLines(rows, hear),
    ...wantedLines(rows, hear),
    ...requestLines(rows, hear),
    ...flagLines(rows, hear),
    ...signalLines(rows, isSignal),
    ...latencyLines(rows, hear),
  ];
}

function questionLines({ questions }: Rows, hear: Understand): string[] {
  if (questions.length === 0) return [];
  const heard = questions.map((row) => ({ row, meaning: hear(row.text) }));
  const score = scoreQuestions(heard);
  const taken = heard.filter(({ row, meaning }) => isTaken(row, meaning));
  return [
    `Questions: ${questions.length}`,
    `  in scope, right        ${percent(score.inScope)}   (bar 93%; a clarify question that names a right topic counts half)`,
    `  people's own wording   ${percent(score.user)}   (bar 90%)`,
    `  near misses accepted   ${percent(score.nearMiss)}   (bar 8%)`,
    `  unrelated accepted     ${percent(score.unrelated)}   (bar 2%)`,
    '  by topic (first accepted):',
    ...[...score.perTopic]
      .sort()
      .map(([topic, { right, rows }]) => `    ${topic.padEnd(24)}${percent(right / rows)}  of ${rows}`),
    ...(score.confusions.size === 0 ? [] : ['  confusions:']),
    ...[...score.confusions]
      .sort((a, b) => b[1] - a[1])
      .map(([confusion, times]) => `    ${times} x ${confusion}`),
    ...(taken.length === 0 ? [] : ['  accepted though not ours:']),
    ...taken.map(({ row, meaning }) => `    "${row.text}" -> ${nameOf(meaning)}`),
  ];
}

/** What people rightly ask of us beyond the first fifteen questions. */
function wantedLines({ questions }: Rows, hear: Understand): string[] {
  const { rows, own, facet, nearest, handedOff, wrong } = scoreWanted(questions, wanted, hear);
  if (rows === 0) return [];
  return [
    `Wanted beyond the fifteen: ${rows}`,
    `  its own topic          ${percent(own / rows)}   (bar 80%; by a facet ${percent(facet / rows).trim()})`,
    `  nearest topic          ${percent(nearest / rows)}`,
    `  handed off or unknown  ${percent(handedOff / rows)}`,
    `  wrong                  ${percent(wrong.length / rows)}   (bar 6%)`,
    ...wrong.map(({ text, wanted: what, got }) => `    "${text}": wanted ${what}, got ${got}`),
  ];
}

function requestLines({ requests }: Rows, hear: Understand): string[] {
  if (requests.length === 0) return [];
  const { right, rows, wrong } = scoreRequests(requests, hear);
  return [
    `Requests and commands: ${rows}`,
    `  understood             ${percent(right / rows)}   (bar 96%)`,
    ...wrong.map(({ text, expect, got }) => `    "${text}": expected ${expect}, got ${got}`),
  ];
}

function flagLines({ flags }: Rows, hear: Understand): string[] {
  if (flags.length === 0) return [];
  const scores = scoreFlags(flags, hear);
  const none = scores.get('no flag');
  return [
    `Warning signs: ${flags.length}`,
    `    ${''.padEnd(24)}  rows  heard  urgent enough`,
    ...[...scores]
      .filter(([key]) => key !== 'no flag')
      .map(
        ([key, { rows, heard, urgent }]) =>
          `    ${key.padEnd(24)}${String(rows).padStart(6)}${String(heard).padStart(7)}${String(urgent).padStart(15)}`,
      ),
    ...(none
      ? [`  false alarms           ${percent(none.heard / none.rows)}   of ${none.rows} (bar 5%)`]
      : []),
  ];
}

function signalLines({ signals }: Rows, isSignal: (words: string) => boolean): string[] {
  if (signals.length === 0) return [];
  const { heard, alarms } = scoreSignals(signals, isSignal);
  return [
    `Signals of the body: ${signals.length}`,
    `  heard                  ${percent(heard)}   (bar 97%)`,
    `  false alarms           ${percent(alarms)}`,
  ];
}

function latencyLines({ questions, requests, flags }: Rows, hear: Understand): string[] {
  const texts = [...questions, ...requests, ...flags].map(({ text }) => text);
  const times = Array.from({ length: 5 }, () => texts)
    .flat()
    .map((text) => {
      const start = performance.now();
      hear(text);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3);
  return [`Latency: median ${at(0.5)} ms, p99 ${at(0.99)} ms a sentence (bar: median 1 ms)`];
}

/** Means over several trainings or several noises, with the least and the most. */
export function spreadLines(title: string, all: readonly Figures[]): string[] {
  const line = (name: string, of: (figures: Figures) => number) => {
    const values = all.map(of);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return `  ${name.padEnd(23)}${percent(mean)}   (${percent(Math.min(...values)).trim()} to ${percent(Math.max(...values)).trim()})`;
  };
  return [
    title,
    line('in scope, right', ({ inScope }) => inScope),
    line("people's own wording", ({ user }) => user),
    line('near misses accepted', ({ nearMiss }) => nearMiss),
    line('unrelated accepted', ({ unrelated }) => unrelated),
    line('requests', ({ requests }) => requests),
  ];
}

export function routingLines(scores: readonly RoutingScore[]): string[] {
  return scores.flatMap(({ learner, signs, questions, lost }) => [
    `Routed by ${learner}:`,
    `  signs whose words arrive, or that land in a sign's intent  ${percent(signs)}   (bar 96%)`,
    `  questions in scope that end in a right topic               ${percent(questions)}`,
    ...[...lost]
      .sort((a, b) => b[1].length - a[1].length)
      .map(([intent, texts]) => `    ${texts.length} x lost in ${intent}: "${texts[0]}"`),
  ]);
}
