/** `npm run model`: writes every generated file; with `--check`, writes nothing and fails when one is stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Finding, readContent } from './content';
import { lint } from './lint';
import { type Outputs, outputs, packageOf } from './outputs';

const ROOT = join(__dirname, '..');

function onDisk(path: string): Buffer | null {
  try {
    return readFileSync(join(ROOT, path));
  } catch {
    return null;
  }
}

/** Paths whose file is absent or differs from what would be generated now. */
export function staleFiles(files: Outputs, read: (path: string) => Buffer | null = onDisk): string[] {
  return [...files].filter(([path, data]) => !read(path)?.equals(Buffer.from(data))).map(([path]) => path);
}

/** Everything wrong with what would be generated, or the files themselves. */
export function generate(): { findings: Finding[]; files: Outputs } {
  const { content, findings } = readContent();
  if (findings.length > 0) return { findings, files: new Map() };
  const what = packageOf(content);
  return { findings: lint(what), files: outputs(what) };
}

function main(check: boolean): number {
  const { findings, files } = generate();
  if (findings.length > 0) {
    for (const { file, field, message } of findings)
      console.error(`${file}${field ? ` ${field}` : ''}: ${message}`);
    console.error(`${findings.length} finding${findings.length === 1 ? '' : 's'}; nothing was written.`);
    return 1;
  }
  const stale = staleFiles(files);
  if (check) {
    for (const path of stale) console.error(`stale: ${path} (run: npm run model)`);
    return stale.length === 0 ? 0 : 1;
  }
  for (const path of stale) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), files.get(path) ?? '');
  }
  console.log(`${stale.length} of ${files.size} generated files changed.`);
  return 0;
}

if (require.main === module) process.exitCode = main(process.argv.includes('--check'));
