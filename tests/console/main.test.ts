import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isNewerThanSpoken, main } from '../../console/main';
import { CONTENT_FOLDER, readContent } from '../../tools/content/read';

const ROOT = join(__dirname, '../..');
const { content } = readContent();
let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'back-coach-console-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe('The process', () => {
  const start = (args: readonly string[], input = '', script = join(ROOT, 'console/start.mjs')) =>
    spawnSync(process.execPath, [script, ...args], {
      cwd: ROOT,
      input,
      encoding: 'utf8',
      timeout: 120_000,
    });

  it('answers piped lines and ends by itself', () => {
    const { stdout, status } = start(['--each'], 'do sit ups cause lower back pain\nopen back coach');
    expect(stdout).toContain('Sit-ups');
    expect(stdout).toContain('Welcome to Back Coach');
    expect(status).toBe(0);
  });

  it('refuses a mistake with one line and exit code 2', () => {
    const { stdout, stderr, status } = start(['--locale', 'xx-XX']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toEqual([
      '--locale is one of en-US, en-GB, en-CA, en-AU, en-IN, not "xx-XX"',
    ]);
  });

  it('says which folder for the memory cannot be made, and ends before the first word', () => {
    const file = join(data, 'taken');
    writeFileSync(file, '');
    // Node's own way of making a folder never ends in the file system of processes.
    const folder = process.platform === 'linux' ? '/proc/none/below' : join(file, 'below');
    const { stdout, stderr, status } = start(['--data', folder], 'open back coach\n');
    expect(stderr).toMatch(`The memory folder ${folder} cannot be made`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect([stdout, status]).toEqual(['', 2]);
  });

  it('says what to install where the development packages are missing', () => {
    const script = join(data, 'start.mjs');
    cpSync(join(ROOT, 'console/start.mjs'), script);
    const { stderr, status } = start([], '', script);
    expect(stderr).toContain('not installed (tsx, dynalite, saxes)');
    expect(stderr.trimEnd()).toMatch(/npm ci --include=dev$/);
    expect(status).toBe(2);
  });

  it('names every broken content file once and ends with exit code 2, before the first word', async () => {
    const folder = join(data, 'content');
    cpSync(CONTENT_FOLDER, folder, { recursive: true });
    writeFileSync(join(folder, 'locales.json'), '{');
    writeFileSync(join(folder, 'topics/running.json'), '{"id": "running"}');
    let said = '';
    const code = await main(
      ['--each'],
      (text) => {
        said += text;
      },
      folder,
    );
    expect(code).toBe(2);
    expect(said).toMatch(/^the content can't be read/);
    expect(said.match(/^locales\.json: /gm)).toHaveLength(1);
    expect(said).toContain('topics/running.json short: ');
  });

  it('notices content that was edited and not generated from again', () => {
    const [first, ...others] = content.topics;
    expect(isNewerThanSpoken(content)).toBe(false);
    expect(
      first && isNewerThanSpoken({ ...content, topics: [{ ...first, short: 'New words.' }, ...others] }),
    ).toBe(true);
  });
});
