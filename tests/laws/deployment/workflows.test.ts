/** What the project's own automation may run, and with whose rights. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../infra/project';

const FOLDER = join(ROOT, '.github/workflows');
const WORKFLOWS = readdirSync(FOLDER).map(
  (name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const,
);
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);

it('checks every push, shows what a pull request would deploy, and deploys a tag', () => {
  expect(WORKFLOWS.map(([name]) => name).sort()).toEqual(['check.yml', 'deploy.yml', 'synth-diff.yml']);
});

describe.each(WORKFLOWS)('%s', (_name, text) => {
  it('runs the code of others only at a commit that can not change, and says which version it is', () => {
    const uses = [...text.matchAll(/^\s*-? *uses: *(.+)$/gm)].map(([, what]) => what ?? '');
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((what) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual([]);
  });

  it('calls scripts that are there', () => {
    const called = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name ?? '');
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('starts with the right to read, and holds no key', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(text).not.toMatch(/secrets\.|AKIA|write-all/);
  });

  it('puts no words of a contributor into a command', () => {
    const commands = [...text.matchAll(/run: (.*(?:\n {8,}.*)*)/g)].map(([, command]) => command ?? '');
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });
});

it('takes a role in the cloud on a tag only', () => {
  const [, deploy = ''] = WORKFLOWS.find(([name]) => name === 'deploy.yml') ?? [];
  expect(deploy).toMatch(/on:\n {2}push:\n {4}tags: \['v\*'\]\n/);
  for (const [name, text] of WORKFLOWS) expect(text.includes('id-token: write')).toBe(name === 'deploy.yml');
});
