/** `npx tsx tests/support/releases/record.ts FILE`: writes down sessions as this version leaves them, for later ones to go on from. */
import { writeFileSync } from 'node:fs';
import { createSimulator } from '../../../console/device/simulator';
import { openStore } from '../../../console/memory/store';
import { readLine } from '../../../console/terminal/line';
import { readContent } from '../../../tools/content/read';

/** Every state and kind of offer that a session can be left in; a line each of what is said and happens. */
const SESSIONS: readonly (readonly string[])[] = [
  ['/launch', 'why does my back hurt after running', 'tell me more', 'says who', 'repeat', 'no'],
  [
    'start a gentle morning',
    'how long is it',
    'ready',
    '/wait 30s',
    'next',
    'pause',
    'continue',
    'slower',
    'stop',
  ],
  [
    'start a gentle morning',
    'ready',
    '/wait 30s',
    'it hurts',
    'easier',
    '/wait 20s',
    'it hurts',
    'next',
    'stop',
  ],
  ["i can't feel my legs", "i've called", 'which number', 'stop'],
  ['i have a fever and my back hurts', 'yes', 'more'],
  ['check my symptoms', 'no', 'no'],
  ['start a desk break', 'ready', '/wait 60s', '/close', '/launch', 'yes', '/wait 10s', 'help me up', 'yes'],
  ['do the pelvic tilt with me', 'ready', '/silence', '/launch', 'no'],
  ['how do i do the bridge', 'yes', 'ready', '/wait 20s', 'faster', 'how many are left', '/close', '/launch'],
  ['start a two minute reset', 'ready', '/wait 4m', 'thanks'],
  ['/launch', 'easier', 'what do you know about me', 'forget me', 'help'],
];

/** What the next version is given: how a session was left, what was stored, what came next, and what came of it. */
export interface Recorded {
  attributes: Record<string, unknown>;
  record: unknown;
  now: number;
  request: object;
  state: string;
}

async function main(file: string): Promise<void> {
  const { content } = readContent();
  const store = openStore(null);
  const rows: Recorded[] = [];
  for (const [at, said] of SESSIONS.entries()) {
    const room = { content, locale: 'en-US', now: Date.UTC(2026, 2, 2, 8), memory: store.memoryFor } as const;
    const device = createSimulator({ ...room, device: 'echo' }).deviceOf(`release-${at}`);
    let record: unknown = null;
    for (const line of said) {
      const event = readLine(line);
      const before = record;
      for (const one of event ? await device.play(event) : []) {
        if (one.event === 'memory' && one.result === 'done' && one.does !== 'load') record = one.record;
        if (one.event !== 'turn') continue;
        const { request, response } = one.turn;
        const open = response.response.shouldEndSession === false;
        rows.push({
          attributes: request.session?.attributes ?? {},
          record: before,
          now: one.at,
          request: request.request,
          state: open ? String(one.turn.state) : 'over',
        });
      }
    }
  }
  await store.close();
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

if (require.main === module) void main(process.argv[2] ?? '');
