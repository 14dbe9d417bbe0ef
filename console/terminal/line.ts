/** One typed line: something said to the device, or something that happens to it. */
import { asHeard } from '../../interaction-model/normalise';
import { LOCALES } from '../../lambda/content/schema/locale';
import type { DeviceEvent } from '../device/protocol';
import { FAULTS, type Faults, NO_FAULTS } from '../faults/faults';
import { parsedObject } from '../world/objects';
import { DEVICE_KINDS } from '../world/screens';

export class LineError extends Error {
  override readonly name = 'LineError';
}

const NAME = 'back coach';
const DAY_MS = 24 * 3_600_000;
const OPEN = new RegExp(
  `^(?:please )?(?:open|launch|start|begin|run|load|use|play|resume|talk to|speak to|go to)(?: up)? (?:the )?${NAME}(?: skill)?$`,
);
const OPEN_AND = new RegExp(
  `^(?:please )?(?:open|launch|start|use|talk to) (?:the )?${NAME}(?: skill)? (?:and|to|for) (.+)$`,
);
const ASK = new RegExp(`^(?:please )?(?:ask|tell) (?:the )?${NAME}(?: skill)?(?: (.+))?$`);
const ASK_LAST = new RegExp(`^(?:please )?(?:ask |get )?(.+) (?:using|from|with) ${NAME}$`);

/**
 * Reads a line.
 * @returns null for a blank line or a comment (`#`).
 * @throws LineError for an unknown or incomplete event.
 */
export function readLine(line: string): DeviceEvent | null {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return null;
  if (text.startsWith('/')) return readEvent(text);
  const words = asSaid(text);
  if (words === '') return null;
  if (words === NAME || OPEN.test(words)) return { kind: 'launch' };
  const asked = OPEN_AND.exec(words) ?? ASK.exec(words) ?? ASK_LAST.exec(words);
  if (!asked) return { kind: 'say', words };
  const question = withoutConnector(asked[1] ?? '');
  return question === '' ? { kind: 'launch' } : { kind: 'ask', words: question };
}

function readEvent(text: string): DeviceEvent {
  const [name, ...rest] = text.slice(1).toLowerCase().split(/\s+/);
  const argument = rest.join(' ');
  switch (name) {
    case 'wait':
      return { kind: 'wait', ms: durationMs(argument) };
    case 'next-day':
    case 'next-week':
      if (argument !== '') throw new LineError(`/${name} takes nothing after it`);
      return { kind: 'wait', ms: (name === 'next-day' ? 1 : 7) * DAY_MS };
    case 'silence':
    case 'close':
    case 'lose':
    case 'launch':
    case 'deploy':
      if (argument !== '') throw new LineError(`/${name} takes nothing after it`);
      return { kind: name };
    case 'touch':
      if (argument === '') throw new LineError('/touch needs the name of a button, e.g. /touch next');
      return { kind: 'touch', name: argument };
    case 'fault':
      return { kind: 'fault', faults: faultsIn(argument) };
    case 'memory':
      return recordIn(argument, text.replace(/^\S+\s+\S+\s*/, ''));
    case 'person':
      return personIn(argument);
    case 'device':
      return { kind: 'move', device: oneOfThese('/device', DEVICE_KINDS, argument) };
    case 'locale':
      return { kind: 'move', locale: oneOfThese('/locale', LOCALES, argument) };
    default:
      throw new LineError(
        `unknown event "/${name}"; known are /wait, /next-day, /next-week, /silence, /close, /lose, /touch, /launch, /person, /device, /locale, /deploy, /fault and /memory`,
      );
  }
}

/** "new" is somebody never seen before; the others are of one household. */
function personIn(argument: string): DeviceEvent {
  if (argument === 'new') return { kind: 'person' };
  if (argument === 'first' || argument === 'second' || argument === 'third')
    return { kind: 'speaker', who: argument };
  throw new LineError('/person takes new, first, second or third after it');
}

/** `rest`: what stands after the first word, as it was typed. */
function recordIn(argument: string, rest: string): DeviceEvent {
  if (argument === 'forget' || argument === 'corrupt') return { kind: 'record', change: argument };
  const record = argument.startsWith('keep ') ? parsedObject(rest) : null;
  if (!record) throw new LineError('/memory takes forget, corrupt, or keep and a JSON object after it');
  return { kind: 'record', change: 'replace', record };
}

/** The one of `values` that was named, in whatever case. */
function oneOfThese<T extends string>(name: string, values: readonly T[], named: string): T {
  const value = values.find((one) => one.toLowerCase() === named);
  if (value === undefined) throw new LineError(`${name} takes one of: ${values.join(', ')}`);
  return value;
}

/** "memory down", or "none" for everything as it usually is. */
function faultsIn(argument: string): Partial<Faults> {
  if (argument === 'none') return NO_FAULTS;
  const [what, is] = argument.split(' ');
  const { memory, delivery, alexa, voice, screen, interruption, reminders } = FAULTS;
  if (what === 'memory' && oneOf(memory, is)) return { memory: is };
  if (what === 'delivery' && oneOf(delivery, is)) return { delivery: is };
  if (what === 'alexa' && oneOf(alexa, is)) return { alexa: is };
  if (what === 'voice' && oneOf(voice, is)) return { voice: is };
  if (what === 'screen' && oneOf(screen, is)) return { screen: is };
  if (what === 'interruption' && oneOf(interruption, is)) return { interruption: is };
  if (what === 'reminders' && oneOf(reminders, is)) return { reminders: is };
  const known = Object.entries(FAULTS).map(([name, values]) => `${name} ${values.join('|')}`);
  throw new LineError(`/fault takes one of: none, ${known.join(', ')}`);
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined): value is T {
  return values.some((one) => one === value);
}

function durationMs(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|min|h)?$/.exec(text);
  const unit = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 }[match?.[2] ?? 's'];
  if (!match || unit === undefined) throw new LineError('/wait needs a time, e.g. /wait 45s or /wait 2m');
  return Math.round(Number(match[1]) * unit);
}

/** Typed text as speech recognition would write it, without the wake word. */
function asSaid(text: string): string {
  return asHeard(text).replace(/^(?:(?:hey|ok|okay) )?alexa\b\s*/, '');
}

/** Alexa swallows the word that joins the skill's name to the request. */
function withoutConnector(words: string): string {
  return words.replace(/^(?:to|that|if|whether|about|for)\s+/, '');
}
