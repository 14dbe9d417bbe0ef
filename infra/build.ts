/** Bundles our functions that are not the skill, each into a folder of its own. */
import { build } from 'esbuild';
import { BUILT, type Bundles, ROOT } from './project';

const FUNCTIONS = {
  canary: 'infra/functions/canary/index.ts',
  lockSkill: 'infra/functions/lock-skill/index.ts',
  releaseCheck: 'infra/functions/release-check/index.ts',
} as const;

/** Writes `index.mjs` into the folders of `bundles`. */
export async function buildFunctions(bundles: Pick<Bundles, keyof typeof FUNCTIONS>): Promise<void> {
  const one = (name: keyof typeof FUNCTIONS) =>
    build({
      absWorkingDir: ROOT,
      entryPoints: { index: FUNCTIONS[name] },
      outdir: bundles[name],
      outExtension: { '.js': '.mjs' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node22',
      mainFields: ['module', 'main'],
      minify: true,
      logLevel: 'silent',
    });
  await Promise.all([one('canary'), one('lockSkill'), one('releaseCheck')]);
}

if (require.main === module) {
  buildFunctions(BUILT).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
