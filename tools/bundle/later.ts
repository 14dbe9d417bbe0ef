/**
 * What most opening turns do not run, in files of their own: a start neither reads nor compiles them. Sources know nothing of
 * that: of the modules listed here everybody else gets functions that load the file when they are first called
 * (docs/decisions/0129).
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * By which each part is entered, under `lambda/`; what only they import comes with them. A part's file has its name.
 * `later-part` is a routine and what is rarely asked for, `words-part` what makes sense of raw words, `memory-part` a turn
 * that looks at a record, `reading-part` the schemas of what an earlier turn left, `told-part` the answers to what is told of a
 * body: signs, pain, who has looked at it.
 */
const PARTS = {
  'later-part': [
    'domain/guided/playback/ending',
    'domain/guided/playback/reduce',
    'domain/guided/playback/remap',
    'domain/guided/timeline/session',
    'handlers/announce',
    'handlers/answers',
    'handlers/commands',
    'handlers/follow-ups',
    'handlers/further',
    'handlers/gate',
    'handlers/guided/about-move',
    'handlers/guided/begin',
    'handlers/guided/describe',
    'handlers/guided/draw',
    'handlers/guided/ending/afterwards',
    'handlers/guided/ending/up',
    'handlers/guided/ending/up-offer',
    'handlers/guided/midway/as-meant',
    'handlers/guided/midway/aside',
    'handlers/guided/midway/body',
    'handlers/guided/midway/commands',
    'handlers/guided/midway/switch',
    'handlers/guided/midway/wishes',
    'handlers/guided/place',
    'handlers/guided/start',
    'handlers/guided/wish',
    'handlers/help',
    'handlers/keeping/finishes',
    'handlers/keeping/privacy',
    'handlers/reminders/reminders',
    'handlers/screen/guiding',
    'handlers/screen/reports',
    'handlers/screen/routine-card',
    'handlers/gate/still-gated',
    'handlers/gate/questions',
    'render/answers',
    'render/finish',
    'render/moves',
    'render/position',
    'render/sources',
  ],
  'words-part': [
    'domain/move-talk/near',
    'domain/nlu/shipped',
    'domain/planner/spoken-wish',
    'handlers/interpret/context',
    'handlers/interpret/listed',
    'handlers/interpret/of-the-move',
    'handlers/interpret/of-the-talk',
    'handlers/interpret/refused',
    'handlers/interpret/stories',
    'handlers/interpret/understood',
  ],
  'told-part': [
    'handlers/gate/body',
    'handlers/guided/midway/told-of-pain',
    'handlers/safety/emergency',
    'handlers/safety/hand-off',
    'handlers/safety/looked-at',
    'handlers/safety/red-flags',
    'handlers/talk/noted',
  ],
  'memory-part': ['alexa/with-record', 'handlers/guided/carry-on', 'handlers/launch', 'memory/lazy'],
  'reading-part': [
    'domain/reminders/plan',
    'domain/session/schema',
    'handlers/screen/events',
    'memory/bookmark-schema',
    'memory/persons-list',
    'memory/record-schema',
  ],
};

type PartName = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as PartName[];

const ENTRY = 'later:';

/** In `index.mjs`: gives a part, loaded once (as-functions.ts). */
export const LOADER = 'partNamed';

/** The name of the part that esbuild reports as this entry; undefined for what is no such part. */
export function partEnteredBy(entry: string): string | undefined {
  return NAMES.find((name) => entry === `${ENTRY}${name}`);
}

/** Of a part's file: it is no module. */
export const EXTENSION = '.js';

/** The bundle's text, loading a part when a function of it is called. */
export function loadedWhenCalled(text: string): string {
  return NAMES.reduce(
    (made, name) => made.replaceAll(`import("./${name}${EXTENSION}")`, `${LOADER}("${name}")`),
    text,
  );
}

const FUNCTION = /^export (?:async )?function (\w+)|^export const (\w+)(?:: [^=\n]+)? = (?:\(|\w+ =>)/gm;
const VALUE = /^export (?:const|let|class|enum|\*|\{)/gm;

/** The functions of a door. Throws where it exports anything else: a value must be there at the start. */
function functionsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8').replace(/^export (?:type|interface) .*$/gm, '');
  const functions = [...source.matchAll(FUNCTION)];
  const places = new Set(functions.map(({ index }) => index));
  const others = [...source.matchAll(VALUE)].filter(({ index }) => !places.has(index));
  if (others.length > 0) throw new Error(`${path} exports more than functions: nobody can wait for it`);
  return functions.map(([, declared, constant]) => declared ?? constant ?? '');
}

/** What a part calls a function of the door with this number: two doors may have one of the same name. */
const shared = (door: number, name: string) => `s${door}${name}`;

interface Door {
  path: string;
  part: PartName;
}

export function withLaterParts(root: string): Plugin {
  const doors: Door[] = NAMES.flatMap((part) =>
    PARTS[part].map((door) => ({ path: join(root, 'lambda', `${door}.ts`), part })),
  );
  const numberOf = (path: string) => doors.findIndex((door) => door.path === path);
  const partOf = (path: string) => doors[numberOf(path)]?.part;
  const RESOLVED = { resolved: ENTRY };
  return {
    name: 'with-later-parts',
    setup({ onResolve, onLoad, resolve }) {
      onResolve(
        { filter: /^\.{1,2}\// },
        async ({ path, importer, resolveDir, kind, namespace, pluginData }) => {
          if (pluginData === RESOLVED || namespace !== 'file') return undefined;
          const to = await resolve(path, { importer, resolveDir, kind, pluginData: RESOLVED });
          const part = partOf(to.path);
          // Doors of one part stand in one room.
          return part === undefined || part === partOf(importer)
            ? undefined
            : { path: relative(root, to.path), namespace: 'door' };
        },
      );
      onLoad({ filter: /.*/, namespace: 'door' }, ({ path }) => ({
        contents: [
          `import { part } from '${ENTRY}load-${partOf(join(root, path))}';`,
          ...functionsOf(join(root, path)).map((name) => {
            const door = numberOf(join(root, path));
            return `export const ${name} = (...given) => part().${shared(door, name)}(...given);`;
          }),
        ].join('\n'),
      }));
      onResolve({ filter: /^later:/ }, ({ path }) => ({
        path: path.slice(ENTRY.length),
        namespace: 'later',
      }));
      onLoad({ filter: /^load-/, namespace: 'later' }, ({ path }) => ({
        contents: `let loaded; export const part = () => (loaded ??= import('${ENTRY}${path.slice('load-'.length)}'));`,
      }));
      onLoad({ filter: /-part$/, namespace: 'later' }, ({ path }) => ({
        contents: doors
          .flatMap((door, number) => {
            if (door.part !== path) return [];
            const names = functionsOf(door.path).map((name) => `${name} as ${shared(number, name)}`);
            return [`export { ${names.join(', ')} } from ${JSON.stringify(door.path)};`];
          })
          .join('\n'),
        resolveDir: root,
      }));
    },
  };
}
