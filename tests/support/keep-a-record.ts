/** A process that keeps a record in the folder given, says so, and then waits to be killed. */
import { embeddedMemory } from '../../console/memory/embedded';
import { lazyMemory } from '../../lambda/memory/lazy';
import { firstRecord, NOON } from './records';

async function main(folder: string): Promise<void> {
  const { endpoint, table } = await embeddedMemory(folder);
  const open = lazyMemory({ endpoint, table, clock: () => NOON }, 10_000);
  console.log(await open().save('ann', firstRecord()));
  setInterval(() => {}, 60_000);
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
