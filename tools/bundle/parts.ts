/**
 * What can be said, in parts that the bundle reads when they are first asked for: a turn needs a third of it, and whatever
 * is made from JSON at a start is copied twice more by the engine's collector.
 */
import type { Plugin } from 'esbuild';

/** Each part as JSON in a line, in the order of their names. */
export const inParts = (data: object): string =>
  Object.values(data)
    .map((part) => JSON.stringify(part))
    .join('\n');

/** A module whose default export has the parts; `read` is an expression for the text of their file. */
export const partsOf = (data: object, read: string): string => `
  let lines;
  const parts = {};
  for (const [at, name] of ${JSON.stringify(Object.keys(data))}.entries()) {
    let part;
    const get = () => (part ??= JSON.parse((lines ??= ${read}.split('\\n'))[at]));
    Object.defineProperty(parts, name, { get, enumerable: true });
  }
  export default parts;`;

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
