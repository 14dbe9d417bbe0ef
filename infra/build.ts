/** Bundles our functions that are not the skill, each into a folder of its own. */
import { spawnSync } from 'node:child_process';
import { type BuildOptions, build } from 'esbuild';
import { BUILT, type Bundles, ROOT } from './project';

const FUNCTIONS = {
  canary: 'infra/functions/canary/index.ts',
  lockSkill: 'infra/functions/lock-skill/index.ts',
  releaseCheck: 'infra/functions/release-check/index.ts',
} as const;

/** How whatever of ours runs by itself in Node is bundled: into one module, with all that it imports. */
export const BUNDLED = {
  absWorkingDir: ROOT,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  mainFields: ['module', 'main'],
  logLevel: 'silent',
} satisfies BuildOptions;

/** Writes `index.mjs` into the folders of `bundles`. */
export async function buildFunctions(bundles: Pick<Bundles, keyof typeof FUNCTIONS>): Promise<void> {
  const one = (name: keyof typeof FUNCTIONS) =>
    build({
      ...BUNDLED,
      entryPoints: { index: FUNCTIONS[name] },
      outdir: bundles[name],
      minify: true,
    });
  await Promise.all([one('canary'), one('lockSkill'), one('releaseCheck')]);
}

/**
 * Makes all that a deploy uploads, out of what the files say now.
 * @throws Error when the skill can't be built; why, it has said on the error stream.
 */
export async function buildAll(): Promise<void> {
  const skill = spawnSync(process.execPath, ['--import', 'tsx', 'tools/bundle/build.ts'], {
    cwd: ROOT,
    // What the CDK command prints is for whoever reads it by program.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (skill.status !== 0) throw new Error('The skill was not built, so there is nothing to deploy.');
  await buildFunctions(BUILT);
}
