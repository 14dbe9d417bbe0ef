/**
 * What no opening turn runs, in a file of its own: a start neither reads nor compiles it. Sources know nothing of that: of the
 * modules listed here everybody else gets functions that load the file when they are first called (docs/decisions/0129).
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'esbuild';

/** By which the later part is entered, under `lambda/`; what only they import comes with them. */
const DOORS = [
  'domain/guided/playback/ending',
  'domain/guided/playback/reduce',
  'domain/guided/playback/remap',
  'domain/guided/timeline/session',
  'handlers/announce',
  'handlers/answers',
  'handlers/follow-ups',
  'handlers/guided/begin',
  'handlers/guided/describe',
  'handlers/guided/draw',
  'handlers/guided/ending/afterwards',
  'handlers/guided/ending/up',
  'handlers/guided/ending/up-offer',
  'handlers/guided/midway/as-meant',
  'handlers/guided/midway/aside',
  'handlers/guided/midway/body',
  'handlers/guided/midway/switch',
  'handlers/guided/start',
  'handlers/help',
  'handlers/keeping/finishes',
  'handlers/keeping/privacy',
  'handlers/reminders/reminders',
  'handlers/screen/events',
  'handlers/screen/reports',
  'handlers/screen/routine-card',
  'handlers/gate/still-gated',
  'handlers/gate/questions',
  'render/answers',
  'render/finish',
  'render/position',
];

export const LATER_PART = 'later-part';
/** As it is imported, and as esbuild reports it. */
export const LATER_ENTRY = `${LATER_PART}:all`;

/** An ES module that is loaded at once: `import` would have every handler wait for it. */
const LOAD = 'process.getBuiltinModule("node:module").createRequire(import.meta.url)';

/** The bundle's text, loading the later part when a function of it is called. */
export function loadedWhenCalled(text: string): string {
  const file = `"./${LATER_PART}.mjs"`;
  return text.replaceAll(`import(${file})`, `${LOAD}(${file})`);
}

const FUNCTION = /^export function (\w+)|^export const (\w+)(?:: [^=\n]+)? = (?:\(|\w+ =>)/gm;
const VALUE = /^export (?:const|let|class|enum|\*|\{)/gm;

/** The functions of a door. Throws where it exports anything else: a value must be there at the start. */
function functionsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8').replace(/^export (?:type|interface) .*$/gm, '');
  const functions = [...source.matchAll(FUNCTION)];
  const places = new Set(functions.map(({ index }) => index));
  const others = [...source.matchAll(VALUE)].filter(({ index }) => !places.has(index));
  if (others.length > 0)
    throw new Error(`${path} exports more than functions: it is no door of ${LATER_PART}`);
  return functions.map(([, declared, constant]) => declared ?? constant ?? '');
}

/** What the later part calls a function of the door with this number: two doors may have one of the same name. */
const shared = (door: number, name: string) => `s${door}${name}`;

export function withLaterPart(root: string): Plugin {
  const doors = DOORS.map((door) => join(root, 'lambda', `${door}.ts`));
  const RESOLVED = { resolved: LATER_PART };
  return {
    name: 'with-later-part',
    setup({ onResolve, onLoad, resolve }) {
      onResolve(
        { filter: /^\.{1,2}\// },
        async ({ path, importer, resolveDir, kind, namespace, pluginData }) => {
          if (pluginData === RESOLVED || namespace !== 'file' || doors.includes(importer)) return undefined;
          const to = await resolve(path, { importer, resolveDir, kind, pluginData: RESOLVED });
          return doors.includes(to.path) ? { path: relative(root, to.path), namespace: 'door' } : undefined;
        },
      );
      onLoad({ filter: /.*/, namespace: 'door' }, ({ path }) => ({
        contents: [
          `import { part } from '${LATER_PART}:load';`,
          ...functionsOf(join(root, path)).map((name) => {
            const door = doors.indexOf(join(root, path));
            return `export const ${name} = (...given) => part().${shared(door, name)}(...given);`;
          }),
        ].join('\n'),
      }));
      onResolve({ filter: /^later-part:/ }, ({ path }) => ({
        path: path.slice(LATER_PART.length + 1),
        namespace: LATER_PART,
      }));
      onLoad({ filter: /^load$/, namespace: LATER_PART }, () => ({
        contents: `let loaded; export const part = () => (loaded ??= import('${LATER_ENTRY}'));`,
      }));
      onLoad({ filter: /^all$/, namespace: LATER_PART }, () => ({
        contents: doors
          .map((path, door) => {
            const names = functionsOf(path).map((name) => `${name} as ${shared(door, name)}`);
            return `export { ${names.join(', ')} } from ${JSON.stringify(path)};`;
          })
          .join('\n'),
        resolveDir: root,
      }));
    },
  };
}
