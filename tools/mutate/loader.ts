/** Loads TypeScript for node's own `require`, some modules with faults planted in them. */
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { type Options, transformSync } from '@swc/core';

const SETTINGS: Options = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
};

interface Compiling extends NodeJS.Module {
  _compile: (code: string, file: string) => void;
}

const written = new Map<string, string>();
const load = Module.createRequire(__filename);

/** From here on TypeScript is read so; `planted` are the sources that stand for what is in those files. */
export function readTypeScript(planted: ReadonlyMap<string, string>): void {
  load.extensions['.ts'] = (module, file) => {
    let code = written.get(file);
    if (code === undefined) {
      const source = planted.get(file) ?? readFileSync(file, 'utf8');
      code = transformSync(source, { ...SETTINGS, filename: file }).code;
      written.set(file, code);
    }
    (module as Compiling)._compile(code, file);
  };
}

/** Reads a file, and all TypeScript that it needs, anew. */
export function loadAnew(file: string, isKept: (file: string) => boolean): void {
  for (const each of Object.keys(load.cache)) {
    if (each.endsWith('.ts') && !isKept(each)) delete load.cache[each];
  }
  load(file);
}
