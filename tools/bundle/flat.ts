/**
 * From esbuild's chunks to one file for what a start runs and one for each part that is loaded later. The bundler puts
 * whatever two parts share into a chunk of its own, and each file costs a start a millisecond to find, read and link.
 */
import { basename, dirname, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { asFunction, askedOfStart, FROM_START, pairsIn, withLoader } from './as-functions';
import { EXTENSION, loadedWhenCalled, partEnteredBy } from './later';
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

/** A part is named by what it is for, or by its source: `words-part.js`, `alexa-screens.mjs`. */
function nameOf(source: string): string {
  const part = partEnteredBy(source);
  return part === undefined
    ? `${basename(dirname(source))}-${basename(source, '.ts')}.mjs`
    : part + EXTENSION;
}

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
  const bundled = async (path: string, of: Start | null) => {
    const { outputFiles } = await build({
      entryPoints: [path],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      supported: SUPPORTED,
      minify: true,
      legalComments: 'none',
      banner: { js: REQUIRE },
      plugins: [fromChunks(chunks, parts, common, of)],
      logLevel: 'silent',
    });
    return loadedWhenCalled(outputFiles[0]?.text ?? '');
  };
  const later = await Promise.all(
    [...parts].map(async ([path, name]) => [name, withoutUnusedImports(await bundled(path, null))] as const),
  );
  const isModule = ([name]: readonly [string, string]) => !name.endsWith(EXTENSION);
  const askedBy = (files: typeof later) => new Set(files.flatMap(([, text]) => askedOfStart(text)));
  const index = withLoader(
    await bundled('start', { asked: askedBy(later) }),
    askedBy(later.filter(isModule)),
  );
  const functions = later.map((file) => (isModule(file) ? file : ([file[0], asFunction(file[1])] as const)));
  const code = new Map([['index.mjs', index], ...functions]);
  return { atOnce: chunks.atOnce, code };
}

/** The one file of what runs at once: names of its own that other parts ask for. */
interface Start {
  asked: ReadonlySet<string>;
}

/** A part asks for all that a chunk has to give: what it does not use of that would be linked at its start all the same. */
function withoutUnusedImports(text: string): string {
  return text.replace(FROM_START, (_, list: string) => {
    const used = pairsIn(list).filter(([, own]) => isUsed(text, own));
    return used.length === 0 ? '' : `import{${used.map((pair) => pair.join(' as '))}}from"./index.mjs";`;
  });
}

/** Whether a name is more than imported. Names of the bundle are short: one that looks used in a string stays. */
function isUsed(text: string, name: string): boolean {
  const own = name.replaceAll('$', '\\$');
  return (text.match(new RegExp(`(?<![\\w$])${own}(?![\\w$])`, 'g')) ?? []).length > 1;
}

function fromChunks(
  { metafile, texts, start, atOnce }: Chunks,
  parts: ReadonlyMap<string, string>,
  common: readonly string[],
  of: Start | null,
): Plugin {
  const exported = (path: string) => metafile.outputs[path]?.exports ?? [];
  const askedOf = (path: string) =>
    exported(path)
      .map((name) => [name, shared(common.indexOf(path), name)] as const)
      .flatMap(([name, as]) => (of?.asked.has(as) ? [`${name} as ${as}`] : []));
  const backwards = (path: string) =>
    exported(path).map((name) => `${shared(common.indexOf(path), name)} as ${name}`);
  return {
    name: 'from-chunks',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^start$/ }, () => ({ path: 'start', namespace: 'start' }));
      onLoad({ filter: /.*/, namespace: 'start' }, () => ({
        contents: [
          `export { ${exported(start).join(', ')} } from '${start}';`,
          ...common.map((path) => `export { ${askedOf(path).join(', ')} } from '${path}';`),
        ].join('\n'),
      }));
      onResolve({ filter: /\.mjs$/ }, ({ path, importer, kind }) => {
        if (path === './index.mjs') return { path, external: true };
        const to = texts.has(path) ? path : join(dirname(importer), path);
        const part = parts.get(to);
        if (kind === 'dynamic-import' && part !== undefined) return { path: `./${part}`, external: true };
        return { path: to, namespace: of === null && atOnce.has(to) ? 'at-once' : 'chunk' };
      });
      onLoad({ filter: /.*/, namespace: 'at-once' }, ({ path }) => ({
        contents: `export { ${backwards(path).join(', ')} } from './index.mjs';`,
      }));
      onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({ contents: texts.get(path) ?? '' }));
    },
  };
}
