/** What is measured, and by which tests: the quick ones of each part. */

export interface Part {
  name: string;
  files: readonly string[];
  /** Quickest first. */
  tests: readonly string[];
}

const inFolder = (folder: string, names: string) => names.split(' ').map((name) => `${folder}/${name}.ts`);

const RED_FLAG_TESTS = ['tests/laws/red-flags/rules.test.ts', 'tests/lambda/domain/red-flags/index.test.ts'];

export const PARTS: readonly Part[] = [
  {
    name: 'red-flags',
    files: inFolder('lambda/domain/red-flags', 'age index likelihood mentions read'),
    tests: [
      ...inFolder('tests/lambda/domain/red-flags', 'age.test likelihood.test mentions.test read.test'),
      'tests/laws/red-flags/known-and-over.test.ts',
      ...RED_FLAG_TESTS,
    ],
  },
  {
    name: 'red-flag-rules',
    files: inFolder(
      'lambda/domain/red-flags/rules',
      'body book conditions control despair injury legs looser today',
    ),
    tests: [
      ...inFolder('tests/lambda/domain/red-flags/rules', 'conditions.test index.test looser.test'),
      ...RED_FLAG_TESTS,
    ],
  },
  {
    name: 'assertion',
    files: inFolder('lambda/domain/assertion', 'experiencer index scope statement triggers'),
    tests: [
      'tests/lambda/domain/assertion/index.test.ts',
      'tests/laws/assertion/acts-and-scopes.test.ts',
      'tests/laws/assertion/nobody-now.test.ts',
      'tests/laws/assertion/what-is-stated.test.ts',
      'tests/lambda/domain/assertion/statement.test.ts',
      ...RED_FLAG_TESTS,
    ],
  },
  {
    name: 'playback',
    files: inFolder('lambda/domain/guided/playback', 'locate reduce'),
    tests: [
      'tests/laws/guided/by-the-clock.test.ts',
      'tests/laws/guided/early-and-late.test.ts',
      'tests/laws/guided/what-an-event-does.test.ts',
      'tests/lambda/domain/guided/playback/locate.test.ts',
      'tests/lambda/domain/guided/playback/reduce.test.ts',
      'tests/laws/guided/when-it-stands.test.ts',
      'tests/lambda/domain/guided/screen/reports.test.ts',
    ],
  },
  {
    name: 'safety',
    files: inFolder('lambda/handlers/safety', 'emergency red-flags'),
    tests: [
      'tests/lambda/handlers/safety/red-flags.test.ts',
      'tests/lambda/handlers/safety/emergency.test.ts',
    ],
  },
  {
    name: 'interpret',
    files: inFolder('lambda/handlers/interpret', 'interpret needs-memory situation'),
    tests: [
      'tests/laws/understanding/order-of-a-turn.test.ts',
      'tests/laws/turn/refused-and-called.test.ts',
      'tests/laws/turn/heard-first.test.ts',
      'tests/laws/turn/heard-then.test.ts',
      'tests/laws/understanding/as-the-situation-says.test.ts',
      'tests/laws/understanding/in-their-situation.test.ts',
      'tests/lambda/handlers/interpret/interpret.test.ts',
      'tests/lambda/handlers/interpret/situation.test.ts',
    ],
  },
];
