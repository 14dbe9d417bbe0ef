/** How the sources of the bundle are changed on their way into it, for a faster start. */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';
import { joined } from '../../lambda/content/joined';
import { inParts, type Piece, partsOf } from './parts';

/**
 * Some dependencies are CommonJS and ask for Node's own modules with `require`, which an ES module does not have. Node's
 * maker of one would start the whole loader of CommonJS: 1.5 ms.
 */
export const REQUIRE = 'const require=process.getBuiltinModule;';

/** Regular expressions stay as they are written: as calls of `new RegExp` they would be made at each start, read or not. */
export const SUPPORTED = { 'regexp-unicode-property-escapes': true };

const BY_IMPORT: ReadonlySet<string> = new Set(['import-statement', 'dynamic-import']);
const NAMED = /import\s*\{([^}]*)\}\s*from\s*["'](?:node:)?([\w/]+)["']/g;

/** The names that `source` imports of Node's own module `wanted`. */
function namesOf(source: string, wanted: string): Set<string> {
  const lists = [...source.matchAll(NAMED)].flatMap(([, list = '', name]) => (name === wanted ? [list] : []));
  const names = lists.flatMap((list) =>
    list.split(',').map((each) => each.trim().replace(/\s+as\s.*$/s, '')),
  );
  return new Set(names.filter((each) => /^\w+$/.test(each)));
}

/**
 * Node's own modules by `require`, and of each only what the importing file names: an `import` first touches all that it
 * exports, and with that starts parts that nobody asked for (streams for `node:fs`, web crypto for `node:crypto`).
 */
export const requiredBuiltins: Plugin = {
  name: 'required-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ path, kind, namespace, importer }) =>
      BY_IMPORT.has(kind) && namespace === 'file' && isBuiltin(path)
        ? {
            path: path.replace(/^(node:)?/, 'node:'),
            namespace: 'builtin',
            pluginData: importer,
            suffix: `?${importer}`,
            sideEffects: false,
          }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path, pluginData: importer }) => {
      const names = namesOf(readFileSync(importer, 'utf8'), path.replace('node:', ''));
      // A module taken as one, `import * as`, gets all names, and pays for the copy.
      if (names.size === 0) return { contents: `module.exports = require(${JSON.stringify(path)});` };
      const each = [...names].map((name) => `export const ${name} = all.${name};`);
      return { contents: [`const all = require(${JSON.stringify(path)});`, ...each].join('\n') };
    });
  },
};

const FOR_THE_KIT = '?for-the-kit';
const NO_CLIENTS = `exports.services = { ServiceClientFactory: class {
  constructor() { throw new Error('service clients are left out of the bundle: see tools/bundle/plugins.ts'); }
} };`;

/** The clients that a turn about reminders makes, and what they are made from. */
const OUR_CLIENTS = ['BaseServiceClient', 'ReminderManagementServiceClient', 'UpsServiceClient'] as const;

/** Of the kit's clients only ours: each is a block of its own in the file. A block that is missed stops the build. */
function onlyOurClients(source: string): string {
  const [helpers = '', ...blocks] = source.split(/^(?=\(function \(services\) \{$)/m);
  const ours = OUR_CLIENTS.map((name) => blocks.find((block) => block.includes(`    var ${name} = `)));
  const kept = [helpers, ...ours]
    .join('')
    .replace(METHOD, (method, client: string, name: string) =>
      client === 'BaseServiceClient' || OUR_CALLS.has(name.replace(/^call/, '').toLowerCase()) ? method : '',
    );
  const calls = [...OUR_CALLS].filter((call) => new RegExp(`prototype\\.${call} = `, 'i').test(kept));
  if (ours.includes(undefined) || calls.length < OUR_CALLS.size)
    throw new Error('the service clients of ask-sdk-model are not what they were');
  return kept;
}

/** A method of a client, to the end of its function. */
const METHOD = /^ {8,12}(\w+)\.prototype\.(\w+) = function [\s\S]*?^ {8,12}\};\n/gm;
const OUR_CALLS: ReadonlySet<string> = new Set([
  'createreminder',
  'updatereminder',
  'getreminders',
  'deletereminder',
  'getsystemtimezone',
]);

/**
 * ask-sdk-model is types, and the clients of Alexa's web services (62 KB), which ask-sdk-core makes for every request of
 * a skill that asks for an API client. Ours makes two of them itself, in a chunk that only a turn about reminders loads;
 * the kit gets none.
 */
export const withoutServiceClients: Plugin = {
  name: 'without-service-clients',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^ask-sdk-model$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]ask-sdk-core[\\/]/.test(importer)
        ? { path: require.resolve('ask-sdk-model'), suffix: FOR_THE_KIT }
        : undefined,
    );
    onLoad({ filter: /[\\/]ask-sdk-model[\\/]index\.js$/ }, ({ suffix, path }) => ({
      contents: suffix === FOR_THE_KIT ? NO_CLIENTS : onlyOurClients(readFileSync(path, 'utf8')),
    }));
  },
};

/**
 * Of ask-sdk-core only the maker of a custom skill: loading it by its front door runs forty files of tools for skills that
 * build their answers with them, 0.8 ms. A part that is missed here stops the build.
 */
