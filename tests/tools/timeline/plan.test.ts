/** The plan of a routine, as a person at a terminal reads it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readPlanOptions } from '../../../tools/timeline/options';
import { planById, planRoutine } from '../../../tools/timeline/report';
import { planText, routinesTable } from '../../../tools/timeline/text';
import { content } from '../../support/guided/sessions';

const PERSON = {
  pace: 'usual',
  level: 'usual',
  firstTime: false,
  talk: 'usual',
  run: 0,
  locale: 'en-US',
} as const;

/** The command itself, in a process of its own. */
function run(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'tools/timeline/plan.ts', ...args], {
    cwd: join(__dirname, '../../..'),
    encoding: 'utf8',
  });
}

test('the plan of a routine shows every cue with its start, and the segments', () => {
  const plan = planById('two-minute-reset', content, PERSON);
  const text = plan ? planText(plan) : '';
  expect(text).toMatch(/^two-minute reset: 2:\d\d; segments: 1; times the person must say "go on": 0\n/);
  expect(text).toMatch(/0:00 +0 +intro .* Starting two-minute reset/);
  expect(text).toMatch(/hold +right +1\.1 +\d\.\d +Hold for five\./);
  expect(text).toMatch(/start +part +cues +seconds +slow voice +characters +breaks +ends at/);
  expect(text.match(/^ *\d+:\d\d +\d+ /gm)).toHaveLength(plan?.timeline.cues.length ?? 0);
});

test('a single exercise has a plan, an unknown one has none', () => {
  expect(planById('cat-stretch', content, PERSON)?.timeline.steps.map((step) => step.exercise)).toEqual([
    'cat-stretch',
  ]);
  expect(planById('handstand', content, PERSON)).toBeUndefined();
});

test('the table has a line for every routine', () => {
  const table = routinesTable(content.routines.map((routine) => planRoutine(routine, content, PERSON)));
  expect(table).toMatch(/^routine +length +segments \(s\).*spoken turns\n/);
  for (const { id } of content.routines) expect(table).toMatch(new RegExp(`^${id} `, 'm'));
});

test('as JSON the plan is one object with the timeline and the segments', () => {
  const { stdout, status } = run(
    'gentle-morning',
    '--json',
    '--pace',
    'slower',
    '--level',
    '1',
    '--first-time',
  );
  expect(status).toBe(0);
  const { routine, timeline, starts, segments, spokenTurns } = JSON.parse(stdout);
  expect(routine).toBe('gentle-morning');
  expect(starts).toHaveLength(timeline.cues.length);
  expect(segments[0]).toMatchObject({ part: 'main', from: 0, at: 0 });
  const parts: { part: string; chars: number; breaks: number }[] = segments;
  expect(parts.every(({ chars, breaks }) => chars > 0 && breaks > 0)).toBe(true);
  expect(spokenTurns).toBe(parts.filter(({ part }) => part === 'main').length - 1);
});

test('a mistake on the command line is one clear line and exit code 2', () => {
  const { stdout, stderr, status } = run('nope');
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(
    /^plan: no routine or exercise is called "nope"; choose one of .*gentle-morning.*superman/,
  );
});

const KNOWN = ['gentle-morning', 'bridge'];

test.each([
  [['bridge', '--fast'], /'--fast'; the options are .*--pace/],
  [['bridge', '--pace', 'quick'], /--pace is slower, usual, faster, not "quick"/],
  [['bridge', '--level', '4'], /--level is 1, 2, 3, or easier, usual, harder, not "4"/],
  [['bridge', '--locale', 'fr-FR'], /--locale is one of en-US, .* not "fr-FR"/],
  [['bridge', 'gentle-morning'], /one routine at a time; "gentle-morning"/],
  [[], /name a routine or exercise: gentle-morning, bridge; or use --table/],
])('%j is refused with the choices', (args, reason) => {
  expect(() => readPlanOptions(args, KNOWN)).toThrow(reason);
});

test.each([
  ['1', 'easier'],
  ['2', 'usual'],
  ['harder', 'harder'],
])('level %s is the %s one', (given, level) => {
  expect(readPlanOptions(['bridge', '--level', given], KNOWN).level).toBe(level);
});
