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

/** Reads a test anew, and of what it needs all that needs a planted module in its turn; the rest stays as it was read. */
export function loadAnew(test: string, planted: ReadonlySet<string>): void {
  for (const file of [...needing(planted), test]) {
    forget(load.cache[file]);
    delete load.cache[file];
  }
  load(test);
}

/** Who loaded a module keeps it among its children, so that thousands of readings would fill the memory. */
function forget(module: NodeJS.Module | undefined): void {
  const siblings = module?.parent?.children ?? [];
  const at = module === undefined ? -1 : siblings.indexOf(module);
  if (at >= 0) siblings.splice(at, 1);
}

/** The planted modules that were read, and every module that needs one of them, however indirectly. */
function needing(planted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const users = new Map<string, string[]>();
  for (const [file, module] of Object.entries(load.cache)) {
    for (const { filename } of module?.children ?? [])
      users.set(filename, [...(users.get(filename) ?? []), file]);
  }
  const left = [...planted];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    left.push(...(users.get(file) ?? []).filter((user) => !user.startsWith(__dirname)));
  }
  return found;
}
