/** What is measured: our skill, the same with ten times its topics, and its peers, each bundled in the same way. */
import { join } from 'node:path';
import { type Bundle, bundle } from '../bundle/bundle';

export const PEERS = {
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
  for (const name of Object.keys(PEERS)) await peer(out, name as keyof typeof PEERS);
  return { folderOf, ours };
}

/** Writes one of the peers into a folder of `out`, and gives that folder; they build their answers with the kit's tool. */
export async function peer(out: string, name: keyof typeof PEERS): Promise<string> {
  const folder = join(out, name);
  await bundle(folder, { entry: PEERS[name], buildsAnswers: true });
  return folder;
}
