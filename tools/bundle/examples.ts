/**
 * The rules of signs are written with an example each, and intents with what is said for them: for readers and tests, which take them
 * from the sources. A start would read and keep all of those sentences.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const WITH_EXAMPLES =
  /[\\/]lambda[\\/](?:domain[\\/](?:red-flags[\\/]rules[\\/]\w+|body-signals[\\/]rules)|handlers[\\/]intents)\.ts$/;
const EXAMPLE = /,?\s*\b(?:example|not): (?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")(?=,|\s*\})/g;
/** What is left where the first of several was taken out. */
const NOTHING_FIRST = /\{,/g;

/** The source without them. */
export const exampleless = (source: string): string =>
  source.replace(EXAMPLE, '').replace(NOTHING_FIRST, '{');

export const withoutExamples: Plugin = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: WITH_EXAMPLES }, ({ path }) => ({
      contents: exampleless(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};
