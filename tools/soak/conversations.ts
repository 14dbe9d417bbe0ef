/** Long random conversations with faults: several people, two of them with a failing store, one warm skill each locale. */
import fc from 'fast-check';
import { createSimulator } from '../../console/device/simulator';
import { readLine } from '../../console/terminal/line';
import { LOCALES } from '../../lambda/content/schema/locale';
import type { Memory, OpenMemory } from '../../lambda/memory/contract';
import type { Remembered } from '../../lambda/memory/record';
import { MemoryUnavailable } from '../../lambda/memory/unavailable';
import type { Content } from '../content/read';
import { expand } from '../content/templates';

const EVENTS = [
  '/launch',
  '/wait 5s',
  '/wait 40s',
  '/wait 3m',
  '/silence',
  '/close',
  '/lose',
  '/touch next',
  'exit',
];
const COMMANDS = [
  'yes',
  'no',
  'more',
  'repeat',
  'says who',
  'help',
  'next',
  'go back',
  'pause',
  'give me two minutes',
  'continue',
  'ready',
  'start over',
  'slower',
  'faster',
  'easier',
  'harder',
  'how many left',
  "what's next",
  'explain it again',
  'it hurts',
  'skip this one always',
  'stop',
  'forget me',
  'what do you know about me',
  'check my symptoms',
  'the first one',
  'why',
];

/** A store in a map whose calls fail at times, as `broken` decides. */
function faulty(records: Map<string, Remembered>, broken: () => boolean): OpenMemory {
  const attempt = async <T>(doing: 'load' | 'save' | 'forget', reach: () => T): Promise<T> => {
    if (broken()) throw new MemoryUnavailable(doing, new Error('a fault of the soak'));
    return reach();
  };
  return (): Memory => ({
    load: (user) => attempt('load', () => records.get(user) ?? null),
    forget: (user) => attempt('forget', () => void records.delete(user)),
    save: (user, record) =>
      attempt('save', () => {
        if ((records.get(user)?.rev ?? 0) >= record.rev) return 'stale';
        records.set(user, record);
        return 'saved';
      }),
  });
}

export interface SoakResult {
  turns: number;
  apologies: number;
  broken: string[];
}

/** Plays about `lines` lines; every response is held to the rules of every response. `seed` repeats a run exactly. */
export async function soakConversations(content: Content, lines: number, seed: number): Promise<SoakResult> {
  const result: SoakResult = { turns: 0, apologies: 0, broken: [] };
  const said = [
    ...content.topics.flatMap((topic) => topic.asked.slice(0, 6)),
    ...content.redFlags.flags.flatMap((flag) => flag.said.slice(0, 2)),
  ].map((template) => expand(template)[0] ?? '');
  const starts = content.routines.map((routine) => `start ${routine.name}`);
  const moves = content.exercises.flatMap((move) => [
    `do the ${move.name} with me`,
    `how do i do a ${move.name}`,
  ]);
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...COMMANDS) },
    { weight: 3, arbitrary: fc.constantFrom(...EVENTS) },
    { weight: 3, arbitrary: fc.constantFrom(...said) },
    { weight: 3, arbitrary: fc.constantFrom(...starts, ...moves) },
    {
      weight: 1,
      arbitrary: fc.string({ maxLength: 60 }).filter((text) => !text.trimStart().startsWith('/')),
    },
  );
  const script = fc.sample(fc.record({ line, person: fc.integer({ min: 0, max: 5 }), fault: fc.nat(99) }), {
    numRuns: lines,
    seed,
  });

  for (const [at, locale] of LOCALES.entries()) {
    let fault = 0;
    const records = new Map<string, Remembered>();
    const simulator = createSimulator({
      content,
      locale,
      device: at % 2 === 1 ? 'show' : 'echo',
      now: Date.UTC(2026, 2, 2, 8),
      memory: () => faulty(records, () => fault < 5),
      brokenRules: 'tell',
    });
    const people = Array.from({ length: 6 }, (_, person) => simulator.deviceOf(`person-${person}`));
    for (const step of script.filter((_, index) => index % LOCALES.length === at)) {
      fault = step.fault;
      const event = readLine(step.line);
      for (const one of event ? ((await people[step.person]?.play(event)) ?? []) : []) {
        if (one.event === 'turn') result.turns += 1;
        if (one.event !== 'fault') continue;
        if (one.fault === 'apology') result.apologies += 1;
        if (one.fault === 'rule') result.broken.push(`${one.rule}: ${one.detail}`);
      }
    }
  }
  return result;
}
