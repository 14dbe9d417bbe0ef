/** The project's own source files, and what they import: the formatter keeps every import in one shape. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

export const ROOT = join(__dirname, '../../..');

/** Paths of every file under a folder, relative to the root; what is generated is left out. */
function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesUnder(path);
    return [path];
  });
}

/** Folders of code that is not a test. */
export const CODE = ['lambda', 'interaction-model', 'tools', 'console', 'infra'];

/** The TypeScript files under some folders. */
export function sources(...folders: readonly string[]): string[] {
  return folders.flatMap(filesUnder).filter((path) => /\.tsx?$/.test(path));
}

export interface Import {
  file: string;
  /** Relative to the root, as written: without an ending. */
  target: string;
  typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(?:(type)\s)?(?:[^;']*?from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Every import of a file of ours. */
export function importsOf(file: string): Import[] {
  return [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].flatMap(([, typeOnly, from, lazy]) => {
    const specifier = from ?? lazy ?? '';
    if (!specifier.startsWith('.')) return [];
    const target = relative(ROOT, resolve(ROOT, dirname(file), specifier));
    return [{ file, target, typeOnly: typeOnly !== undefined }];
  });
}

/** Groups paths by their folder, as names. */
export function byFolder(paths: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = dirname(path);
    folders.set(folder, [...(folders.get(folder) ?? []), basename(path)]);
  }
  return folders;
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/[^\n]*/g;
const STRING = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g;

/** Every string of a text of code, as written between its quotes; those in comments are none. */
export function stringsIn(code: string): string[] {
  return [...code.replace(COMMENT, '').matchAll(STRING)].map(
    ([, single, double, template]) => single ?? double ?? template ?? '',
  );
}
