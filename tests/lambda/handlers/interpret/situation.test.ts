/** The names that data give to meanings, read back. */
import { HINT, of } from '../../../../lambda/handlers/interpret/situation';

const said = { kind: 'topic', id: 'running' } as const;

test.each([
  ['command:pause', { kind: 'command', name: 'pause' }],
  ['position:hold', { kind: 'position', ask: 'hold' }],
  ['follow-up:easiest', { kind: 'follow-up', ask: 'easiest' }],
])('"%s" is that', (label, meaning) => expect(of(label, said)).toEqual(meaning));

test.each(['command:sing', 'command', 'position:sing', 'follow-up:sing', 'topic', 'unknown'])(
  '"%s" names nothing by itself, and leaves what was said',
  (label) => expect(of(label, said)).toEqual(said),
);

test('a choice of Alexa counts ten times', () => expect(HINT).toBe(10));
