/** Bundles the Lambda as it ships, and says what is in it and how heavy it is. */
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { joined } from '../../lambda/content/joined';

export const ROOT = join(__dirname, '../..');

/** Bytes a cold start reads before it can answer, and bytes in all; both chosen so that a slip shows in review. */
export const ENTRY_LIMIT = 300_000;
export const TOTAL_LIMIT = 850_000;

/**
 * Some dependencies are CommonJS and ask for Node's own modules with `require`, which an ES module does not have.
 * It is taken from the process, because importing it would cost as much as it is meant to save.
 */
const REQUIRE = "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);";

/**
 * Node's own modules by `require`: an `import` of one first touches all that it exports, and with that starts parts
 * that nobody asked for (streams for `node:fs`, web crypto for `node:crypto`).
 */
const BY_IMPORT: ReadonlySet<string> = new Set(['import-statement', 'dynamic-import']);

const requiredBuiltins: Plugin = {
  name: 'required-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ path, kind, namespace }) =>
      BY_IMPORT.has(kind) && namespace === 'file' && isBuiltin(path)
        ? { path: path.replace(/^(node:)?/, 'node:'), namespace: 'builtin', sideEffects: false }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/**
 * ask-sdk-model is types, and the clients of Alexa's web services (62 KB), which ask-sdk-core makes only for a skill
 * that asks for an API client. Ours calls none of them; one that starts to will be told to remove this.
 */
const withoutServiceClients: Plugin = {
  name: 'without-service-clients',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]ask-sdk-model[\\/]index\.js$/ }, () => ({
      contents: `exports.services = { ServiceClientFactory: class {
        constructor() { throw new Error('service clients are left out of the bundle: see tools/bundle/bundle.ts'); }
      } };`,
    }));
  },
};

/**
 * A module of generated data. A string that is parsed starts faster than the same data as program text: about 1 ms for
 * the content alone. Its own strings are whole, and nothing is left of the layout that reviewers read.
 */
export const parsed = (data: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(joined(data)))});`;

const parsedKnowledge: Plugin = {
  name: 'parsed-knowledge',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lambda[\\/]content[\\/]generated[\\/].*\.json$/ }, async ({ path }) => ({
      contents: parsed(JSON.parse(await readFile(path, 'utf8'))),
    }));
  },
};

export interface Bundle {
  metafile: Metafile;
  /** Bytes of the entry and of every chunk that it imports before it runs. */
  entryBytes: number;
  /** Bytes of all the JavaScript, the chunks loaded on demand included. */
  totalBytes: number;
}

/**
 * Writes `index.mjs` and its chunks into `outdir`. `entry` is relative to the project; `plugins` are for
 * measuring. An ES module, because only
 * there the AWS client can be a chunk of its own; the `module` field first, because the AWS packages' ES sources
 * lose their unused parts and start faster than their CommonJS ones.
 */
export async function bundle(
  outdir: string,
  { entry = 'lambda/index.ts', plugins = [] }: { entry?: string; plugins?: Plugin[] } = {},
): Promise<Bundle> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { index: entry },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8',
    legalComments: 'external',
    banner: { js: REQUIRE },
    plugins: [...plugins, parsedKnowledge, withoutServiceClients, requiredBuiltins],
    metafile: true,
    logLevel: 'silent',
  });
  const script = Object.keys(metafile.outputs).filter((path) => path.endsWith('.mjs'));
  const bytes = (paths: Iterable<string>) =>
    [...paths].reduce((sum, path) => sum + (metafile.outputs[path]?.bytes ?? 0), 0);
  const start = relative(ROOT, join(outdir, 'index.mjs'));
  return { metafile, entryBytes: bytes(importedFrom(metafile, start)), totalBytes: bytes(script) };
}

/** Outputs that run as soon as `start` is imported, itself included; dynamic imports are left out. */
function importedFrom(metafile: Metafile, start: string, seen = new Set<string>()): Set<string> {
  if (seen.has(start)) return seen;
  seen.add(start);
  for (const { path, kind, external } of metafile.outputs[start]?.imports ?? []) {
    if (kind === 'import-statement' && !external) importedFrom(metafile, path, seen);
  }
  return seen;
}

/** Where a source file belongs: its package, or its folder of the skill. */
function moduleOf(input: string): string {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input);
  return inPackage?.[1] ?? dirname(input);
}

export interface ModuleSize {
  module: string;
  /** Bytes in what loads at once, and in what loads on demand. */
  entry: number;
  later: number;
}

/** Bytes in the bundle by module, heaviest first. */
export function sizes({ metafile }: Bundle): ModuleSize[] {
  const start = Object.keys(metafile.outputs).find((path) => path.endsWith('index.mjs')) ?? '';
  const atOnce = importedFrom(metafile, start);
  const byModule = new Map<string, ModuleSize>();
  for (const [output, { inputs }] of Object.entries(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const module = moduleOf(input);
      const size = byModule.get(module) ?? { module, entry: 0, later: 0 };
      size[atOnce.has(output) ? 'entry' : 'later'] += bytesInOutput;
      byModule.set(module, size);
    }
  }
  return [...byModule.values()].sort((a, b) => b.entry + b.later - (a.entry + a.later));
}

const MAY_SHIP = /^(lambda\/|node_modules\/|builtin:)/;

/** What must not ship: sources from outside `lambda/`, and more bytes than the limits. Empty when all is well. */
export function faults({ metafile, entryBytes, totalBytes }: Bundle): string[] {
  const strangers = Object.keys(metafile.inputs).filter((input) => !MAY_SHIP.test(input));
  const tooMuch = (what: string, bytes: number, limit: number) =>
    bytes > limit ? [`${what} is ${bytes} bytes; the limit is ${limit}`] : [];
  return [
    ...strangers.map((input) => `${input} is in the bundle; only lambda/ and packages may be`),
    ...tooMuch('what a cold start reads', entryBytes, ENTRY_LIMIT),
    ...tooMuch('the whole bundle', totalBytes, TOTAL_LIMIT),
  ];
}
