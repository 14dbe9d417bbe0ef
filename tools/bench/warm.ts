/** Turns in a process that is already warm, of the same Node as the starts. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { readContent } from '../content/read';
import { intent, question, said, topic } from './requests';
import { atMost, type Row } from './rows';
import { median, quantile } from './samples';

type Handler = (event: RequestEnvelope, context: object) => Promise<ResponseEnvelope>;

/** More turns than any routine has. */
const MOST_TURNS = 80;

/** The request whose answer is the longest of all routines, each led through from its start to its end. */
async function heaviestSegment(handler: Handler): Promise<RequestEnvelope> {
  let longest = 0;
  let heaviest = topic();
  for (const { id, name } of readContent().content.routines) {
    let next = intent('StartRoutineIntent', {
      routine: { words: name, match: { id, name }, type: 'ROUTINE' },
    });
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const { response, sessionAttributes } = await handler(next, {});
      const speech = response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml.length : 0;
      if (speech > longest) {
        longest = speech;
        heaviest = next;
      }
      if (response.shouldEndSession !== false) break;
      next = intent('AMAZON.YesIntent', {}, sessionAttributes);
    }
  }
  return heaviest;
}

/**
 * Times each event so often, and writes what it took on the clock; turns in which another process got the processor are
 * told apart, because theirs is not our time.
 */
const TURNS = `
  import { readFileSync, writeFileSync } from 'node:fs';
  const [bundle, file, to] = process.argv.slice(-3);
  const { handler } = await import(bundle);
  const preempted = () => process.resourceUsage().involuntaryContextSwitches;
  const timed = {};
  for (const [name, { event, times }] of Object.entries(JSON.parse(readFileSync(file, 'utf8')))) {
    timed[name] = [];
    for (let i = -times / 5; i < times; i += 1) {
      const before = preempted();
      const from = performance.now();
      await handler(event, {});
      const ms = performance.now() - from;
      if (i >= 0 && preempted() === before) timed[name].push(ms);
    }
  }
  writeFileSync(to, JSON.stringify(timed));`;

interface Subject {
  what: string;
  event: RequestEnvelope;
  times: number;
  /** Most ms of the slowest in a hundred, or of the usual one. */
  p99?: number;
  usual?: number;
}

const LONG = 8000;
const LONGER = 100_000;
const WORST_MS = 20;

async function subjects(handler: Handler): Promise<Subject[]> {
  const words = (length: number, word: string) => said(`${word} `.repeat(length / (word.length + 1)));
  const worst = (what: string, length: number, word: string): Subject => ({
    what: `${length} characters of ${what}`,
    event: words(length, word),
    times: 20,
    usual: WORST_MS,
  });
  return [
    { what: 'an answer', event: topic(), times: 3000, p99: 0.2 },
    { what: 'an answer to raw words', event: question(), times: 3000, p99: 1 },
    { what: 'the heaviest guided segment', event: await heaviestSegment(handler), times: 3000, p99: 2 },
    worst('one word', LONG, 'back'),
    worst('one word', LONGER, 'back'),
    worst('half a sign', LONG, "can't feel my"),
    worst('a sentence', LONG, 'does my back hurt when i run up the stairs'),
  ];
}

/** `node` is what runs them, `folder` the bundle, `out` where a list of them may be written. */
export async function warmTurns(node: string, folder: string, out: string): Promise<Row[]> {
  const bundle = pathToFileURL(join(folder, 'index.mjs')).href;
  const { handler }: { handler: Handler } = await import(bundle);
  const all = await subjects(handler);
  const file = join(out, 'turns.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(all.map((each) => [each.what, each]))));
  const timed = join(out, 'timed.json');
  execFileSync(node, ['--input-type=module', '-e', TURNS, bundle, file, timed], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const samples: Record<string, number[]> = JSON.parse(readFileSync(timed, 'utf8'));
  return all.flatMap(({ what, p99, usual }) => rowsOf(what, samples[what] ?? [], p99, usual));
}

function rowsOf(what: string, times: readonly number[], p99?: number, usual?: number): Row[] {
  if (usual !== undefined) return [atMost(`warm, ${what}, p50`, median(times), usual, 'ms')];
  return [
    { what: `warm, ${what}, p50`, value: `${median(times).toFixed(3)} ms` },
    ...(p99 === undefined ? [] : [atMost(`warm, ${what}, p99`, quantile(times, 0.99), p99, 'ms')]),
  ];
}
