/**
 * What can be said, in parts that the bundle reads when they are first asked for: a turn needs a third of it, and whatever
 * is made from JSON at a start is copied twice more by the engine's collector.
 */
import type { Plugin } from 'esbuild';

interface Item {
  id: string;
}

/** Data that have parts: their names and values, or the items of a list by id. */
type Data = object | readonly Item[];

const isList = (data: Data): data is readonly Item[] => Array.isArray(data);

/** A part of so many characters is taken apart once more, where it only holds groups. */
const LARGE = 20_000;

const hasParts = (part: unknown): part is object =>
  !Array.isArray(part) &&
  JSON.stringify(part).length > LARGE &&
  Object.values(part ?? {}).every((each) => typeof each === 'object' && !Array.isArray(each));

/** Each part as JSON in a line. */
export const inParts = (data: Data): string =>
  Object.values(data)
    .map((part) => (hasParts(part) ? inParts(part) : JSON.stringify(part)))
    .join('\n');

/** A part's name, and where it begins and ends; or those of its own parts. */
type Place = [string, number, number] | [string, Place[]];

/** A module whose default export has the parts; `bytes` is an expression for those of their file, which holds `text`. */
export function partsOf(data: Data, text: string, encoding: BufferEncoding, bytes: string): string {
  const lines = text.split('\n');
  let to = -1;
  const placesOf = (parts: Data): Place[] => {
    const names = isList(parts) ? parts.map(({ id }) => id) : Object.keys(parts);
    return Object.values(parts).map((part: unknown, at) => {
      const name = names[at] ?? '';
      if (hasParts(part)) return [name, placesOf(part)];
      const from = to + 1;
      to = from + Buffer.byteLength(lines.shift() ?? '', encoding);
      return [name, from, to];
    });
  };
  return `
    let all;
    const read = (from, to) => JSON.parse((all ??= ${bytes}).toString('${encoding}', from, to));
    const places = ${JSON.stringify(placesOf(data))};
    ${isList(data) ? listOf(data) : OBJECT}`;
}

const OBJECT = `
    const partsAt = (places) => {
      const parts = {};
      for (const [name, from, to] of places) {
        let part;
        const get = () => (part ??= to === undefined ? partsAt(from) : read(from, to));
        Object.defineProperty(parts, name, { get, enumerable: true });
      }
      return parts;
    };
    export default partsAt(places);`;

/** To find an item by its id reads none of them. */
const listOf = (data: readonly Item[]): string => `
    class Part {
      #place; #read;
      constructor([id, ...place]) { this.id = id; this.#place = place; }
      part() { return (this.#read ??= read(...this.#place)); }
    }
    for (const name of ${JSON.stringify([...new Set(data.flatMap(Object.keys))].filter((name) => name !== 'id'))})
      Object.defineProperty(Part.prototype, name, { get() { return this.part()[name]; } });
    export default places.map((place) => new Part(place));`;

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
