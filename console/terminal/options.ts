/** The console's command line. */
import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../lambda/content/schema/locale';
import { ALEXA_MODES, type AlexaMode } from '../nlu/modes';
import { DEVICE_KINDS, type DeviceKind } from '../world/screens';

export interface Options {
  json: boolean;
  each: boolean;
  /** Print the virtual time of everything that happens. */
  times: boolean;
  device: DeviceKind;
  locale: Locale;
  alexa: AlexaMode;
  /** ms since 1970. */
  now: number;
  /** Whether a terminal opens the page too, on which host, and on which port; null: the usual one. */
  web: boolean;
  host: string;
  port: number | null;
  /** Folder of the memory; null when none was named. */
  data: string | null;
  help: boolean;
}

/** A mistake on the command line, in one line for the person who made it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const FLAGS = {
  json: { type: 'boolean', default: false },
  each: { type: 'boolean', default: false },
  times: { type: 'boolean', default: false },
  device: { type: 'string', default: 'echo' },
  locale: { type: 'string', default: 'en-US' },
  alexa: { type: 'string', default: 'usual' },
  now: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  'no-web': { type: 'boolean', default: false },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the arguments after the script's name. `clock` is the time used when `--now` is absent, ms since 1970.
 * @throws UsageError with one clear line.
 */
export function readOptions(args: readonly string[], clock: number): Options {
  const values = parse(args);
  const device = DEVICE_KINDS.find(
    (known) => known === (values.device === 'mobile' ? 'phone' : values.device),
  );
  if (!device) throw new UsageError(`--device is one of ${DEVICE_KINDS.join(', ')}, not "${values.device}"`);
  const locale = LOCALES.find((known) => known.toLowerCase() === values.locale.toLowerCase());
  if (!locale) throw new UsageError(`--locale is one of ${LOCALES.join(', ')}, not "${values.locale}"`);
  const alexa = ALEXA_MODES.find((known) => known === values.alexa);
  if (!alexa) throw new UsageError(`--alexa is strict or loose, not "${values.alexa}"`);
  if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535)) {
    throw new UsageError(`--port is a number from 0 to 65535, not "${values.port}"`);
  }
  if (!/^[\w.:-]+$/.test(values.host))
    throw new UsageError(`--host is a name or an address, not "${values.host}"`);
  if (values.data === '') throw new UsageError('--data needs the name of a folder');
  return {
    json: values.json,
    each: values.each,
    times: values.times,
    device,
    locale,
    alexa,
    now: values.now === undefined ? clock : readTime(values.now),
    web: !values['no-web'],
    host: values.host,
    port: values.port === undefined ? null : Number(values.port),
    data: values.data ?? null,
    help: values.help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${message.split('. ')[0]}. See --help.`);
  }
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A time without a zone is read as UTC, so that a recorded conversation is the same everywhere. */
function readTime(text: string): number {
  const match = ISO_TIME.exec(text);
  const ms = match
    ? Date.parse(text.includes('T') && match[1] === undefined ? `${text}Z` : text)
    : Number.NaN;
  if (Number.isNaN(ms)) throw new UsageError(`--now is a time such as 2026-03-02T08:00:00Z, not "${text}"`);
  return ms;
}
