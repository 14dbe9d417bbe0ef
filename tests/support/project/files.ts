/** The project's own files, as a commit would hold them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources';

/** Paths from the project's folder, folders that are not kept left out. */
export function trackedFiles(): string[] {
  const kept = (name: string) => !ignored.has(name) && !name.endsWith('.log');
  const ignored = new Set(['.git', ...folders(readFileSync(join(ROOT, '.gitignore'), 'utf8'))]);
  const walk = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter(({ name }) => kept(name))
      .flatMap((entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        return entry.isDirectory() ? walk(path) : [path];
      });
  return walk('').sort();
}

const folders = (text: string) => [...text.matchAll(/^(\S+)\/$/gm)].map(([, name]) => name ?? '');
