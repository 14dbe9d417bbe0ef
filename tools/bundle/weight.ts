/** What is in the bundle, how heavy it is, and what must not be in it. */
import { basename, dirname } from 'node:path';
import type { Bundle } from './bundle';

export interface Weight {
  /** Bytes of code and data that a start reads before it can answer. */
  atOnce: number;
  /** Bytes of all code, and of all data. */
  code: number;
  data: number;
}

/**
 * Most bytes with this many topics; chosen so that a slip shows in review. A topic may add what is said of it and what it is
 * recognised by; a start reads neither.
 */
export const limits = (topics: number): Weight => ({
  atOnce: 250_000,
  code: 442_000,
  data: 958_000 + 2500 * topics,
});

const sum = (bytes: Iterable<number>): number => [...bytes].reduce((all, each) => all + each, 0);

const DATA = /^lambda\/content\/generated\//;

export function weightOf({ metafile, atOnce, code, data }: Bundle): Weight {
  const read = [...atOnce].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
  const asked = requiredOnly(metafile);
  const files = new Set(
    read.filter((input) => DATA.test(input) && !asked.has(input)).map((input) => basename(input)),
  );
  return {
    atOnce: (code.get('index.mjs') ?? 0) + sum([...files].map((name) => data.get(name) ?? 0)),
    code: sum(code.values()),
    data: sum(data.values()),
  };
}

/** What is read when a `require` of it runs. */
const requiredOnly = ({ inputs }: Bundle['metafile']): ReadonlySet<string> =>
  new Set(
    Object.values(inputs).flatMap(({ imports }) =>
      imports.flatMap(({ path, kind }) => (kind === 'require-call' ? [path] : [])),
    ),
  );

export interface ModuleSize {
  /** A package, a folder of the skill, or a file of data. */
  module: string;
  /** Bytes in what loads at once, and in what loads on demand. */
  entry: number;
  later: number;
}

function moduleOf(input: string): string {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input);
  return inPackage?.[1] ?? (DATA.test(input) ? input : dirname(input));
}

/** Bytes in the bundle by module, heaviest first; of code, as it was before its chunks were joined. */
export function sizes({ metafile, atOnce, data }: Bundle): ModuleSize[] {
  const byModule = new Map<string, ModuleSize>();
  for (const [output, { inputs }] of Object.entries(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const module = moduleOf(input);
      const size = byModule.get(module) ?? { module, entry: 0, later: 0 };
      const bytes = bytesInOutput + (DATA.test(input) ? (data.get(basename(input)) ?? 0) : 0);
      size[atOnce.has(output) ? 'entry' : 'later'] += bytes;
      byModule.set(module, size);
    }
  }
  return [...byModule.values()].sort((a, b) => b.entry + b.later - (a.entry + a.later));
}

const MAY_SHIP = /^(lambda\/|node_modules\/|builtin:|door:|later:)/;

/** What must not ship: sources from outside `lambda/`, and more bytes than the limits. Empty when all is well. */
export function faults(built: Bundle, topics: number): string[] {
  const strangers = Object.keys(built.metafile.inputs).filter((input) => !MAY_SHIP.test(input));
  const [weight, most] = [weightOf(built), limits(topics)];
  const tooMuch = (what: string, bytes: number, limit: number) =>
    bytes > limit ? [`${what} is ${bytes} bytes; the limit is ${limit}`] : [];
  return [
    ...strangers.map((input) => `${input} is in the bundle; only lambda/ and packages may be`),
    ...tooMuch('what a start reads', weight.atOnce, most.atOnce),
    ...tooMuch('the code', weight.code, most.code),
    ...tooMuch('the data', weight.data, most.data),
  ];
}
