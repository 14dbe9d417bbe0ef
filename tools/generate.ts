/** `npm run model`: writes every generated file; with `--check`, writes nothing and fails when one is stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lint } from '../interaction-model/lint/rule';
import { reportOf } from './content/check';
import { type Finding, readContent } from './content/read';
import { checkContent } from './content/rules';
import { RULES } from './package/lint';
import { type Outputs, outputs, packageOf } from './package/outputs';
import { WEIGHTS_FILE, weightsText } from './train/classifier';

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

/**
 * Everything wrong with the content or with what would be made of it; only when there is nothing, the files.
 * `today` is an ISO date.
 */
export function generate(today: string): { findings: Finding[]; files: Outputs } {
  const { content, findings: faults } = readContent();
  if (faults.length > 0) return { findings: faults, files: new Map() };
  const what = packageOf(content);
  const findings = [...checkContent(content, today), ...lint(what, RULES)];
  if (findings.length > 0) return { findings, files: new Map() };
  return { findings, files: outputs(what).set(WEIGHTS_FILE, weightsText(content)) };
}

function main(check: boolean, today: string): number {
  const { findings, files } = generate(today);
  if (findings.length > 0) {
    console.error(reportOf(findings));
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

if (require.main === module) {
  process.exitCode = main(process.argv.includes('--check'), new Date().toISOString().slice(0, 10));
}
