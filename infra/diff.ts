/** `tsx infra/diff.ts BEFORE AFTER`: what two syntheses would deploy differently, as a page of Markdown. Needs no account. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './project';
import { stacksIn } from './report';

/** `before` and `after` are folders that CDK wrote. */
export function differences(before: string, after: string): string {
  const scratch = mkdtempSync(join(tmpdir(), 'back-coach-diff-'));
  const nothing = join(scratch, 'nothing.json');
  writeFileSync(nothing, '{}');
  try {
    const kept = stacksIn(after).map((stack) => {
      const known = stacksIn(before).includes(stack);
      const template = known ? join(before, `${stack}.template.json`) : nothing;
      if (readFileSync(template).equals(readFileSync(join(after, `${stack}.template.json`)))) {
        return `### ${stack}\n\nstays as it is.`;
      }
      const args = ['diff', stack, '--exclusively', '--app', after, '--template', template];
      const cdk = spawnSync(process.execPath, [require.resolve('aws-cdk/bin/cdk'), ...args], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      });
      if (cdk.status !== 0) throw new Error(`cdk diff of ${stack} failed: ${cdk.stderr}`);
      const text = `${cdk.stdout}${cdk.stderr}`.trim();
      return `### ${stack}\n\n\`\`\`\n${text}\n\`\`\``;
    });
    const gone = stacksIn(before).filter((stack) => !stacksIn(after).includes(stack));
    return [
      ...kept,
      ...gone.map((stack) => `### ${stack}\n\nis no longer made; it stays until it is deleted.`),
    ].join('\n\n');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (require.main === module) {
  const [before, after] = process.argv.slice(2);
  if (before === undefined || after === undefined) {
    console.error('tsx infra/diff.ts BEFORE AFTER, both folders that cdk synth wrote');
    process.exitCode = 1;
  } else console.log(differences(before, after));
}
