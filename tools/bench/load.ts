/**
 * Many conversations at once in one process, each waiting for its answer before its next turn: what a test with the
 * embedded store does, and Lambda never. Nobody is kept waiting for the memory longer than a turn's budget.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { intent, launch, question, topic } from './requests';
import type { Row } from './rows';
import { median, quantile } from './samples';

const AT_ONCE = [1, 20, 50, 200];

/** Plays the conversations, and writes ms and outcome of each turn. The log goes to standard output: it tells of lost memory. */
const PLAY = `
  import { readFileSync, writeFileSync } from 'node:fs';
  const [bundle, file, to] = process.argv.slice(-3);
  const { handler } = await import(bundle);
  const { events, conversations } = JSON.parse(readFileSync(file, 'utf8'));
  const times = [];
  const talk = async (person) => {
    let attributes = {};
    for (const event of events) {
      event.context.System.user.userId = event.session.user.userId = person;
      const from = performance.now();
      const said = structuredClone(event);
      said.session.attributes = attributes;
      const { sessionAttributes } = await handler(said, {});
      attributes = sessionAttributes ?? {};
      times.push(performance.now() - from);
    }
  };
  await talk('first');
  times.length = 0;
  await Promise.all(Array.from({ length: conversations }, (_, i) => talk('person' + i)));
  writeFileSync(to, JSON.stringify(times));`;

/** Turns that want the memory and turns that do not. */
const conversation = () => [
  launch(),
  topic(),
  question(),
  intent('StartRoutineIntent'),
  intent('AMAZON.YesIntent'),
  launch(),
];

export async function load(
  node: string,
  folder: string,
  out: string,
  env: Readonly<Record<string, string>>,
): Promise<Row[]> {
  const bundle = pathToFileURL(join(folder, 'index.mjs')).href;
  const [file, timed] = [join(out, 'load.json'), join(out, 'load-timed.json')];
  const rows: Row[] = [];
  for (const conversations of AT_ONCE) {
    writeFileSync(file, JSON.stringify({ events: conversation(), conversations }));
    const { stdout } = await promisify(execFile)(
      node,
      ['--input-type=module', '-e', PLAY, bundle, file, timed],
      { env: { PATH: process.env.PATH, ...env }, maxBuffer: 1e9 },
    );
    const times: number[] = JSON.parse(readFileSync(timed, 'utf8'));
    const without = stdout.split('memory-unavailable').length - 1;
    const [usual, slow] = [median(times), quantile(times, 0.99)];
    rows.push({
      what: `${conversations} conversations in one process`,
      value: `p50 ${usual.toFixed(0)}, p99 ${slow.toFixed(0)} ms, ${without} of ${times.length} turns without memory`,
    });
  }
  return rows;
}
