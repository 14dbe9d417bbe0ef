/** `npm run synth`: writes and checks every template, then says what would be deployed. Needs no account and no network. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './project';
import { read, table } from './report';

const started = performance.now();
// The command's own file: its wrapper would look for newer versions first.
const cdk = spawnSync(
  process.execPath,
  [require.resolve('aws-cdk/bin/cdk'), 'synth', '--quiet', ...process.argv.slice(2)],
  {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
if (cdk.status === 0) {
  console.log(table(read(join(ROOT, 'cdk.out'))));
  console.log(`\nin ${((performance.now() - started) / 1000).toFixed(1)} s`);
} else process.exitCode = cdk.status ?? 1;
