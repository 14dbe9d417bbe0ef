/** What `npm start` runs: says what is missing from an installation without development packages, then starts the console. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const NEEDED = ['tsx', 'dynalite', 'saxes'];

function isMissing(name) {
  try {
    require.resolve(name);
    return false;
  } catch {
    return true;
  }
}

const missing = NEEDED.filter(isMissing);
if (missing.length > 0) {
  process.stderr.write(
    `The console needs packages that are not installed (${missing.join(', ')}): it belongs to development.\n` +
      'Install everything, also where NODE_ENV is "production": npm ci --include=dev\n',
  );
  process.exitCode = 2;
} else {
  const { bundled } = await import('./bundled.mjs');
  // Where no file can be made, the sources are loaded as they are.
  const file = await bundled().catch(() => import('tsx').then(() => require.resolve('./main.ts')));
  require(file).start();
}
