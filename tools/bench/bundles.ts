/** What is measured: our skill, the same with ten times its topics, and its peers, each bundled in the same way. */
import { join } from 'node:path';
import { type Bundle, bundle } from '../bundle/bundle';

const PEERS = {
  /** A handler that does nothing. */
  empty: 'tools/bench/peers/empty.ts',
  minimal: 'tools/bench/peers/minimal.ts',
  howTo: 'tools/bench/peers/how-to.ts',
  byHand: 'tools/bench/peers/by-hand.ts',
  withClient: 'tools/bench/peers/with-client.ts',
} as const;

export type Subject = 'ours' | 'many' | keyof typeof PEERS;

export interface Bundles {
  folderOf(subject: Subject): string;
  ours: Bundle;
}

/** Writes a folder for each subject into `out`. */
export async function bundles(out: string, manyTopics: ReadonlyMap<string, object>): Promise<Bundles> {
  const folderOf = (subject: Subject) => join(out, subject);
  const ours = await bundle(folderOf('ours'));
  await bundle(folderOf('many'), { instead: manyTopics });
  for (const [name, entry] of Object.entries(PEERS)) await bundle(join(out, name), { entry });
  return { folderOf, ours };
}
