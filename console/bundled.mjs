/** The console's sources as one file, made anew when one of them was edited: loading hundreds of them takes a second. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const FOLDER = join(ROOT, '.cache/console');
/** What was made, of which files, and with which packages. */
const LIST = join(FOLDER, 'made.json');

/** Path of the file to load. Throws where the sources cannot be read or the folder cannot be written. */
export async function bundled() {
  return madeBefore() ?? (await make());
}

/** The file that was made last, if nothing that it is made of changed since. */
function madeBefore() {
  try {
    const { file, inputs, at, packages } = JSON.parse(readFileSync(LIST, 'utf8'));
    const isOld = inputs.some((input) => statSync(join(ROOT, input)).mtimeMs > at);
    statSync(file);
    return isOld || packages !== lockedAt() ? undefined : file;
  } catch {
    return undefined;
  }
}

const lockedAt = () => statSync(join(ROOT, 'package-lock.json')).mtimeMs;

async function make() {
  const at = Date.now();
  const { build } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['console/main.ts'],
    outfile: join(FOLDER, 'console.cjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    plugins: [inPlace],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  mkdirSync(FOLDER, { recursive: true });
  // Two consoles may start at once: each writes its own, and a whole file takes the place of another.
  const file = join(FOLDER, `console-${process.pid}.cjs`);
  const list = join(FOLDER, `made-${process.pid}.json`);
  writeFileSync(file, outputFiles[0].contents);
  writeFileSync(
    list,
    JSON.stringify({ file, inputs: Object.keys(metafile.inputs), at, packages: lockedAt() }),
  );
  renameSync(list, LIST);
  removeOld(at, file);
  return file;
}

/** A console that was started lately may still be about to load its own. */
const KEPT_MS = 3_600_000;

function removeOld(now, file) {
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    if (path !== LIST && path !== file && statSync(path).mtimeMs < now - KEPT_MS)
      rmSync(path, { force: true });
  }
}

/** A module of the one file still finds what lies beside its source, and none of them is the program. */
const inPlace = {
  name: 'in-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!/__dirname|__filename|require\.main/.test(source)) return undefined;
      const contents = source
        .replace(/require\.main === module/g, 'false')
        .replace(/\b__dirname\b/g, JSON.stringify(dirname(path)))
        .replace(/\b__filename\b/g, JSON.stringify(path));
      return { loader: 'ts', contents };
    });
  },
};
