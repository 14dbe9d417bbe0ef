import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedMemory } from '../../../console/memory/embedded';
import { PEERS, peer } from '../../../tools/bench/bundles';
import { plainly } from '../../../tools/bench/cold';
import { launch } from '../../../tools/bench/requests';
import { tlsInFrontOf } from '../../../tools/bench/runtime/tls';

const out = mkdtempSync(join(tmpdir(), 'back-coach-peers-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

test.each(Object.keys(PEERS).filter((name) => name !== 'empty'))(
  'the peer %s speaks, bundled as ours is',
  async (name) => {
    const memory = await embeddedMemory(null);
    const front = await tlsInFrontOf(memory.endpoint, out);
    const env = { MEMORY_TABLE: memory.table, DYNAMODB_ENDPOINT: front.endpoint, ...front.env };
    try {
      const folder = await peer(out, name as keyof typeof PEERS);
      expect(await plainly(folder, launch(), { env, speaks: true })).toBeGreaterThan(0);
    } finally {
      front.close();
      await memory.close();
    }
  },
);
