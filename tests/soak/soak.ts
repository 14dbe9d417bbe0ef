/** `npm run soak [-- --lines N --seed N]`: long random conversations with faults, outside the quick suite. */
import { parseArgs } from 'node:util';
import { readContent } from '../../interaction-model/content';
import { soakConversations } from './conversations';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      lines: { type: 'string', default: '20000' },
      seed: { type: 'string', default: String(Date.now() % 1e9) },
    },
  });
  const [lines, seed] = [Number(values.lines), Number(values.seed)];
  if (!Number.isInteger(lines) || lines < 1 || !Number.isInteger(seed)) {
    console.error('soak: --lines and --seed take whole numbers');
    return 2;
  }
  const started = Date.now();
  const { turns, apologies, broken } = await soakConversations(readContent().content, lines, seed);
  const seconds = (Date.now() - started) / 1000;
  console.log(
    `seed ${seed}: ${turns} turns in ${seconds.toFixed(1)} s, ${apologies} apologies, ${broken.length} broken rules`,
  );
  for (const message of new Set(broken)) console.log(`  ${message}`);
  return apologies + broken.length === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`soak: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
