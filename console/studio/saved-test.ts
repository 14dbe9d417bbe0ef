/** A conversation as a transcript test: with no more of its times than it needs to come out the same. */

import type { Played } from '../device/conversation';
import { momentAt, type Playback, UTTERANCE_MS } from '../device/playback';
import type { ConsoleEvent, DeviceEvent } from '../device/protocol';
import { lineOf } from '../transcripts/line-of';
import { readTranscript, rewritten } from '../transcripts/transcript';
import { written } from '../transcripts/written';
import { openDevice, type World } from '../world/open';
import type { Setting } from '../world/setting';

export interface SavedTest {
  text: string;
  /** Whether it was heard so, too: what a fault did by the real clock may not come again. */
  asHeard: boolean;
}

/** `person` has to be a name of its own, as the conversation is had again to be sure of it. */
export async function testOf(
  played: readonly Played[],
  setting: Setting,
  title: string,
  { person, ...world }: World & { person: string },
): Promise<SavedTest> {
  const from = { ...setting, memory: rememberedFirst(setting, played) };
  const heard = played.flatMap(({ came }) => came.flatMap(written)).join('\n');
  for (const [i, events] of [withoutWaiting(played), played.map(({ event }) => event)].entries()) {
    const lines = events.flatMap((event) => lineOf(event) ?? []);
    const head = headOf(from, title);
    const transcript = readTranscript(title, `${head}\n\n${lines.map((line) => `U: ${line}`).join('\n')}\n`);
    const device = await openDevice(from, `${person}-${i}`, { ...world, brokenRules: 'tell' });
    const happened: string[][] = [];
    for (const event of events)
      if (lineOf(event) !== null) happened.push((await device.play(event)).flatMap(written));
    const asHeard = happened.flat().join('\n') === heard;
    if (asHeard || i > 0) return { text: rewritten(transcript, happened), asHeard };
  }
  throw new Error('a conversation is tried two times');
}

function headOf({ locale, device, now, memory, attributes }: Setting, title: string): string {
  return [
    `# ${title}`,
    ...(locale === 'en-US' ? [] : [`locale: ${locale}`]),
    ...(device === 'echo' ? [] : [`device: ${device}`]),
    `now: ${new Date(now).toISOString()}`,
    ...(memory === null ? [] : [`memory: ${typeof memory === 'string' ? memory : JSON.stringify(memory)}`]),
    ...(attributes === null ? [] : [`attributes: ${JSON.stringify(attributes)}`]),
  ].join('\n');
}

/** What was kept of the person is what the first look found. */
function rememberedFirst({ memory }: Setting, played: readonly Played[]): Setting['memory'] {
  if (memory !== 'kept') return memory;
  const uses = played.flatMap(({ came }) => came.flatMap((one) => (one.event === 'memory' ? [one] : [])));
  const [first] = uses.filter(({ result }) => result === 'done');
  if (first?.does !== 'load' || !first.record) return null;
  const { v: _v, rev: _rev, updatedAt: _at, ...changes } = first.record;
  return changes;
}

/**
 * The events, without the waiting that ends while the microphone is open for the first time: words come then anyway.
 * Other waiting is counted in whole seconds, and what ends in silence is silence.
 */
function withoutWaiting(played: readonly Played[]): DeviceEvent[] {
  const events: DeviceEvent[] = [];
  let running: Playback | null = null;
  let waited: Played[] = [];
  const settle = (speaksAt: number | null) => {
    const moment = running && speaksAt !== null ? momentAt(running, speaksAt) : null;
    const isLost = waited.some(({ came }) => came.some(isSilence));
    if (isLost) events.push({ kind: 'silence' });
    else if (moment !== 'first-window') events.push(...inSeconds(waited));
    waited = [];
  };
  for (const one of played) {
    if (one.event.kind === 'wait' && one.event.ms < LONG_MS) {
      waited.push(one);
      if (one.came.some(isSilence)) settle(null);
      continue;
    }
    const sent = one.came.find(({ event }) => event === 'request');
    settle(sent ? sent.at - UTTERANCE_MS : null);
    events.push(one.event);
    running =
      one.came.flatMap((came) => (came.event === 'turn' ? [came.turn.playback] : [])).at(-1) ?? running;
  }
  settle(null);
  return events;
}

/** Longer waiting is meant: another day. */
const LONG_MS = 3_600_000;

function isSilence(one: ConsoleEvent): boolean {
  return one.event === 'clock' && one.moment === 'closed' && one.why === 'silence';
}

function inSeconds(waited: readonly Played[]): DeviceEvent[] {
  const ms = waited.reduce((sum, { event }) => sum + (event.kind === 'wait' ? event.ms : 0), 0);
  return ms < 500 ? [] : [{ kind: 'wait', ms: 1000 * Math.round(ms / 1000) }];
}
