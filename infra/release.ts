/**
 * `npm run release -- -c ...`: writes into `release/` all that a deploy needs, so that whoever has the rights to deploy
 * installs and builds nothing. Options as for `npm run deploy`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLED } from './build';
import { ROOT } from './project';

const FOLDER = join(ROOT, 'release');
const CDK = dirname(require.resolve('aws-cdk/package.json'));

/** What a command printed. @throws Error when it fails; why, it has said itself. */
function output(command: string, args: readonly string[]): string {
  const run = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${args.join(' ')} failed`);
  return run.stdout;
}

async function release(options: readonly string[]): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const synth = ['synth', '--quiet', '--output', join(FOLDER, 'cdk.out'), ...options];
  output(process.execPath, [join(CDK, 'bin/cdk'), ...synth]);
  // The command has no dependencies: its folder is all of it.
  cpSync(CDK, join(FOLDER, 'cdk'), { recursive: true });
  await build({ ...BUNDLED, entryPoints: { smoke: 'infra/smoke.ts' }, outdir: FOLDER });
  const written = {
    'sbom.json': output('npm', ['sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx']),
    'licences.txt': output('npm', ['run', '--silent', 'licences']),
  };
  for (const [name, text] of Object.entries(written)) writeFileSync(join(FOLDER, name), text);
  console.log('release/ holds cdk.out, cdk, smoke.mjs, sbom.json and licences.txt');
}

release(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`release: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
