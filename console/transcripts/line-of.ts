/** An event as the line that would be typed for it. */
import type { DeviceEvent } from '../device/protocol';

/** Null for what has no line. */
export function lineOf(event: DeviceEvent): string | null {
  switch (event.kind) {
    case 'say':
      return event.words;
    case 'ask':
      return `ask back coach ${event.words}`;
    case 'wait':
      return `/wait ${timeOf(event.ms)}`;
    case 'touch':
      return `/touch ${event.name}`;
    case 'user-event':
      return touchLine(event.arguments);
    case 'launch':
    case 'silence':
    case 'close':
    case 'lose':
    case 'deploy':
      return `/${event.kind}`;
    case 'move':
      return event.device ? `/device ${event.device}` : event.locale ? `/locale ${event.locale}` : null;
    case 'speaker':
      return `/person ${event.who}`;
    case 'person':
      return '/person new';
    case 'fault':
      return faultLine(Object.entries(event.faults));
    case 'record':
      return event.change === 'replace'
        ? `/memory keep ${JSON.stringify(event.record)}`
        : `/memory ${event.change}`;
    default:
      return event satisfies never;
  }
}

/** What is sent without a touch has no line. */
function touchLine([kind, name, ...more]: readonly unknown[]): string | null {
  return kind === 'CMD' && typeof name === 'string' && more.length === 0 ? `/touch ${name}` : null;
}

/** One line sets one thing. */
function faultLine([first, ...more]: readonly (readonly [string, string])[]): string | null {
  return first && more.length === 0 ? `/fault ${first.join(' ')}` : null;
}

function timeOf(ms: number): string {
  const [hour, minute, second] = [3_600_000, 60_000, 1000];
  if (ms > 0 && ms % hour === 0) return `${ms / hour}h`;
  if (ms > 0 && ms % minute === 0) return `${ms / minute}m`;
  return ms % second === 0 ? `${ms / second}s` : `${ms}ms`;
}
