/**
 * `npm run guides`: types every command of the README and of docs/deploy.md into a fresh copy of the project, as somebody
 * without any account, and says of each whether it went as far as it can.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, commandsIn } from './commands';

const ROOT = join(__dirname, '../..');
const GUIDES = ['README.md', 'docs/deploy.md'];

/** How a command ends for somebody without an account. Null: well. */
const ENDS: readonly (readonly [command: RegExp, end: RegExp | null])[] = [
  [/^npm (ci|run synth|run release|run cards)\b/, null],
  [/^npx cdk bootstrap\b/, /no credentials have been configured/],
  [/^npx cdk destroy\b/, /Unable to resolve AWS account/],
  [/^(npm run deploy|node release\/cdk)\b/, /Unable to resolve AWS account/],
  [/^npm run smoke\b/, /Could not load credentials/],
  [/^npm run alexa -- login\b/, /Client id of the security profile/],
  [/^npm run alexa\b/, /Could not read the secret .* credentials/i],
  [/^aws\b/, /credentials/],
];
/** Typed into a command that asks for something, and what shortens one that is run elsewhere. */
const TYPED = 'open back coach\nstop\n';
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  // Every test is run by the check beside this one; here it is enough that they are found.
  [/\bnpm test\b/, 'npx jest --listTests'],
  // Sends no mail by itself, and asks nobody.
  [/^npx cdk destroy --all$/, 'npx cdk destroy --all --force'],
];

interface Outcome extends Command {
  guide: string;
  verdict: 'ok' | 'FAIL' | 'not run';
  why: string;
}

function hasTool(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function run(guide: string, command: Command, folder: string): Outcome {
  const tool = command.text.split(' ')[0] ?? '';
  if (!hasTool(tool)) return { ...command, guide, verdict: 'not run', why: `${tool} is not installed here` };
  const text = INSTEAD.reduce((said, [from, to]) => said.replace(from, to), command.text);
  const { PATH = '', HOME = '' } = process.env;
  const shell = spawnSync('bash', ['-c', text], {
    cwd: folder,
    input: TYPED,
    encoding: 'utf8',
    timeout: 600_000,
    env: {
      PATH,
      HOME,
      NO_COLOR: '1',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/none',
      AWS_SHARED_CREDENTIALS_FILE: '/none',
    },
  });
  const printed = `${shell.stdout}${shell.stderr}`;
  const known = ENDS.find(([pattern]) => pattern.test(command.text));
  const fine = known && (known[1] === null ? shell.status === 0 : known[1].test(printed));
  const last = printed.trimEnd().split('\n').slice(-8).join('\n      ');
  const why = fine ? '' : known ? last : 'nobody has said how it ends: tools/guides/guides.ts';
  return { ...command, guide, verdict: fine ? 'ok' : 'FAIL', why };
}

function main(): number {
  const folder = mkdtempSync(join(tmpdir(), 'back-coach-guides-'));
  try {
    // What a commit holds, and nothing that was built or installed beside it.
    spawnSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder], { stdio: 'inherit' });
    const outcomes = GUIDES.flatMap((guide) =>
      commandsIn(readFileSync(join(folder, guide), 'utf8')).map((command) => {
        const outcome = run(guide, command, folder);
        console.log(`${outcome.verdict.padEnd(8)}${guide}:${command.line}  ${command.text}`);
        if (outcome.why !== '') console.log(`      ${outcome.why}`);
        return outcome;
      }),
    );
    const failed = outcomes.filter(({ verdict }) => verdict === 'FAIL').length;
    console.log(`${outcomes.length} commands, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (require.main === module) process.exitCode = main();
