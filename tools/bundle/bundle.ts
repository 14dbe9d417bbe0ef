/** Bundles the Lambda as it ships, into one file for a start, one for each part that is loaded later, and data beside. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { withoutExamples } from './examples';
import { flattened } from './flat';
import { withLaterParts } from './later';
import { answersWhenAsked } from './parts';
import {
  dataBeside,
  joinedAlready,
  onlySkillBuilders,
  onlyVersionOfKit,
  requiredBuiltins,
  SUPPORTED,
  withoutEventStreams,
  withoutResponseBuilder,
  withoutServiceClients,
  withoutUnreadSchemas,
} from './plugins';

export const ROOT = join(__dirname, '../..');

export interface Bundle {
  /** What esbuild put together before its chunks were joined: what is from where. */
  metafile: Metafile;
  /** Its chunks that are in `index.mjs`. */
  atOnce: ReadonlySet<string>;
  /** The code: bytes by name of file. `index.mjs` is what a start runs. */
  code: ReadonlyMap<string, number>;
  /** The data that the code reads when it runs: bytes by name of file. */
  data: ReadonlyMap<string, number>;
}

export interface BundleOptions {
  /** Relative to the project. */
  entry?: string;
  /** Its handlers build their answers with the kit's tool. */
  buildsAnswers?: boolean;
  /** What takes the place of generated data, by the name of its file: for measuring. */
  instead?: ReadonlyMap<string, object>;
}

/**
 * Writes the bundle into `outdir`. An ES module, because only there a part can be loaded on its own; the `module` field
 * first, because the AWS packages' ES sources lose their unused parts and start faster than their CommonJS ones.
 */
export async function bundle(
  outdir: string,
  { entry = 'lambda/index.ts', buildsAnswers = false, instead }: BundleOptions = {},
): Promise<Bundle> {
  const data = new Map<string, Buffer>();
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: { index: entry },
    outdir,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    platform: 'node',
    target: 'node20',
    supported: SUPPORTED,
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'external',
    plugins: [
      dataBeside(data, instead),
      answersWhenAsked,
      withLaterParts(ROOT),
      joinedAlready,
      onlySkillBuilders,
      onlyVersionOfKit,
      ...(buildsAnswers ? [] : [withoutResponseBuilder]),
      withoutServiceClients,
      withoutEventStreams,
      withoutUnreadSchemas,
      withoutExamples,
      requiredBuiltins,
    ],
    metafile: true,
    logLevel: 'silent',
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [relative(ROOT, path), text]));
  const { atOnce, code } = await flattened(metafile, texts, relative(ROOT, join(outdir, 'index.mjs')));
  const legal = [...texts].flatMap(([path, text]) => (path.endsWith('.txt') ? [text] : []));
  mkdirSync(outdir, { recursive: true });
  for (const [name, text] of [...code, ...data]) writeFileSync(join(outdir, name), text);
  if (legal.length > 0) writeFileSync(join(outdir, 'LEGAL.txt'), legal.join('\n'));
  return { metafile, atOnce, code: bytesOf(code), data: bytesOf(data) };
}

const bytesOf = (texts: ReadonlyMap<string, string | Buffer>): Map<string, number> =>
  new Map([...texts].map(([name, text]) => [basename(name), Buffer.byteLength(text)]));
