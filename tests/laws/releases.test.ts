/**
 * While a release goes out, old and new code take turns with one session: sessions and records as earlier versions left
 * them, answered by this one, and what this one leaves, as an earlier version would hand it back.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { envelopeOf } from '../../console/device/envelope';
import { createSkillHost } from '../../console/device/skill-host';
import { check } from '../../console/response/invariants';
import { parseSession, stateName } from '../../lambda/domain/session';
import { parseRemembered, type Remembered } from '../../lambda/memory/record';
import type { Recorded } from '../support/releases/record';
import { CALLER } from '../support/scripted';

const FOLDER = join(__dirname, '../data/sessions');
const VERSIONS = readdirSync(FOLDER).map((file) => ({ file, rows: rowsOf(file) }));

function rowsOf(file: string): Recorded[] {
  return readFileSync(join(FOLDER, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Recorded => JSON.parse(line));
}

let now = 0;
let record: Remembered | null = null;
const skill = createSkillHost({
  clock: { now: () => now },
  memory: () => ({ load: async () => record, save: async () => 'saved', forget: async () => {} }),
});

/** What is left in the session; fails on an apology and on an answer that breaks a rule. */
async function left(row: Recorded, attributes = row.attributes): Promise<Record<string, unknown>> {
  now = row.now;
  record = parseRemembered(row.record, now);
  const envelope = envelopeOf(
    CALLER,
    { id: 's', isNew: false, attributes },
    { type: 'LaunchRequest' },
    { id: '1', now },
  );
  const request = { ...envelope, request: row.request } as typeof envelope;
  const { response, seen } = await skill(request);
  expect([JSON.stringify(row.request), seen !== null]).toEqual([JSON.stringify(row.request), true]);
  check({ request, response, screen: false });
  return response.sessionAttributes ?? {};
}

/** Names of all fields in all of these, however deep. */
function fieldsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(fieldsOf)];
}

function only(known: ReadonlySet<string>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => only(known, one));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([field]) => known.has(field));
  return Object.fromEntries(kept.map(([field, inner]) => [field, only(known, inner)]));
}

test('there are sessions of more than one version, in every state', () => {
  expect(VERSIONS.length).toBeGreaterThan(1);
  for (const { rows } of VERSIONS)
    expect([...new Set(rows.map(({ state }) => state))].sort()).toEqual(
      expect.arrayContaining(['asking', 'emergency', 'gated', 'guiding', 'hurt', 'idle', 'paused']),
    );
});

describe.each(VERSIONS)('sessions of $file', ({ rows }) => {
  const known = new Set(fieldsOf(rows.map(({ attributes }) => attributes)));

  test('are read as they were left', () => {
    for (const [at, { state }] of rows.entries()) {
      const next = rows[at + 1];
      if (!next || state === 'over' || Object.keys(next.attributes).length === 0) continue;
      const read = parseSession(next.attributes);
      expect([at, stateName(read.state)]).toEqual([at, state]);
      expect(read).toMatchObject(next.attributes);
    }
  });

  test('are answered, every request of them', async () => {
    for (const row of rows) await left(row);
  });

  test('go on from what this version left and that one handed back without what it does not know', async () => {
    for (const [at, row] of rows.entries()) {
      const next = rows[at + 1];
      if (!next || Object.keys(next.attributes).length === 0) continue;
      const back = only(known, await left(row)) as Record<string, unknown>;
      if (Object.keys(back).length === 0) continue;
      const there = parseSession(await left(row));
      expect([at, stateName(parseSession(back).state)]).toEqual([at, stateName(there.state)]);
      await left(next, back);
    }
  });
});
