/**
 * `npm run bench`: cold start, warm turns and size, side by side in one run. Cold starts are processor ms of plain
 * processes; ratios first, because milliseconds belong to this machine. `--rounds N` (at least 15) for steadier medians.
 * Exits 1 when a bar is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { embeddedMemory } from '../../console/memory/embedded';
import { knowledge } from '../../lambda/content';
import { bundle } from '../bundle/bundle';
import { limits, sizes, weightOf } from '../bundle/weight';
import { coldStart } from './cold';
import { manyTopics } from './many-topics';
import { launch, question, topic } from './requests';
import { interleaved, median, quantile } from './samples';
import { type Handler, understanding, warmTurns } from './warm';

interface Row {
  what: string;
  value: string;
  bar?: string;
  holds?: boolean;
}

const ms = (value: number) => `${value.toFixed(2)} ms`;

function ratio(what: string, of: number, to: number, bar: number): Row {
  const value = of / to;
  return {
    what,
    value: `${value.toFixed(2)}x  (${of.toFixed(1)} / ${to.toFixed(1)} ms)`,
    bar: `${bar}x`,
    holds: value <= bar,
  };
}

function atMost(what: string, value: number, limit: number, unit: string): Row {
  return {
    what,
    value: `${value.toFixed(unit === 'KB' ? 1 : 2)} ${unit}`,
    bar: `${limit} ${unit}`,
    holds: value <= limit,
  };
}

async function main(rounds: number): Promise<Row[]> {
  const out = mkdtempSync(join(tmpdir(), 'back-coach-bench-'));
  const memory = await embeddedMemory(null);
  try {
    const many = manyTopics(2);
    const ours = await bundle(join(out, 'ours'));
    await bundle(join(out, 'many'), { instead: many.instead });
    await bundle(join(out, 'minimal'), { entry: 'tools/bench/minimal.ts' });
    await bundle(join(out, 'withClient'), { entry: 'tools/bench/with-client.ts' });
    await bundle(join(out, 'empty'), { entry: 'tools/bench/empty.ts' });
    const at = (name: string) => pathToFileURL(join(out, name, 'index.mjs')).href;

    const env = { MEMORY_TABLE: memory.table, DYNAMODB_ENDPOINT: memory.endpoint, SPEAKS: 'yes' };
    const cold = await interleaved(
      {
        empty: () => coldStart(at('empty'), topic()),
        minimal: () => coldStart(at('minimal'), topic(), env),
        withClient: () => coldStart(at('withClient'), launch(), env),
        answer: () => coldStart(at('ours'), topic(), env),
        words: () => coldStart(at('ours'), question(), env),
        remembering: () => coldStart(at('ours'), launch(), env),
        manyTopics: () => coldStart(at('many'), topic(), env),
        manyTopicsWords: () => coldStart(at('many'), question(), env),
      },
      rounds,
    );
    const start = (name: keyof typeof cold) => median(cold[name]);

    const { handler }: { handler: Handler } = await import(at('ours'));
    const warm = await warmTurns(handler, 1000);
    const [usual = [], grown = []] = understanding([knowledge, many.knowledge], 5);

    const [weight, most] = [weightOf(ours), limits(knowledge.topics.length)];
    console.log('KB in the bundle, by module (at once / on demand)');
    for (const { module, entry, later } of sizes(ours).filter((size) => size.entry + size.later > 4000)) {
      console.log(
        `  ${module.padEnd(42)}${(entry / 1000).toFixed(1).padStart(8)}${(later / 1000).toFixed(1).padStart(8)}`,
      );
    }
    return [
      ratio('cold start, no memory / minimal ask-sdk-core', start('answer'), start('minimal'), 1.35),
      ratio('cold start on raw words / empty handler', start('words'), start('empty'), 2),
      ratio('cold start, with memory / empty handler', start('remembering'), start('empty'), 2.4),
      ratio(
        'cold start, with memory / minimal with AWS client',
        start('remembering'),
        start('withClient'),
        0.6,
      ),
      ratio('cold start, 10x topics / ours', start('manyTopics'), start('answer'), 1.2),
      ratio('cold start on raw words, 10x topics / ours', start('manyTopicsWords'), start('words'), 1.5),
      ratio('understand, 10x topics / ours', median(grown), median(usual), 2),
      { what: 'cold start on raw words', value: ms(start('words')) },
      ...Object.entries(warm).flatMap(([name, samples]) => [
        { what: `warm, ${name}, p50`, value: ms(median(samples)) },
        atMost(`warm, ${name}, p99`, quantile(samples, 0.99), 3, 'ms'),
      ]),
      { what: 'understand, p50', value: ms(median(usual)) },
      { what: 'understand, p99', value: ms(quantile(usual, 0.99)) },
      atMost('read at a cold start', weight.atOnce / 1000, most.atOnce / 1000, 'KB'),
      atMost('all code', weight.code / 1000, most.code / 1000, 'KB'),
      atMost('all data', weight.data / 1000, most.data / 1000, 'KB'),
    ];
  } finally {
    await memory.close();
    rmSync(out, { recursive: true, force: true });
  }
}

function print(rows: readonly Row[]): void {
  for (const { what, value, bar, holds } of rows) {
    const verdict = bar === undefined ? '' : `bar ${bar.padEnd(9)} ${holds ? 'holds' : 'MISSED'}`;
    console.log(`${what.padEnd(48)}${value.padEnd(28)}${verdict}`);
  }
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
main(Math.max(15, Number(values.rounds) || 0)).then(
  (rows) => {
    console.log(
      `\nNode ${process.version}, medians of ${values.rounds} interleaved rounds, one warm-up round dropped`,
    );
    print(rows);
    process.exitCode = rows.some(({ holds }) => holds === false) ? 1 : 0;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
