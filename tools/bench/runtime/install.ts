/** Lambda's Node and AWS's runtime client, built on this machine where that can be done, outside of the project's packages. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../bundle/bundle';

export interface Runtime {
  /** Node's own file. */
  node: string;
  /** The client's entry point. */
  client: string;
}

const FOLDER = join(ROOT, '.cache/bench-runtime');
/** Both run code of their own when they are installed, which no package of the project may: so they are none of them. */
const PACKAGES = { node: '24.21.0', 'aws-lambda-ric': '4.0.2' };
/** The client compiles curl and AWS's library for C++. */
const MOST_MS = 9 * 60_000;

/** Installs what is missing, which takes minutes once. A text says why there is no runtime to be had here. */
export function runtime(): Runtime | string {
  const packages = join(FOLDER, 'node_modules');
  const found = { node: join(packages, 'node/bin/node'), client: join(packages, 'aws-lambda-ric/index.mjs') };
  const native = join(packages, 'aws-lambda-ric/rapid-client.node');
  const isThere = () => [found.node, found.client, native].every((file) => existsSync(file));
  if (process.platform !== 'linux') return 'the runtime client builds on Linux alone';
  if (isThere()) return found;
  console.log('building the runtime client, once: minutes');
  mkdirSync(FOLDER, { recursive: true });
  const allowScripts = Object.fromEntries(Object.keys(PACKAGES).map((name) => [name, true]));
  const manifest = { private: true, dependencies: PACKAGES, allowScripts };
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify(manifest));
  const { stdout, stderr } = spawnSync(
    'npm',
    ['install', '--ignore-scripts=false', '--no-audit', '--no-fund'],
    {
      cwd: FOLDER,
      encoding: 'utf8',
      timeout: MOST_MS,
    },
  );
  if (isThere()) return found;
  writeFileSync(join(FOLDER, 'install.log'), `${stdout}${stderr}`);
  return `the runtime client could not be built; see ${FOLDER}/install.log`;
}
