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

const deploy = WORKFLOWS.find(([name]) => name === 'deploy.yml')?.[1] ?? '';
/** The text of each job of a workflow, by its name. */
const jobsOf = (text: string) =>
  new Map(
    text
      .slice(text.indexOf('\njobs:\n') + 7)
      .split(/^ {2}(?=\w+:\n)/m)
      .slice(1)
      .map((job) => [job.slice(0, job.indexOf(':')), job] as const),
  );

it('takes a role in the cloud on a tag only', () => {
  expect(deploy).toMatch(/on:\n {2}push:\n {4}tags: \['v\*'\]\n/);
  for (const [name, text] of WORKFLOWS) expect(text.includes('id-token: write')).toBe(name === 'deploy.yml');
});

it('gives that role to a job that runs nothing but what another one built without any rights', () => {
  const jobs = jobsOf(deploy);
  expect([...jobs.keys()]).toEqual(['build', 'live']);
  const [build = '', live = ''] = jobs.values();
  expect(build).toMatch(/npm ci\n[\s\S]*npm run check\n[\s\S]*npm run release/);
  expect(build).not.toMatch(/id-token|configure-aws-credentials|environment:/);
  expect(live).toContain('needs: build');
  expect(live).toMatch(/environment: live\n/);
  expect(live).not.toMatch(/checkout|npm |npx |apt-get/);
  const commands = [...live.matchAll(/\bnode (?!-p )(\S+)/g)].map(([, file]) => file);
  expect(commands).toEqual(['release/cdk/bin/cdk', 'release/smoke.mjs']);
});

it('makes the list of licences and the bill of materials of all that ships, and runs the guides', () => {
  const check = WORKFLOWS.find(([name]) => name === 'check.yml')?.[1] ?? '';
  for (const command of ['tools/package/licences.ts', 'npm sbom --omit dev', 'npm run guides']) {
    expect(check).toContain(command);
  }
});

describe('What is installed', () => {
  const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

  it('runs no code of its own while it is, and those that would are listed', () => {
    const { packages }: { packages: Record<string, { hasInstallScript?: boolean }> } = JSON.parse(
      read('package-lock.json'),
    );
    const would = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    const { allowScripts }: { allowScripts: Record<string, boolean> } = JSON.parse(read('package.json'));
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(would)].sort());
    expect(new Set(Object.values(allowScripts))).toEqual(new Set([false]));
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  it('is told by nobody but us before or after a command: such scripts would be left out, too', () => {
    const { scripts: named }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const around = Object.keys(named).filter(
      (name) => named[name.replace(/^(pre|post)/, '')] && /^(pre|post)/.test(name),
    );
    expect(around).toEqual([]);
  });

  it('is watched for newer versions, and there is a way to report a hole', () => {
    for (const ecosystem of ['npm', 'github-actions']) {
      expect(read('.github/dependabot.yml')).toContain(`package-ecosystem: ${ecosystem}\n`);
    }
    expect(read('SECURITY.md')).toContain('Report a vulnerability');
  });
});
