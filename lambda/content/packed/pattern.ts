/** Regular expressions as generated data hold them: in front, up to a tab, what a text must have for it to be tried. */

const [BEFORE, BETWEEN, AND, AT_FRONT] = ['\t', '|', '&', '^'];

/** So many first letters of a text tell whether an expression that stands at its front may fit. */
export const LETTERS = 2;
/** In the place of what is needed, where that is what one of its plain groups says, and where that begins: `\b(?:elbows|knees)\b`. */
const OF_GROUP = '=';
const DIGITS = 36;

/** What expressions say most, each as one character that no text of ours has: the characters, and what they stand for. */
const CODES = '~@%ABCDEFGHIJKLMNOPQRTUVWXYZ#/;>_`';
const SAID =
  "(?:!\\b!\\w!|that!|this! ~%+ !|could!|okay!|have!|should! please!)@.*@!|what! have!|all right|alright!|please!|just!^~{so} !|right!|something!|well! now|!|will! then! again!|never!~'s| is!|actually!|stretch!|them!|would! just!|routine! there".split(
    '!',
  );
/** Groups and marks; what is said otherwise may have these in it. */
const MARKS = 3;
const CODE = new RegExp(`[${CODES}]`, 'g');
/** Groups of words alone, written out. */
const GROUPS = new RegExp(`(?<=[(~])[^()?*+.\\\\[\\]{}${CODES}]+(?=\\))`, 'g');

const packedSource = (source: string, most = SAID.length): string =>
  SAID.slice(0, most).reduce((text, said, at) => text.replaceAll(said, CODES.charAt(at)), source);

const unpacked = (source: string): string => source.replace(CODE, (code) => SAID[CODES.indexOf(code)] ?? '');

/** The expression as it is written. */
export const written = (source: string): string => unpacked(unpacked(source));

/** Where a plain group says just this; -1 for nowhere. */
const placeOfGroup = (source: string, said: string): number =>
  [...source.matchAll(GROUPS)].find(([group]) => group === said)?.index ?? -1;

/** So many letters tell a word well enough, and fewer one of many; with all of them the data would say each word twice. */
const TOLD_BY = { few: 5, many: 4 };
const MANY = 5;

/** So many letters of a part that tell it best from what else is said. */
export type Telling = (part: string, letters: number) => string;

/** What any text has that fits. */
export interface Needs {
  /** At least one of these is a part of it. */
  needed: readonly string[];
  /** And one of these. */
  also?: readonly string[];
  /** It begins with one of these, of {@link LETTERS} letters. */
  begins?: readonly string[];
}

/** `also` is packed where that is short to tell. */
export function packedPattern(
  whole: string,
  needs: Needs,
  telling: Telling = (part, letters) => part.slice(0, letters),
): string {
  if (unpacked(whole) !== whole) throw new Error(`Stands for something else in data: ${whole}`);
  // A group that says what is needed is not told twice, as long as it stands there in full.
  const [plain, short] = [packedSource(whole, MARKS), packedSource(whole)].map((source) =>
    packedAs(source, needs, telling),
  );
  return short !== undefined && short.length < (plain?.length ?? 0) ? short : (plain ?? '');
}

function packedAs(source: string, { needed, also, begins = [] }: Needs, telling: Telling): string {
  const first = packedNeed(source, needed, telling);
  const second = also && packedNeed(source, also, telling);
  const isTold =
    second && second !== first && second.length <= SHORT && !also.some((part) => part.length < TELLS);
  const front = begins.length > 0 ? AT_FRONT + begins.join('') : '';
  return `${first}${isTold ? AND + second : ''}${front}${BEFORE}${source}`;
}

/** A second list of more characters costs more room than it saves time; fewer letters than these are in most texts. */
const [SHORT, TELLS] = [60, 3];

function packedNeed(source: string, needed: readonly string[], telling: Telling): string {
  const all = [...new Set(needed)];
  const letters = all.length > MANY ? TOLD_BY.many : TOLD_BY.few;
  const begun = [...new Set(all.map((part) => telling(part, letters)))];
  // Who has "holds" has "hold".
  const least = begun.filter((part) => !begun.some((other) => other !== part && part.includes(other)));
  const at = least.join(BETWEEN).length > 2 ? placeOfGroup(source, all.join(BETWEEN)) : -1;
  return at < 0 ? least.join(BETWEEN) : `${OF_GROUP}${at.toString(DIGITS)}`;
}

export interface Pattern {
  /** As data hold it: see {@link written}. */
  source: string;
  needed: readonly string[];
  /** Needed too. */
  also?: readonly string[];
  /** Texts begin with some of these letters, in pairs. */
  begins?: string;
}

/** One that is not packed needs nothing. */
export function unpackedPattern(pattern: string): Pattern {
  const to = pattern.indexOf(BEFORE);
  if (to < 0) return { source: pattern, needed: [''] };
  const source = pattern.slice(to + 1);
  const front = pattern.lastIndexOf(AT_FRONT, to);
  const at = front < 0 ? to : front;
  const begins = front < 0 ? {} : { begins: pattern.slice(front + 1, to) };
  const end = pattern.lastIndexOf(AND, at);
  if (end < 0) return { source, needed: parts(pattern.slice(0, at), source), ...begins };
  return {
    source,
    needed: parts(pattern.slice(0, end), source),
    also: parts(pattern.slice(end + 1, at), source),
    ...begins,
  };
}

const parts = (need: string, source: string): readonly string[] =>
  (need.startsWith(OF_GROUP) ? groupAt(source, Number.parseInt(need.slice(1), DIGITS)) : need).split(BETWEEN);

const groupAt = (source: string, at: number) => source.slice(at, source.indexOf(')', at));
