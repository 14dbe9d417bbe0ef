/** Code gives parts to topics, exercises and routines; which of them plays which part stands in `defaults.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sources, stringsIn } from '../../support/project/sources';
import { shipped } from '../../support/shipped';

const IDS = new Set([...shipped.topics, ...shipped.exercises, ...shipped.routines].map(({ id }) => id));

/** Each is another thing by the same name, or what a measurement is taken of: its place, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'lambda/domain/guided/playback/posture.ts: standing': 'a posture',
  'lambda/domain/planner/choices.ts: standing': 'a position',
  'lambda/domain/nlu/position.ts: standing': 'a position',
  'lambda/handlers/guided/wish.ts: standing': 'a posture',
  'lambda/domain/red-flags/rules/control.ts: sex': 'a concept of the warning signs',
  'lambda/domain/red-flags/rules/looser.ts: sex': 'a concept of the warning signs',
  'lambda/handlers/guided/ending/afterwards.ts: standing': 'a posture',
  'lambda/handlers/guided/midway/body.ts: standing': 'a posture',
  'lambda/render/up.ts: standing': 'a posture',
  'lambda/content/schema/exercise.ts: standing': 'a position',
  'lambda/domain/guided/timeline/between/opening.ts: standing': 'a position',
  'lambda/domain/guided/timeline/compile.ts: standing': 'a position',
  'lambda/handlers/guided/midway/switch.ts: standing': 'a posture',
  'lambda/handlers/interpret/of-the-talk.ts: standing': 'a place',
  'tools/content/rules/exercise-rules.ts: standing': 'a position',
  'tools/train/rows.ts: see-doctor': 'how soon a person is needed, in the words of the annotated rows',
  'tools/evaluate/score.ts: see-doctor': 'how soon a person is needed, in the words of the annotated rows',
  'tools/soak/guided/position-error.ts: strengthen': 'the routine that the published error was measured on',
  'tools/soak/guided/scenario.ts: running': 'a question asked in the middle of a simulated session',
};

/** The ids that stand as strings of their own in a text of code. */
function idsIn(text: string): string[] {
  return [...new Set(stringsIn(text))].filter((string) => IDS.has(string));
}

test('no code names a topic, an exercise or a routine by its id', () => {
  const found = sources('lambda', 'tools', 'console').flatMap((file) =>
    idsIn(readFileSync(join(ROOT, file), 'utf8')).map((id) => `${file}: ${id}`),
  );
  expect(found.sort()).toEqual(Object.keys(ALLOWED).sort());
});

test('an id would be noticed in any kind of quotes, and not in a comment or inside a longer text', () => {
  expect(idsIn("const a = 'see-doctor';")).toEqual(['see-doctor']);
  expect(idsIn('const a = ["bridge", `after-run`];')).toEqual(['bridge', 'after-run']);
  expect(idsIn("/** 'bridge' */ const a = 'a bridge'; // 'after-run'")).toEqual([]);
});
