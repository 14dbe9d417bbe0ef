/** What comes of an event, written for people or for programs. */
import type { ConsoleEvent } from '../device/protocol';
import { jsonLine } from './json-line';
import type { Options } from './options';
import { printed, stampOf } from './print';
import { readable } from './readable';
import type { Streams } from './streams';

/** `echo` repeats what was said, for when it was not typed here. */
export function show(one: ConsoleEvent, options: Options, streams: Streams, echo: boolean): void {
  if (options.json) {
    showJson(one, streams);
    return;
  }
  const { out, width = Number.POSITIVE_INFINITY, colours = false } = streams;
  const stamp = options.times ? stampOf(one.at - options.now) : '';
  for (const line of readable(one, echo)) out(`${printed(line, stamp, { width, colours })}\n`);
}

function showJson(one: ConsoleEvent, { out, err }: Streams): void {
  if (one.event === 'turn') out(`${jsonLine(one.turn)}\n`);
  else if (one.event === 'person') out(`${JSON.stringify({ event: 'person' })}\n`);
  else if (one.event === 'fault' && one.fault === 'nothing') err(`nothing happens: ${one.detail}\n`);
}
