/** Reads a synthesized deployment: its resources, the findings that stay for a reason, and the weight of its code. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface StackReport {
  name: string;
  /** How many resources of each type. */
  types: Map<string, number>;
  /** What it uploads: bytes before compression, by the construct that asked for it. */
  assets: Map<string, number>;
}

export interface Report {
  stacks: StackReport[];
  /** Findings of the checks that stand. Synthesis fails on an error; these may be warnings. */
  findings: string[];
  /** How often a finding stays, by its rule and the reason. */
  acknowledged: Map<string, number>;
}

interface Template {
  Resources: Record<string, { Type: string }>;
}
interface AssetManifest {
  files: Record<string, { displayName: string; source: { path: string; packaging: string } }>;
}
interface Manifest {
  artifacts: Record<string, { type: string }>;
}
type Metadata = Record<string, { type: string; data: unknown }[]>;
interface Validation {
  pluginReports: { violations: { ruleName: string; violatingConstructs: unknown[] }[] }[];
}

const ACKNOWLEDGED = 'aws:cdk:acknowledged-rules';

/** `folder` is what CDK wrote. */
export function read(folder: string): Report {
  const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const names = stacksIn(folder);
  const stacks = names.map((name): StackReport => {
    const types = new Map<string, number>();
    for (const { Type } of Object.values(json<Template>(`${name}.template.json`).Resources)) {
      types.set(Type, (types.get(Type) ?? 0) + 1);
    }
    const { files } = json<AssetManifest>(`${name}.assets.json`);
    const zipped = Object.values(files).filter(({ source }) => source.packaging === 'zip');
    const assets = new Map(zipped.map((it) => [it.displayName, bytesIn(join(folder, it.source.path))]));
    return { name, types, assets };
  });

  const acknowledged: Report['acknowledged'] = new Map();
  for (const entry of names.flatMap((name) =>
    Object.values(json<Metadata>(`${name}.metadata.json`)).flat(),
  )) {
    if (entry.type !== ACKNOWLEDGED) continue;
    for (const [rule, reason] of Object.entries(entry.data ?? {})) {
      const stays = `${rule.replace(/^Annotation::/, '')}\n      ${reason}`;
      acknowledged.set(stays, (acknowledged.get(stays) ?? 0) + 1);
    }
  }
  const { pluginReports } = json<Validation>('validation-report.json');
  const violations = pluginReports.flatMap((plugin) => plugin.violations);
  const findings = violations.map((it) => `${it.ruleName} (${it.violatingConstructs.length})`);
  return { stacks, findings, acknowledged };
}

/** Stacks of the latest synthesis into `folder`, in the order they are deployed; those of another stage may lie there, too. */
export function stacksIn(folder: string): string[] {
  const { artifacts }: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return Object.entries(artifacts)
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([name]) => name);
}

function bytesIn(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}

export function table({ stacks, findings, acknowledged }: Report): string {
  const types = [...new Set(stacks.flatMap((stack) => [...stack.types.keys()]))].sort();
  const heads = stacks.map(({ name }) => name.split('-').at(-1) ?? name);
  const row = (name: string, cells: readonly (string | number)[]) =>
    (name.padEnd(36) + cells.map((cell) => String(cell).padStart(11)).join('')).trimEnd();
  const kb = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
  const assets = new Map(stacks.flatMap((stack) => [...stack.assets]));
  return [
    row('resources', heads),
    ...types.map((type) =>
      row(
        type,
        stacks.map((stack) => stack.types.get(type) ?? ''),
      ),
    ),
    row(
      'in all',
      stacks.map((stack) => [...stack.types.values()].reduce((sum, n) => sum + n, 0)),
    ),
    '',
    ...[...assets].map(([name, bytes]) => row(name, [kb(bytes)])),
    '',
    `checks (AwsSolutions, Serverless, CloudFormation schema): ${findings.length} findings`,
    ...findings.map((finding) => `  ${finding}`),
    `acknowledged, each with its reason: ${acknowledged.size}`,
    ...[...acknowledged].map(([stays, times]) => `  ${times} x ${stays}`),
  ].join('\n');
}
