/**
 * `npm run bench`: cold start, warm turns and size, side by side in one run. Starts are processor ms of whole processes, by
 * Lambda's own Node and runtime client where these can be built, and by plain Node where not; ratios first, because
 * milliseconds belong to this machine. `--rounds N` (at least 15) for steadier medians, `--plain` for plain Node.
 * Exits 1 when a bar is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { embeddedMemory } from '../../console/memory/embedded';
import { knowledge } from '../../lambda/content';
import { limits, weightOf } from '../bundle/weight';
import { bundles } from './bundles';
import { plainly } from './cold';
import { load } from './load';
import { manyTopics } from './many-topics';
import { atMost, print, type Row, ratio } from './rows';
import { runtime } from './runtime/install';
import { throughRuntime } from './runtime/through';
import { tlsInFrontOf } from './runtime/tls';
import { median } from './samples';
import { starts } from './starts';
import { understanding } from './understanding';
import { warmTurns } from './warm';

interface Options {
  rounds: number;
  plain: boolean;
}

async function main({ rounds, plain }: Options): Promise<Row[]> {
  const out = mkdtempSync(join(tmpdir(), 'back-coach-bench-'));
  const memory = await embeddedMemory(null);
  const front = await tlsInFrontOf(memory.endpoint, out);
  const lambda = plain ? 'asked for plain Node' : runtime();
  const through = typeof lambda !== 'string';
  const node = through ? lambda.node : process.execPath;
  console.log(through ? 'starts through the runtime client' : `starts of plain processes: ${lambda}`);
  try {
    const many = manyTopics(10);
    const built = await bundles(out, many.instead);
    const table = { MEMORY_TABLE: memory.table, DYNAMODB_ENDPOINT: front.endpoint, ...front.env };
    const start = through ? throughRuntime(lambda) : plainly;
    const cold = await starts(built, { start, memory: table }, rounds);
    const warm = await warmTurns(node, built.folderOf('ours'), out);
    const loaded = await load(node, built.folderOf('ours'), out, table);
    const [usual = [], grown = []] = understanding([knowledge, many.knowledge], 5);
    const [weight, most] = [weightOf(built.ours), limits(knowledge.topics.length)];
    return [
      ...cold,
      ...warm,
      ...loaded,
      ratio('understand, 10x topics / ours', median(grown), median(usual), 2),
      atMost('read at a start', weight.atOnce / 1000, most.atOnce / 1000, 'KB'),
      atMost('all code', weight.code / 1000, most.code / 1000, 'KB'),
      atMost('all data', weight.data / 1000, most.data / 1000, 'KB'),
    ];
  } finally {
    front.close();
    await memory.close();
    rmSync(out, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, plain: { type: 'boolean', default: false } },
});
const rounds = Math.max(15, Number(values.rounds) || 0);
main({ rounds, plain: values.plain }).then(
  (rows) => {
    console.log(`\nmedians of ${rounds} interleaved rounds, one warm-up round dropped`);
    print(rows);
    process.exitCode = rows.some(({ holds }) => holds === false) ? 1 : 0;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
