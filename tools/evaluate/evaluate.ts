/** `npm run evaluate`: how well labelled wording is understood, by topic, kind and urgency, with confusions and latency. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { knowledge } from '../../lambda/content';
import { understand } from '../../lambda/domain/nlu/understand';
import { shippedRedFlagModel } from '../../lambda/domain/red-flags/shipped';
import { readContent } from '../content/read';
import { readBackground } from '../train/sentences';
import { annotations } from './annotations';
import { EvaluateError, type Rows, readRows } from './rows';
import { type Hear, isOurs, nameOf, scoreFlags, scoreQuestions, scoreRequests } from './score';

const HELP = `npm run evaluate -- [options]

  --file FILE         labelled rows, one JSON object a line; may be given again (default: tests/data/*.jsonl)
  --compare           the same rows against BM25 and nlp.js taught the same sentences, cross-validated
  --annotations FILE  write the rows as an annotation set for evaluating Alexa's own understanding
  --help              this text`;

const redFlagModel = shippedRedFlagModel();
const FOLDER = join(__dirname, '../../tests/data');
const percent = (share: number) =>
  Number.isNaN(share) ? '   -  ' : `${(100 * share).toFixed(1).padStart(5)}%`;

interface Options {
  files: string[];
  compare: boolean;
  annotations?: string;
  help: boolean;
}

function optionsOf(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        file: { type: 'string', multiple: true },
        compare: { type: 'boolean', default: false },
        annotations: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const files =
      values.file ??
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(FOLDER, name));
    return {
      files,
      compare: values.compare,
      help: values.help,
      ...(values.annotations === undefined ? {} : { annotations: values.annotations }),
    };
  } catch (error) {
    throw new EvaluateError(error instanceof Error ? error.message : String(error));
  }
}

/** The whole report as lines of text. */
export function report(rows: Rows, hear: Hear): string[] {
  return [
    ...questionLines(rows, hear),
    ...requestLines(rows, hear),
    ...flagLines(rows, hear),
    ...latencyLines(rows, hear),
  ];
}

function questionLines({ questions }: Rows, hear: Hear): string[] {
  if (questions.length === 0) return [];
  const heard = questions.map((row) => ({ row, meaning: hear(row.text) }));
  const score = scoreQuestions(heard);
  const taken = heard.filter(({ row, meaning }) => row.class !== 'in-scope' && isOurs(meaning));
  return [
    `Questions: ${questions.length}`,
    `  in scope, right        ${percent(score.inScope)}   (bar 92%; a clarify question that names a right topic counts half)`,
    `  people's own wording   ${percent(score.user)}   (bar 88%)`,
    `  near misses accepted   ${percent(score.nearMiss)}   (bar 8%)`,
    `  unrelated accepted     ${percent(score.unrelated)}   (bar 3%)`,
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

function requestLines({ requests }: Rows, hear: Hear): string[] {
  if (requests.length === 0) return [];
  const { right, rows, wrong } = scoreRequests(requests, hear);
  return [
    `Requests and commands: ${rows}`,
    `  understood             ${percent(right / rows)}   (bar 95%)`,
    ...wrong.map(({ text, expect, got }) => `    "${text}": expected ${expect}, got ${got}`),
  ];
}

function flagLines({ flags }: Rows, hear: Hear): string[] {
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

function latencyLines({ questions, requests, flags }: Rows, hear: Hear): string[] {
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

async function compareLines({ questions }: Rows): Promise<string[]> {
  // Loaded only when asked for: the other recognisers take seconds to load and warn on the way.
  const { compare } = await import('./compare');
  const { content } = readContent();
  const compared = await compare(questions, knowledge, content, readBackground());
  return [
    'Cross-validated (5 folds: thresholds chosen on the other rows), same training sentences:',
    `    ${'approach'.padEnd(20)}in scope    user  near miss  unrelated  median ms`,
    ...compared.map(
      ({ name, score, ms }) =>
        `    ${name.padEnd(20)}${percent(score.inScope).padStart(8)}${percent(score.user).padStart(8)}${percent(score.nearMiss).padStart(11)}${percent(score.unrelated).padStart(11)}${ms.toFixed(3).padStart(11)}`,
    ),
  ];
}

async function main(args: string[]): Promise<number> {
  try {
    const options = optionsOf(args);
    if (options.help) {
      console.log(HELP);
      return 0;
    }
    const rows = readRows(options.files);
    console.log(options.files.map((file) => relative(process.cwd(), file)).join(', '));
    console.log(report(rows, (words) => understand(words, knowledge, redFlagModel)).join('\n'));
    if (options.compare) console.log((await compareLines(rows)).join('\n'));
    if (options.annotations !== undefined) {
      const set = annotations(
        rows,
        knowledge.redFlags.flags.map(({ id }) => id),
      );
      try {
        writeFileSync(options.annotations, `${JSON.stringify(set, null, 1)}\n`);
      } catch {
        throw new EvaluateError(`${options.annotations}: cannot be written`);
      }
      console.log(`${set.data.length} annotations written to ${options.annotations}`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof EvaluateError)) throw error;
    console.error(`evaluate: ${error.message}`);
    return 2;
  }
}

if (require.main === module) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
