/** `npm run soak [-- --lines N --sessions N --seed N]`: random conversations with faults, and guided sessions, at length. */
import { parseArgs } from 'node:util';
import { readContent } from '../content/read';
import { soakConversations } from './conversations';
import { positionTable, soakGuided } from './guided/soak';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      lines: { type: 'string', default: '20000' },
      sessions: { type: 'string', default: '500' },
      seed: { type: 'string', default: String(Date.now() % 1e9) },
    },
  });
  const [lines, sessions, seed] = [Number(values.lines), Number(values.sessions), Number(values.seed)];
  if (!Number.isInteger(lines) || lines < 1 || !Number.isInteger(sessions) || !Number.isInteger(seed)) {
    console.error('soak: --lines, --sessions and --seed take whole numbers');
    return 2;
  }
  const started = Date.now();
  const { turns, apologies, broken } = await soakConversations(readContent().content, lines, seed);
  const seconds = (Date.now() - started) / 1000;
  console.log(
    `seed ${seed}: ${turns} turns in ${seconds.toFixed(1)} s, ${apologies} apologies, ${broken.length} broken rules`,
  );
  for (const message of new Set(broken)) console.log(`  ${message}`);
  console.log(positionTable(2000));
  const guided = soakGuided(sessions, seed);
  console.log(`${guided.sessions} guided sessions, ${guided.replies} replies`);
  if (guided.broken) console.log(`  ${guided.broken.rule}: ${JSON.stringify(guided.broken.scenario)}`);
  return apologies + broken.length === 0 && guided.broken === null ? 0 : 1;
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
