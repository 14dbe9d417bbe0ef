/** `npm run build`: what is deployed, in `dist/`: the Lambda's bundle and the skill package. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf } from '../content/report';
import { requireContent } from '../content/require';
import { leftToWrite } from '../content/unfinished';
import { quickFiles, staleFiles } from '../generate';
import { packageFiles, skillPackage, writeFiles } from '../package/skill-package';
import { type Bundle, bundle, ROOT } from './bundle';
import { faults, sizes, weightOf } from './weight';

/** Too little to be worth a line. */
const CRUMB = 500;

function report(built: Bundle): void {
  const row = (name: string, ...bytes: number[]) =>
    console.log(`${name.padEnd(52)}${bytes.map((n) => (n / 1000).toFixed(1).padStart(9)).join('')}`);
  console.log(`${'KB in the bundle, by module'.padEnd(52)}  at once    later`);
  for (const { module, entry, later } of sizes(built)) {
    if (entry + later >= CRUMB) row(module, entry, later);
  }
  const { atOnce, code, data } = weightOf(built);
  row('in all', atOnce, code + data - atOnce);
  for (const [name, bytes] of [...built.code, ...built.data]) row(name, bytes);
}

async function main(dist: string): Promise<number> {
  // A chunk left over from an earlier build would be deployed too.
  rmSync(dist, { recursive: true, force: true });
  const built = await bundle(join(dist, 'lambda'));
  report(built);

  const what = skillPackage(requireContent());
  const found = faults(built, what.content.topics.length);
  found.push(...staleFiles(quickFiles(what)).map((file) => `${file} is stale: run "npm run model" first`));
  found.push(...leftToWrite(what.content).map((finding) => reportOf([finding])));
  const files = packageFiles(what);
  writeFiles(files, join(dist, 'skill-package'));
  console.log(`${files.size} files in the skill package.`);
  for (const fault of found) console.error(`build: ${fault}`);
  return found.length === 0 ? 0 : 1;
}

main(join(ROOT, 'dist')).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
