/**
 * What can be said, in parts that the bundle reads when they are first asked for: a turn needs a third of it, and whatever
 * is made from JSON at a start is copied twice more by the engine's collector.
 */
import type { Plugin } from 'esbuild';

/** Of a list: with an id, or a rule by the words that it is told by. */
type Item = { id: string } | { said: readonly string[] };

/** A part of so many characters is taken apart once more, where it holds groups or is a list of items; groups of a file sooner. */
const LARGE = 20_000;
const LARGE_IN_FILE = 5_000;

/** More groups than these are read by one function, and not each by its own. */
const FEW = 8;

/** What items are looked for by: it is read with their list. */
const HEAD: ReadonlySet<string> = new Set([
  'id',
  'name',
  'synonyms',
  'near',
  // Of a rule: where it holds.
  'when',
  'weak',
  'asked',
]);

const isItem = (each: unknown): each is Item =>
  typeof each === 'object' && each !== null && ('id' in each || 'said' in each);
const isList = (part: unknown): part is readonly Item[] => Array.isArray(part) && part.every(isItem);
const isGroup = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

const isTakenApart = (part: unknown, isOfFile = false): part is object => {
  const { length } = JSON.stringify(part);
  return isList(part) ? length > LARGE : isGroup(part) && length > (isOfFile ? LARGE_IN_FILE : LARGE);
};

const some = (item: Item, wanted: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(item).filter(([name]) => wanted(name)));
const headOf = (item: Item) => some(item, (name) => HEAD.has(name));
const restOf = (item: Item) => some(item, (name) => !HEAD.has(name));

/** A part as it stands in the file: a text as it is, which is copied once less than from JSON, and anything else in JSON. */
export type Piece = { bytes: Buffer } | { text: string } | { json: string };

/** A text of fewer characters is not worth a look at what it says. */
const PACKED = 4_000;
const BASE64 = /^[\w+/]+=*$/;

function pieceOf(part: unknown): Piece {
  if (typeof part !== 'string') return { json: JSON.stringify(part) };
  return part.length > PACKED && BASE64.test(part) ? { bytes: Buffer.from(part, 'base64') } : { text: part };
}

/** Each part in its order; of a list the heads of all items first, then the rest of each. */
export const inParts = (data: object, isFile = true): Piece[] =>
  isList(data)
    ? [data.map(headOf), ...data.map(restOf)].map(pieceOf)
    : Object.values(data).flatMap((part) =>
        isTakenApart(part, isFile) ? inParts(part, false) : [pieceOf(part)],
      );

/**
 * A module whose default export has the parts; `bytes` is an expression for those of their file, which holds pieces of these
 * `lengths` with one more byte between them. What is base64 in the data is bytes here.
 */
export function partsOf(
  data: object,
  lengths: readonly number[],
  encoding: BufferEncoding,
  bytes: string,
): string {
  const left = [...lengths];
  let [count, at] = [0, -1];
  const nextLine = () => {
    const from = at + 1;
    at = from + (left.shift() ?? 0);
    return { from, to: at };
  };
  /** An expression for the next part. */
  const next = (part: unknown): string => {
    const piece = pieceOf(part);
    const { from, to } = nextLine();
    return `${'bytes' in piece ? 'bytes' : 'text' in piece ? 'text' : 'read'}(${from}, ${to})`;
  };
  const taken = (part: object, isFile = false): string => {
    if (isList(part))
      return listed(
        part,
        next(part.map(headOf)),
        part.map(() => nextLine()),
      );
    const parts = Object.entries(part);
    if (parts.length > FEW && parts.every(([, own]) => typeof own === 'object' && !isTakenApart(own, isFile)))
      return grouped(
        parts.map(([name]) => name),
        parts.map(() => nextLine()),
      );
    const each = parts.map(([name, own]: [string, unknown]) => {
      const place = count++;
      const value = isTakenApart(own, isFile) ? taken(own) : next(own);
      return `get ${JSON.stringify(name)}() { return made[${place}] ??= ${value}; }`;
    });
    return `({ ${each.join(', ')} })`;
  };
  return `
    let all;
    const made = [];
    const file = () => (all ??= ${bytes});
    const bytes = (from, to) => file().subarray(from, to);
    const text = (from, to) => file().toString('${encoding}', from, to);
    const read = (from, to) => JSON.parse(text(from, to));
    ${LISTS}
    export default ${taken(data, true)};`;
}

/** A line of a file, in bytes. */
interface Line {
  from: number;
  to: number;
}

/** An expression for a list of which each item but its head is read when it is first asked for. */
function listed(items: readonly Item[], heads: string, places: readonly Line[]): string {
  const names = [...new Set(items.flatMap(Object.keys))].filter((name) => !HEAD.has(name));
  return `listOf(${heads}, ${boundsOf(places)}, ${JSON.stringify(names)})`;
}

/** An expression for many groups by name, each read when it is first asked for. */
const grouped = (names: readonly string[], places: readonly Line[]): string =>
  `groupOf(${JSON.stringify(names)}, ${boundsOf(places)})`;

/** Where each of several lines begins that follow each other, and where one more would. */
const boundsOf = (places: readonly Line[]): string =>
  JSON.stringify([...places.map(({ from }) => from), (places.at(-1)?.to ?? -1) + 1]);

const LISTS = `
    const between = (places, at) => read(places[at], places[at + 1] - 1);
    const listOf = (heads, places, names) => {
      class Part {
        #place; #read;
        constructor(head, place) { Object.assign(this, head); this.#place = place; }
        static of(part, name) { return (part.#read ??= between(places, part.#place))[name]; }
      }
      for (const name of names)
        Object.defineProperty(Part.prototype, name, { get() { return Part.of(this, name); } });
      return heads.map((head, at) => new Part(head, at));
    };
    const groupOf = (names, places) => {
      const group = {};
      names.forEach((name, at) => {
        let made;
        Object.defineProperty(group, name, { get: () => (made ??= between(places, at)), enumerable: true });
      });
      return group;
    };`;

/** The answers are a file of their own, which opening the skill does not read: `require` runs a module when it is called. */
export const answersWhenAsked: Plugin = {
  name: 'answers-when-asked',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lambda[\\/]content[\\/]shipped\.ts$/ }, () => ({
      contents: `import content from './generated/content.json';
        export const spoken = Object.defineProperty(content, 'topics', {
          get: () => require('./generated/topics.json').default, enumerable: true });`,
    }));
  },
};
