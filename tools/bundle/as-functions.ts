/**
 * Parts of the bundle as functions: one is given what it asks of `index.mjs`, and returns what is asked of it. Node's loader
 * takes two milliseconds more for each as a module, which is asked for, looked up, linked, and then run.
 */
import { EXTENSION, LOADER } from './later';

/** An ES module's imports from `index.mjs`. */
export const FROM_START = /import\s*\{([^}]*)\}\s*from\s*"\.\/index\.mjs";/g;
const EXPORTS = /export\s*\{([^}]*)\};?\s*$/;

/** Of a list of names: what each is called there, and here. */
export const pairsIn = (list: string): [string, string][] =>
  list.split(',').flatMap((each) => {
    const [first = '', second = first] = each.trim().split(' as ');
    return first === '' ? [] : [[first, second]];
  });

/** The names that a module imports from `index.mjs`. */
export const askedOfStart = (text: string): string[] =>
  [...text.matchAll(FROM_START)].flatMap(([, list = '']) => pairsIn(list).map(([name]) => name));

/** What only a module has. */
const NO_FUNCTION = /(?:^|[;}\n])\s*(?:import|export)\b|\bimport\s*[(.]/;

/** The body of a function in the place of a module. Throws where a module imports or exports in any other way. */
export function asFunction(text: string): string {
  const body = text
    .replace(FROM_START, (_, list: string) => `const{${pairsIn(list).map((pair) => pair.join(':'))}}=shared;`)
    .replace(EXPORTS, (_, list: string) => `return{${pairsIn(list).map(([own, as]) => `${as}:${own}`)}}`)
    .replaceAll('import.meta.dirname', 'dirname');
  if (NO_FUNCTION.test(body)) throw new Error('a part of the bundle is no function');
  return `"use strict";${body}`;
}

/** `index.mjs` with what loads its parts; `modules`: names that are asked of it by modules. */
export function withLoader(text: string, modules: ReadonlySet<string>): string {
  const [, list = ''] = EXPORTS.exec(text) ?? [];
  const isShared = ([, as]: readonly [string, string]) => SHARED.test(as);
  const shared = pairsIn(list).filter(isShared);
  const exported = pairsIn(list).filter((pair) => !isShared(pair) || modules.has(pair[1]));
  return `${text.replace(EXPORTS, '')}
const partsByName = {};
function ${LOADER}(name) {
  return partsByName[name] ??= (filename => require("node:vm").compileFunction(
    require("node:fs").readFileSync(filename, "latin1"), ["shared", "dirname"], { filename },
  )({${shared.map(([own, as]) => `${as}:${own}`)}}, import.meta.dirname))(import.meta.dirname + "/" + name + "${EXTENSION}");
}
export{${exported.map((pair) => pair.join(' as '))}};`;
}

/** What a chunk is asked for by parts (flat.ts). */
const SHARED = /^s\d+\D/;
