/** Records as every version so far left them, read by this one; and what this one writes, as the version before it reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { migrated, SCHEMA } from '../../../lambda/memory/migrate';
import { parseRemembered, type Remembered, revised } from '../../../lambda/memory/record';
import fc from '../../support/fc';
import { HOUR } from '../../support/records';

const FOLDER = join(__dirname, '../../data/records');
const STORED = readdirSync(FOLDER).map((file) => {
  const record: Record<string, unknown> = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  return { file, record, now: Number(record.updatedAt) + HOUR };
});

test('there is a record of every version', () => {
  const versions = STORED.map(({ record }) => record.schema ?? 1);
  expect([...new Set(versions)]).toEqual(Array.from({ length: SCHEMA }, (_, i) => i + 1));
});

describe.each(STORED)('$file', ({ record, now }) => {
  test('is read with everything that is in it, as this version', () => {
    expect(parseRemembered(record, now)).toMatchObject({ ...record, schema: SCHEMA });
  });

  test('goes on with all of it', () => {
    const next = revised(parseRemembered(record, now), { talk: 'more' }, now);
    expect(next).toMatchObject({ ...record, schema: SCHEMA, talk: 'more', rev: 8, updatedAt: now });
    expect(parseRemembered(JSON.parse(JSON.stringify(next)), now)).toEqual(next);
  });

  test('is migrated once: again makes no difference', () => {
    expect(migrated(migrated(record))).toEqual(migrated(record));
  });
});

test('one of a later version keeps what only that one knows, and its number', () => {
  const [last] = STORED.slice(-1);
  if (!last) throw new Error('no record');
  const later = { ...last.record, schema: SCHEMA + 1, moods: ['sunny'] };
  const read = parseRemembered(later, last.now);
  expect(read).toEqual(later);
  expect(revised(read, { pace: 'faster' }, last.now)).toMatchObject({ schema: SCHEMA + 1, moods: ['sunny'] });
});

/** What the release before this one demands of a record. */
const Before = v.looseObject({
  v: v.literal(1),
  rev: v.pipe(v.number(), v.minValue(1)),
  updatedAt: v.number(),
  noticeHeard: v.boolean(),
  gateHeard: v.boolean(),
  pace: v.picklist(['slower', 'usual', 'faster']),
  level: v.picklist(['easier', 'usual', 'harder']),
  levels: v.optional(v.record(v.string(), v.picklist(['easier', 'usual', 'harder']))),
  leftOut: v.optional(v.array(v.string())),
  runs: v.optional(v.number()),
  talk: v.optional(v.picklist(['less', 'usual', 'more'])),
  met: v.array(v.string()),
});

test('what this version writes is read by the one before, which may be the next to answer', () => {
  for (const { record, now } of STORED) {
    const written = revised(parseRemembered(record, now), {}, now);
    expect(v.safeParse(Before, written).success).toBe(true);
  }
});

test('a number that is none is the first version', () => {
  const [{ record, now } = { record: {}, now: 0 }] = STORED;
  const junk = fc.constantFrom(null, 'x', -1, 0, {}, [2]);
  fc.assert(
    fc.property(junk, (schema) => {
      expect(parseRemembered({ ...record, schema }, now)).toMatchObject({ schema: SCHEMA, recent: [] });
    }),
  );
});

test('damage in what was added last costs only itself', () => {
  const last = STORED.at(-1);
  if (!last) throw new Error('no record');
  const { record, now } = last;
  const junk = fc.constantFrom<unknown>(null, 'x', -1, 1.5, { agreed: 1 }, [1], [{ id: 1 }]);
  const field = fc.constantFrom<keyof Remembered>('recent', 'finishes', 'diary');
  fc.assert(
    fc.property(field, junk, (damaged, value) => {
      const read = parseRemembered({ ...record, [damaged]: value }, now);
      expect(read).toMatchObject({ met: record.met, level: record.level });
      expect(read?.diary?.agreed).toBe(damaged !== 'diary');
    }),
  );
});
