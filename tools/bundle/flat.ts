/**
 * From esbuild's chunks to one file for what a start runs and one for each part that is loaded later. The bundler puts
 * whatever two parts share into a chunk of its own, and each file costs a start a millisecond to find, read and link.
 */
import { basename, dirname, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { loadedWhenCalled, partEnteredBy } from './later';
import { REQUIRE, SUPPORTED } from './plugins';

/** The files that run as soon as `start` is imported, itself included; dynamic imports are left out. */
function importedFrom(metafile: Metafile, start: string, seen = new Set<string>()): Set<string> {
  if (seen.has(start)) return seen;
  seen.add(start);
  for (const { path, kind, external } of metafile.outputs[start]?.imports ?? []) {
    if (kind === 'import-statement' && !external) importedFrom(metafile, path, seen);
  }
  return seen;
}

/** A chunk that esbuild made, by its path as `metafile` has it. */
interface Chunks {
  metafile: Metafile;
  texts: ReadonlyMap<string, string>;
  /** The entry, and what it imports before it runs. */
  start: string;
  atOnce: ReadonlySet<string>;
}

const OURS = /^lambda\//;

/** A part is named by its source: `alexa-screens.mjs`. */
const nameOf = (source: string): string =>
  `${partEnteredBy(source) ?? `${basename(dirname(source))}-${basename(source, '.ts')}`}.mjs`;

/** Chunks that are loaded when they are needed: their path, and the name of their file. */
function laterParts({ metafile, atOnce }: Chunks): Map<string, string> {
  const asked = [...atOnce].flatMap((path) =>
    (metafile.outputs[path]?.imports ?? []).flatMap(({ path: to, kind }) =>
      kind === 'dynamic-import' ? [to] : [],
    ),
  );
  const parts = new Map<string, string>();
  for (const [path, { entryPoint: source }] of Object.entries(metafile.outputs)) {
    if (source === undefined) continue;
    const isAsked = asked.includes(path) && OURS.test(source);
    if (isAsked || partEnteredBy(source) !== undefined) parts.set(path, nameOf(source));
  }
  if (new Set(parts.values()).size < parts.size) throw new Error('two parts of the bundle have one name');
  return parts;
}

/** What a part calls `name` of the chunk with this number is called so by the one file that holds all at once. */
const shared = (chunk: number, name: string): string => `s${chunk}${name}`;

export interface Flattened {
  atOnce: ReadonlySet<string>;
  /** The text of every file of code, by its name. */
  code: ReadonlyMap<string, string>;
}

/** `texts` and `start` by paths as `metafile` has them. */
export async function flattened(
  metafile: Metafile,
  texts: ReadonlyMap<string, string>,
  start: string,
): Promise<Flattened> {
  const chunks: Chunks = { metafile, texts, start, atOnce: importedFrom(metafile, start) };
  const parts = laterParts(chunks);
  const common = [...chunks.atOnce].filter((path) => path !== start);
  const entries = [[start, 'index.mjs'] as const, ...parts];
  const built = await Promise.all(
    entries.map(async ([path, name]) => {
      const { outputFiles } = await build({
        entryPoints: [path === start ? 'start' : path],
        bundle: true,
        write: false,
        format: 'esm',
        platform: 'node',
        target: 'node20',
        supported: SUPPORTED,
        minify: true,
        legalComments: 'none',
        banner: { js: REQUIRE },
        plugins: [fromChunks(chunks, parts, common, path === start)],
        logLevel: 'silent',
      });
      return [name, loadedWhenCalled(outputFiles[0]?.text ?? '')] as const;
    }),
  );
  return { atOnce: chunks.atOnce, code: new Map(built) };
}

function fromChunks(
  { metafile, texts, start, atOnce }: Chunks,
  parts: ReadonlyMap<string, string>,
  common: readonly string[],
  isStart: boolean,
): Plugin {
  const exported = (path: string) => metafile.outputs[path]?.exports ?? [];
  const renamed = (path: string) =>
    exported(path).map((name) => `${name} as ${shared(common.indexOf(path), name)}`);
  const backwards = (path: string) =>
    exported(path).map((name) => `${shared(common.indexOf(path), name)} as ${name}`);
  return {
    name: 'from-chunks',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^start$/ }, () => ({ path: 'start', namespace: 'start' }));
      onLoad({ filter: /.*/, namespace: 'start' }, () => ({
        contents: [
          `export { ${exported(start).join(', ')} } from '${start}';`,
          ...common.map((path) => `export { ${renamed(path).join(', ')} } from '${path}';`),
        ].join('\n'),
      }));
      onResolve({ filter: /\.mjs$/ }, ({ path, importer, kind }) => {
        if (path === './index.mjs') return { path, external: true };
        const to = texts.has(path) ? path : join(dirname(importer), path);
        const part = parts.get(to);
        if (kind === 'dynamic-import' && part !== undefined) return { path: `./${part}`, external: true };
        return { path: to, namespace: !isStart && atOnce.has(to) ? 'at-once' : 'chunk' };
      });
      onLoad({ filter: /.*/, namespace: 'at-once' }, ({ path }) => ({
        contents: `export { ${backwards(path).join(', ')} } from './index.mjs';`,
      }));
      onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({ contents: texts.get(path) ?? '' }));
    },
  };
}
