/** What a listener hears of SSML: the words and the exact quiet between them. Malformed markup is refused. */
import { SaxesParser } from 'saxes';

/** Words are plain text, single-spaced; a hold is milliseconds of quiet asked for by breaks. */
type HeardPart = { words: string } | { hold: number };

export interface Heard {
  parts: readonly HeardPart[];
  /** Every word, without the holds. */
  words: string;
  /** Total quiet, in ms. */
  holdMs: number;
  /** Longest single `<break>`, in ms. */
  longestBreakMs: number;
}

export class MarkupError extends Error {
  override readonly name = 'MarkupError';
}

/** Tags that every Alexa voice and locale renders the same way; the rest is a matter of luck. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  speak: [],
  p: [],
  s: [],
  break: ['time', 'strength'],
  prosody: ['rate', 'pitch', 'volume'],
  'say-as': ['interpret-as', 'format'],
  sub: ['alias'],
  emphasis: ['level'],
};

/** Quiet of a named break, in ms: Alexa's own figures are not published, these follow the SSML recommendation. */
const STRENGTH_MS: Readonly<Record<string, number>> = {
  none: 0,
  'x-weak': 100,
  weak: 250,
  medium: 400,
  strong: 700,
  'x-strong': 1000,
};

/**
 * Parses one `<speak>` document.
 * @throws MarkupError for anything that is not well-formed, a tag or attribute outside the allowed set, a break
 * without a unit (Alexa plays none), or text outside `<speak>`.
 */
export function listen(ssml: string): Heard {
  const parts: HeardPart[] = [];
  let longestBreakMs = 0;
  const open: string[] = [];
  let subDepth = 0;

  const addWords = (text: string) => {
    const words = text.replace(/\s+/g, ' ');
    if (words.trim() === '') return;
    const last = parts.at(-1);
    if (last && 'words' in last) last.words += words;
    else parts.push({ words });
  };
  const endWord = () => {
    const last = parts.at(-1);
    if (last && 'words' in last) last.words += ' ';
  };
  const addHold = (ms: number) => {
    if (ms <= 0) return;
    const last = parts.at(-1);
    if (last && 'hold' in last) last.hold += ms;
    else parts.push({ hold: ms });
  };

  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new MarkupError(`not well-formed: ${error.message}`);
  });
  parser.on('comment', () => {
    throw new MarkupError('a comment does not belong in speech');
  });
  parser.on('opentag', (tag) => {
    const attributes = ALLOWED[tag.name];
    if (!attributes) throw new MarkupError(`<${tag.name}> is not an allowed tag`);
    if ((tag.name === 'speak') !== (open.length === 0))
      throw new MarkupError('<speak> must be the one outer tag');
    for (const name of Object.keys(tag.attributes)) {
      if (!attributes.includes(name)) throw new MarkupError(`<${tag.name}> has no attribute "${name}"`);
    }
    open.push(tag.name);
    if (tag.name === 'break') {
      const ms = breakMs(tag.attributes);
      longestBreakMs = Math.max(longestBreakMs, ms);
      addHold(ms);
    } else if (tag.name === 'sub') {
      subDepth += 1;
      addWords(tag.attributes.alias ?? '');
    } else if (tag.name === 'p' || tag.name === 's') endWord();
  });
  parser.on('closetag', (tag) => {
    open.pop();
    if (tag.name === 'sub') subDepth -= 1;
  });
  parser.on('text', (text) => {
    if (open.length === 0) {
      if (text.trim() !== '') throw new MarkupError('text outside <speak>');
    } else if (subDepth === 0) addWords(text);
  });
  parser.write(ssml).close();

  const tidy = parts.flatMap((part): HeardPart[] => {
    if ('hold' in part) return [part];
    const words = part.words.replace(/\s+/g, ' ').trim();
    return words === '' ? [] : [{ words }];
  });
  return {
    parts: tidy,
    words: tidy.flatMap((part) => ('words' in part ? [part.words] : [])).join(' '),
    holdMs: tidy.reduce((sum, part) => sum + ('hold' in part ? part.hold : 0), 0),
    longestBreakMs,
  };
}

/** The same, and null for what is refused: a device plays none of it. */
export function heardOrNull(ssml: string): Heard | null {
  try {
    return listen(ssml);
  } catch (error) {
    if (error instanceof MarkupError) return null;
    throw error;
  }
}

function breakMs(attributes: Readonly<Record<string, string>>): number {
  const { time, strength } = attributes;
  if (time === undefined) {
    const ms = STRENGTH_MS[strength ?? 'medium'];
    if (ms === undefined) throw new MarkupError(`a break has no strength "${strength}"`);
    return ms;
  }
  const match = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(time);
  if (!match) throw new MarkupError(`a break of "${time}" needs a number and the unit s or ms`);
  return Number(match[1]) * (match[2] === 's' ? 1000 : 1);
}

/** "Lift. (holds 3 s) And down." Quiet under a second is a breath between sentences and is not written. */
export function transcribe(heard: Heard): string {
  return heard.parts
    .flatMap((part) => {
      if ('words' in part) return [part.words];
      return part.hold >= 1000 ? [`(holds ${Math.round(part.hold / 100) / 10} s)`] : [];
    })
    .join(' ');
}

/** Several that are heard one after another, as one; null for none. */
export function together(all: readonly Heard[]): Heard | null {
  if (all.length === 0) return null;
  return {
    parts: all.flatMap(({ parts }) => parts),
    words: all.map(({ words }) => words).join(' '),
    holdMs: all.reduce((ms, { holdMs }) => ms + holdMs, 0),
    longestBreakMs: Math.max(...all.map(({ longestBreakMs }) => longestBreakMs)),
  };
}
