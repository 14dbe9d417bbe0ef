/** Where the project keeps what is deployed. The rest of it is known here by path alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..');

/** Folders that become assets, already built. */
export interface Bundles {
  skill: string;
  canary: string;
  lockSkill: string;
  releaseCheck: string;
  skillPackage: string;
}

/** As `npm run build` and infra/build.ts leave them. */
export const BUILT: Bundles = {
  skill: join(ROOT, 'dist/lambda'),
  canary: join(ROOT, '.cache/functions/canary'),
  lockSkill: join(ROOT, '.cache/functions/lock-skill'),
  releaseCheck: join(ROOT, '.cache/functions/release-check'),
  skillPackage: join(ROOT, 'dist/skill-package'),
};

/** The feature flags of cdk.json, which only the CDK command passes on by itself. */
export function cdkContext(): Record<string, unknown> {
  const { context }: { context: Record<string, unknown> } = JSON.parse(
    readFileSync(join(ROOT, 'cdk.json'), 'utf8'),
  );
  return context;
}
