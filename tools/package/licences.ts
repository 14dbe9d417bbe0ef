/** `npm run licences`: the licence of every package whose code ships, from the lock file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Read and found to ask for nothing but their notice, which the bundle keeps. */
const KNOWN: ReadonlySet<string> = new Set([
  'MIT',
  'Apache-2.0',
  '0BSD',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
]);

export interface Package {
  name: string;
  version: string;
  licence: string;
}

interface Lock {
  packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
}

/** Packages that are installed without development, by name. */
export function shippedPackages({ packages }: Lock): Package[] {
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '?', license = 'none' }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function unknownLicences(packages: readonly Package[]): Package[] {
  return packages.filter(({ licence }) => !KNOWN.has(licence));
}

function main(): number {
  const lock: Lock = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8'));
  const packages = shippedPackages(lock);
  for (const { name, version, licence } of packages)
    console.log(`${`${name}@${version}`.padEnd(56)}${licence}`);
  const unknown = unknownLicences(packages);
  for (const { name, licence } of unknown) {
    console.error(`${name}: nobody has read ${licence}; then add it to tools/package/licences.ts`);
  }
  return unknown.length === 0 ? 0 : 1;
}

if (require.main === module) process.exitCode = main();
