import { Script } from 'node:vm';
import { inParts, type Piece, partsOf } from '../../../tools/bundle/parts';

/** What the module of these data gives, and every place of its file that was read. */
function made(data: object): { given: Record<string, unknown>; read: [number, number][] } {
  const bytesOf = (piece: Piece) =>
    'bytes' in piece ? piece.bytes : Buffer.from('text' in piece ? piece.text : piece.json);
  const pieces = inParts(data).map(bytesOf);
  const file = Buffer.concat(pieces.flatMap((piece) => [piece, Buffer.from('\n')]));
  const read: [number, number][] = [];
  const watched = {
    toString: (encoding: BufferEncoding, from: number, to: number) => {
      read.push([from, to]);
      return file.toString(encoding, from, to);
    },
    subarray: (from: number, to: number) => file.subarray(from, to),
  };
  const module = partsOf(
    data,
    pieces.map(({ length }) => length),
    'utf8',
    'watched',
  );
  const script = new Script(`${module.replace('export default', 'const given =')}\ngiven`);
  return { given: script.runInNewContext({ watched, JSON }), read };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const LONG = 'a "quoted" word\nand a break ¡ '.repeat(900);

test('texts with breaks and marks, and data that are small, come out as they went in', () => {
  const data = { text: LONG, short: 'x', list: [1, 2], none: null, nested: { a: 1 } };
  const { given, read } = made(data);
  expect(read).toEqual([]);
  expect(Object.fromEntries(Object.keys(data).map((name) => [name, given[name]]))).toEqual(data);
});

test('what is base64 in the data is bytes, and a text that only looks like it stays one', () => {
  const bytes = Buffer.from(Array.from({ length: 6000 }, (_, at) => at % 251));
  const { given } = made({ table: bytes.toString('base64'), word: 'abcd' });
  expect(Buffer.compare(given.table as Buffer, bytes)).toBe(0);
  expect(given.word).toBe('abcd');
});

test('of many groups each is read when it is asked for', () => {
  const groups = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`group${at}`, [`${at}`, 'x'.repeat(2000)]]),
  );
  const { given, read } = made({ groups });
  const part = given.groups as Record<string, string[]>;
  expect(part.group7?.[0]).toBe('7');
  expect(read).toHaveLength(1);
  expect(plain(part)).toEqual(groups);
});

test('of a list of rules only where each holds is read at once', () => {
  const rules = Array.from({ length: 40 }, (_, at) => ({
    means: `topic:t${at}`,
    part: 'knee',
    said: ['x'.repeat(600)],
    when: [at % 2 === 0 ? 'told' : 'opening'],
  }));
  const { given, read } = made({ talk: { rules } });
  const heard = (given.talk as { rules: typeof rules }).rules;
  expect(heard.filter(({ when }) => when[0] === 'told')).toHaveLength(20);
  expect(read).toHaveLength(1);
  expect(heard[3]?.means).toBe('topic:t3');
  expect(read).toHaveLength(2);
  expect(heard.map(({ means, part, said, when }) => ({ means, part, said, when }))).toEqual(rules);
});
