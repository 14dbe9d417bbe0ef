/** The deployment as the command would synthesize it, in a folder that is removed again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { backCoach } from '../../../infra/back-coach';
import type { Bundles } from '../../../infra/project';
import { ALEXA, EMAIL, SKILL_ID } from './owner';

// The schema check costs a second and 350 MB a process; `npm run synth` makes it once.
process.env.CDK_VALIDATION = 'false';
// Where each construct was made is told to nobody here, and a tenth of the time goes into it.
process.env.CDK_DISABLE_STACK_TRACE = '1';

interface Deployed {
  names: string[];
  /** By the end of a stack's name: "NA", "Memory". */
  template(end: string): Template;
  /** Where the templates and assets were written. */
  folder: string;
}

export interface Deployments {
  deploy(context?: Record<string, string>, bundles?: Partial<Bundles>): Deployed;
  remove(): void;
}

/** Each deployment is synthesized once, however often it is asked for. */
export function deployments(): Deployments {
  const root = mkdtempSync(join(tmpdir(), 'back-coach-infra-'));
  const code = (name: string) => {
    const folder = join(root, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.mjs'), `export const handler = async () => '${name}';`);
    return folder;
  };
  /** Stands in for the skill package, which only a build makes. */
  const skillPackage = join(root, 'skill-package');
  mkdirSync(skillPackage);
  writeFileSync(join(skillPackage, 'skill.json'), '{}');
  const made = new Map<string, Deployed>();

  return {
    deploy(context = {}, bundles = {}) {
      const key = JSON.stringify([context, bundles]);
      const known = made.get(key);
      if (known) return known;
      const folder = join(root, `out-${made.size}`);
      const app = backCoach({
        context: { alarmEmail: EMAIL, ...context },
        outdir: folder,
        bundles: {
          skill: code('skill'),
          canary: code('canary'),
          lockSkill: code('lock'),
          releaseCheck: code('release-check'),
          skillPackage,
          ...bundles,
        },
      });
      const stacks = app.node.children.filter((child) => Stack.isStack(child));
      app.synth();
      const deployed: Deployed = {
        folder,
        names: stacks.map(({ stackName }) => stackName),
        template(end) {
          const stack = stacks.find(({ stackName }) => stackName.endsWith(`-${end}`));
          if (!stack) throw new Error(`no stack ${end}`);
          return Template.fromStack(stack);
        },
      };
      made.set(key, deployed);
      return deployed;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export const LIVE = { stage: 'live', skillId: SKILL_ID };
/** Live, with the skill made by the deploy. */
export const LIVE_WITH_ALEXA = { ...LIVE, ...ALEXA };
