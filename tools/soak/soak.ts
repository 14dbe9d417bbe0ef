/** `npm run soak [-- --lines N --sessions N --days N --seed N]`: random conversations with faults, guided sessions, and shared memories, at length. */
import { parseArgs } from 'node:util';
import { readContent } from '../content/read';
import { soakConversations } from './conversations';
import { positionTable, soakGuided } from './guided/soak';
import { soakMemory } from './memory/days';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      lines: { type: 'string', default: '20000' },
      sessions: { type: 'string', default: '500' },
      days: { type: 'string', default: '5000' },
      seed: { type: 'string', default: String(Date.now() % 1e9) },
    },
  });
  const [lines = 0, sessions = 0, days = 0, seed = 0] = [
    values.lines,
    values.sessions,
    values.days,
    values.seed,
  ].map(Number);
  if (![lines, sessions, days, seed].every(Number.isInteger) || lines < 1) {
    console.error('soak: --lines, --sessions, --days and --seed take whole numbers');
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
  const memory = await soakMemory(days, seed);
  console.log(
    `${memory.days} days of a shared memory, ${memory.turns} turns, ${memory.offers} places offered`,
  );
  if (memory.broken) console.log(`  ${memory.broken.law}: ${JSON.stringify(memory.broken.day)}`);
  return apologies + broken.length === 0 && guided.broken === null && memory.broken === null ? 0 : 1;
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