export const onlySkillBuilders: Plugin = {
  name: 'only-skill-builders',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]ask-sdk-core[\\/]dist[\\/]index\.js$/ }, () => ({
      contents: `import { CustomSkillFactory } from './skill/factory/CustomSkillFactory';
        export const SkillBuilders = { custom: () => CustomSkillFactory.init() };`,
    }));
  },
};

/** Nor the tool that the kit hands to each handler, to build its answer with: ours never take it up. */
export const withoutResponseBuilder: Plugin = {
  name: 'without-response-builder',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]ask-sdk-core[\\/]dist[\\/]response[\\/]ResponseFactory\.js$/ }, () => ({
      contents: 'exports.ResponseFactory = { init: () => null };',
    }));
  },
};

/** Of what the kit tells of itself, what it says in its requests: its version. */
export const onlyVersionOfKit: Plugin = {
  name: 'only-version-of-kit',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]ask-sdk-core[\\/]package\.json$/ }, ({ path }) => ({
      contents: JSON.stringify({ version: JSON.parse(readFileSync(path, 'utf8')).version }),
      loader: 'json',
    }));
  },
};

/** Of the signer, what signs the messages of a stream of events: the store is asked, and answers once. */
export const withoutEventStreams: Plugin = {
  name: 'without-event-streams',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@smithy[\\/]signature-v4[\\/]dist-es[\\/]HeaderFormatter\.js$/ }, () => ({
      contents: 'export class HeaderFormatter {}',
    }));
  },
};

const SCHEMAS = /[\\/]lambda[\\/]content[\\/]schema[\\/].*\.ts$/;

/**
 * Content was checked when the bundle was built, so that its schemas are types by then: the bundler is told that making one
 * has no effect, and leaves out those that nothing reads. One that is read after all stops the first start: the library
 * that makes them is not there for them, so that a start does not load it for their sake.
 */
export const withoutUnreadSchemas: Plugin = {
  name: 'without-unread-schemas',
  setup({ onLoad }) {
    onLoad({ filter: SCHEMAS }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace("import * as v from 'valibot';", 'const v = null;')
        .replace(/\bv\.\w+\(/g, (call) => `/* @__PURE__ */ ${call}`),
      loader: 'ts',
    }));
  },
};

const GENERATED = /[\\/]lambda[\\/]content[\\/]generated[\\/]([\w-]+\.json)$/;

/**
 * Generated data as files beside the code, read when the code that imports them runs. The engine reads JSON faster than
 * program text, and a file of it once instead of twice. Strings are whole, and nothing is left of the layout that reviewers
 * read. `instead` takes the place of a file's data.
 */
export function dataBeside(
  written: Map<string, Buffer>,
  instead: ReadonlyMap<string, object> = new Map(),
): Plugin {
  return {
    name: 'data-beside',
    setup({ onLoad }) {
      onLoad({ filter: GENERATED }, ({ path }) => {
        const name = GENERATED.exec(path)?.[1] ?? '';
        const data = joined(instead.get(name) ?? JSON.parse(readFileSync(path, 'utf8')));
        const { pieces, encoding } = encoded(inParts(data));
        written.set(name, Buffer.concat(pieces.flatMap((piece) => [piece, BETWEEN])));
        const bytes = `require('node:fs').readFileSync(import.meta.dirname + '/${name}')`;
        return {
          contents: partsOf(
            data,
            pieces.map(({ length }) => length),
            encoding,
            bytes,
          ),
        };
      });
    },
  };
}

/** In the bundle every string is whole already: nothing is left to look for. */
export const joinedAlready: Plugin = {
  name: 'joined-already',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lambda[\\/]content[\\/]joined\.ts$/ }, () => ({
      contents: 'export const joined = (data) => data;',
    }));
  },
};

/** Largest share of a text that may be escaped. Packed words are mostly characters beyond ASCII. */
const FEW = 0.01;

const NO_ASCII = /[\u0080-\uffff]/g;
const inAscii = (json: string) =>
  json.replace(NO_ASCII, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const BETWEEN = Buffer.from('\n');
const sum = (lengths: readonly number[]) => lengths.reduce((all, each) => all + each, 0);

/** JSON in ASCII where that is hardly longer and no text beside it is not: half the memory, and nothing to decode. */
function encoded(pieces: readonly Piece[]): { pieces: Buffer[]; encoding: 'latin1' | 'utf8' } {
  const written = (json: (text: string) => string) =>
    pieces.map((piece) => ('bytes' in piece ? piece.bytes : 'text' in piece ? piece.text : json(piece.json)));
  const [whole, escaped] = [written((json) => json), written(inAscii)];
  const isAscii = escaped.every((piece) => typeof piece !== 'string' || piece.search(NO_ASCII) < 0);
  const [long, longer] = [whole, escaped].map((all) => sum(all.map(({ length }) => length)));
  const isShort = (longer ?? 0) <= (long ?? 0) * (1 + FEW);
  const inBytes = (all: readonly (string | Buffer)[]) =>
    all.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece));
  return isAscii && isShort
    ? { pieces: inBytes(escaped), encoding: 'latin1' }
    : { pieces: inBytes(whole), encoding: 'utf8' };
}
