/** Lines laid out for a terminal: speakers in a column, folded between words, in colour where there is any. */
import type { Line } from './readable';

export interface Layout {
  /** Characters in a line; may be infinite. */
  width: number;
  colours: boolean;
}

const LABELS = { you: 'You:   ', alexa: 'Alexa: ', note: '       ' };
const INDENT = '       ';

/** Codes of ECMA-48: bold, dim, the terminal's own cyan. */
const BOLD = '1';
const DIM = '2';
const CYAN = '36';

/** `line` with `stamp` in front, which is empty or ends with a space. */
export function printed({ who, text }: Line, stamp: string, { width, colours }: Layout): string {
  const label = LABELS[who];
  const folding = folded(`${stamp}${label}${text}`, width);
  if (!colours) return folding;
  const rest = folding.slice(stamp.length + label.length);
  const time = stamp && coloured(stamp, DIM);
  if (who === 'note') return `${time}${label}${coloured(rest, DIM)}`;
  return `${time}${coloured(label, who === 'alexa' ? CYAN : BOLD)}${quietDimmed(rest)}`;
}

/** Quiet is no word: "(holds 5 s)" stands back, also where it was folded in its middle. */
function quietDimmed(text: string): string {
  return text.replace(/\(holds\s+[\d.]+\s+s\)/g, (hold) => coloured(hold, DIM));
}

function coloured(text: string, code: string): string {
  return `\u001b[${code}m${text}\u001b[0m`;
}

/** Time since the start as "[ 2:41] ", in front of what happened then. */
export function stampOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `[${clock.padStart(5)}] `;
}

/** `line` in pieces of at most `width` characters, broken between words, those after the first indented. */
export function folded(line: string, width: number, indent = INDENT): string {
  const lines: string[] = [];
  for (const word of line.split(/(?<=\S) /)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `${indent}${word}`);
  }
  return lines.join('\n');
}
