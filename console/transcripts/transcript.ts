/** Conversations as plain text: read, compared with what happened, and written anew. */
import { readFileSync } from 'node:fs';
import { LOCALES } from '../../lambda/content/schema/locale';
import { DEVICE_KINDS } from '../world/screens';
import type { Setting } from '../world/setting';

/** One thing done, and what must be noticed of it. */
interface Exchange {
  /** A typed line, as at the console's prompt. */
  line: string;
  /** Line number in the file, from 1. */
  at: number;
  expected: string[];
}

export interface Transcript extends Setting {
  file: string;
  title: string;
  /** Whether guided speech is written out in full. */
  whole: boolean;
  /** Everything before the first `U:`, word for word. */
  head: string[];
  exchanges: Exchange[];
}

export class TranscriptError extends Error {
  override readonly name = 'TranscriptError';
  constructor(file: string, line: number, detail: string) {
    super(`${file}:${line}: ${detail}`);
  }
}

/** Monday morning, so that nothing depends on the day a test runs. */
const NOW = Date.UTC(2026, 2, 2, 8);
const WIDTH = 110;

/**
 * Reads a transcript. Head: a title (`# ...`), comments, and settings (`locale: en-GB`, `device: show`, `now: TIME`,
 * `memory: {...}`, `attributes: {...}`, `speech: whole`). Body: `U:` said or done, `A:` spoken, `R:` asked again, `(...)` noticed;
 * an indented line carries on the one above. `...` stands for any words.
 */
export function readTranscript(file: string, text = readFileSync(file, 'utf8')): Transcript {
  const transcript: Transcript = {
    file,
    title: file,
    locale: 'en-US',
    device: 'echo',
    now: NOW,
    memory: null,
    attributes: null,
    whole: false,
    head: [],
    exchanges: [],
  };
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('U:'));
  if (start < 0) throw new TranscriptError(file, 1, 'nobody says anything');
  transcript.head = lines.slice(0, start);
  transcript.title = lines[0]?.replace(/^#\s*/, '') ?? file;
  transcript.head.forEach((line, index) => {
    if (line.trim() !== '' && !line.startsWith('#')) setting(transcript, line, index + 1);
  });
  for (const [index, line] of lines.entries()) {
    if (index < start || line.trim() === '') continue;
    const exchange = transcript.exchanges.at(-1);
    if (line.startsWith('U:'))
      transcript.exchanges.push({ line: line.slice(2).trim(), at: index + 1, expected: [] });
    else if (/^\s/.test(line) && exchange && exchange.expected.length > 0) {
      exchange.expected.push(`${exchange.expected.pop()} ${line.trim()}`);
    } else if (/^(?:A: |R: |\()/.test(line) && exchange) exchange.expected.push(line.trim());
    else throw new TranscriptError(file, index + 1, `a line is "U:", "A:", "R:" or "(...)", not "${line}"`);
  }
  return transcript;
}

function setting(transcript: Transcript, line: string, at: number): void {
  const [, name = '', value = ''] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
  const refuse = (what: string): never => {
    throw new TranscriptError(transcript.file, at, what);
  };
  switch (name) {
    case 'locale':
      transcript.locale = LOCALES.find((known) => known === value) ?? refuse(`no such locale: ${value}`);
      break;
    case 'device':
      transcript.device =
        DEVICE_KINDS.find((known) => known === value) ??
        refuse(`a device is ${DEVICE_KINDS.join(', ')}, not ${value}`);
      break;
    case 'now':
      transcript.now = Date.parse(value);
      if (Number.isNaN(transcript.now)) refuse(`not a time: ${value}`);
      break;
    case 'memory':
      transcript.memory = value === 'none' || value === 'down' ? value : JSON.parse(value);
      break;
    case 'attributes':
      transcript.attributes = JSON.parse(value);
      break;
    case 'speech':
      if (value !== 'whole') refuse(`speech is whole, or the line is left out, not ${value}`);
      transcript.whole = true;
      break;
    default:
      refuse(`no such setting: ${line}`);
  }
}

/** True when `actual` is what `expected` says; `...` stands for any words. */
export function matches(expected: string, actual: string): boolean {
  const pattern = expected.split('...').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').trim());
  return new RegExp(`^${pattern.join('.*')}$`).test(actual) || expected === actual;
}

function indent(lines: readonly string[]): string[] {
  return lines.length > 0 ? lines.map((line) => `  ${line}`) : ['  (nothing)'];
}

/** What was heard at `exchange` otherwise than written, in words; null when nothing was. */
export function differenceAt(
  { expected }: Transcript['exchanges'][number],
  actual: readonly string[],
): string | null {
  const same = expected.length === actual.length && expected.every((one, i) => matches(one, actual[i] ?? ''));
  return same ? null : ['expected', ...indent(expected), 'but heard', ...indent(actual)].join('\n');
}

/** The transcript as text, with what happened in place of what was expected; lines that still hold stay as they are. */
export function rewritten({ head, whole, exchanges }: Transcript, happened: readonly string[][]): string {
  const body = exchanges.map(({ line, expected }, index) => {
    const lines = (happened[index] ?? []).map((actual, i) => {
      const before = expected[i];
      if (before !== undefined && matches(before, actual)) return before;
      return whole ? actual : shortened(actual);
    });
    return [`U: ${line}`, ...lines.flatMap(wrap)].join('\n');
  });
  return `${head.join('\n').trimEnd()}\n\n${body.join('\n')}\n`;
}

/** More holds than this in one line is guided speech. */
const GUIDED_HOLDS = 8;

/** Guided speech by how it begins and ends; its cues have tests of their own, and would bury the conversation. */
function shortened(line: string): string {
  if (line.split('(holds').length <= GUIDED_HOLDS) return line;
  const sentences = line.split(/(?<=[.?!]) /);
  const begun = sentences.findIndex((_, i) => sentences.slice(0, i).join(' ').length >= 40);
  if (begun < 0 || begun >= sentences.length - 1) return line;
  return `${sentences.slice(0, begun).join(' ')} ... ${sentences.at(-1)}`;
}

function wrap(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `   ${word}`);
  }
  return lines;
}
