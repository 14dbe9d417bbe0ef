/** What the guides say, held to what there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../../infra/project';
import { read } from '../../../infra/report';
import { TIMING } from '../../../lambda/domain/guided/playback/timing';
import { commandsIn, contextIn } from '../../../tools/guides/commands';
import { deployments } from '../../support/infra/deployed';

const DOCS = join(ROOT, 'docs');
const GUIDES = readdirSync(DOCS).filter((name) => name.endsWith('.md'));
const textOf = (name: string) => readFileSync(join(DOCS, name), 'utf8');

const { deploy, remove } = deployments();
afterAll(remove);

it('The runbook has one section for each alarm, by its name', () => {
  const template = deploy().template('NA');
  const alarms = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'].flatMap((type) =>
    Object.entries(template.findResources(type)).map(([id, { Properties }]) => ({
      name: id.replace(/^Alarm(.*)[0-9A-F]{8}$/, '$1'),
      loud: Properties.AlarmActions !== undefined,
      description: Properties.AlarmDescription,
    })),
  );
  const sections = [...textOf('runbook.md').matchAll(/^## (.+)$/gm)].map(([, title]) => title);
  expect(sections.sort()).toEqual(
    alarms
      .filter(({ loud }) => loud)
      .map(({ name }) => name)
      .sort(),
  );
  for (const { name, description } of alarms) {
    expect(description).toMatch(/^(\w+): .+ See docs\/runbook\.md\.$/);
    expect(textOf('runbook.md')).toContain(name);
  }
});

it('The runbook says of every alarm what listeners hear, when it rings and where to look', () => {
  for (const section of textOf('runbook.md').split(/^## /m).slice(1)) {
    for (const part of ['*Listeners hear:*', '*Rings:*', '*Look:*']) expect(section).toContain(part);
  }
});

it('The on-device checks are T1 to T8, and name numbers that there are', () => {
  const text = textOf('on-device-checks.md');
  const checks = [...text.matchAll(/^## (T\d)\./gm)].map(([, name]) => name);
  expect(checks).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8']);
  const named = [...text.matchAll(/`TIMING\.(\w+)`/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !Object.hasOwn(TIMING, name))).toEqual([]);
});

it('Every deploy that a guide shows has templates that pass the checks', () => {
  const deploys = ['README.md', 'docs/deploy.md']
    .flatMap((name) => commandsIn(readFileSync(join(ROOT, name), 'utf8')))
    .filter(({ text }) => / -c \w+=/.test(text))
    .map(({ text }) => contextIn(text));
  expect(deploys.map((context) => Object.keys(context).join(' '))).toEqual(
    expect.arrayContaining([
      'alarmEmail',
      'vendorId alexaSecret alarmEmail',
      'stage firstDeploy vendorId alexaSecret alarmEmail',
      'stage skillId alarmEmail',
    ]),
  );
  for (const context of deploys) {
    const { names, folder } = deploy(context);
    expect(names).toHaveLength((context.stage === 'live' ? 5 : 3) + ('vendorId' in context ? 1 : 0));
    expect(read(folder).findings).toEqual([]);
  }
});

it('The cost table adds up', () => {
  const rows = [...textOf('cost.md').matchAll(/^\| (.+?) \| (.+) \|$/gm)].map(
    ([, name = '', cells = '']) => ({
      name: name.replaceAll('*', ''),
      numbers: cells.split('|').map((cell) => Number(cell.replaceAll('*', '').trim())),
    }),
  );
  const row = (name: string) => rows.find((it) => it.name === name)?.numbers ?? [];
  const growing = rows.slice(
    1,
    rows.findIndex(({ name }) => name === 'grows with turns'),
  );
  expect(growing).toHaveLength(7);
  for (const column of [0, 1, 2]) {
    const sum = growing.reduce((total, { numbers }) => total + (numbers[column] ?? 0), 0);
    expect(row('grows with turns')[column]).toBeCloseTo(sum, 1);
    const all = ['grows with turns', 'metrics, alarms, dashboard, keys, secret', 'canary'].map(
      (it) => row(it)[column] ?? 0,
    );
    expect(row('in all')[column]).toBeCloseTo(
      all.reduce((a, b) => a + b),
      1,
    );
  }
});

describe.each(GUIDES)('docs/%s', (name) => {
  it('points at files that are there', () => {
    const linked = [...textOf(name).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) =>
      join(dirname(join(DOCS, name)), path ?? ''),
    );
    const named = [
      ...textOf(name).matchAll(/`((?:lambda|infra|console|tests|interaction-model|docs)\/[\w./-]+?)\/?`/g),
    ].map(([, path]) => join(ROOT, path ?? ''));
    expect([...linked, ...named].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names commands that there are', () => {
    const { scripts }: { scripts: object } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const called = [...textOf(name).matchAll(/npm run ([\w-]+)/g)].map(([, script]) => script ?? '');
    expect(called.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});
