/** Watches the content while it is written: what is saved is checked, said again, and learned anew behind it. */
import { fork } from 'node:child_process';
import { readdirSync, watch } from 'node:fs';
import { join, relative } from 'node:path';
import { knowledge as shipped, type Trained } from '../../lambda/content';
import type { Content } from '../../tools/content/read';
import type { Authored } from '../device/protocol';
import { modelsOf, type WordModels } from './models';
import type { Rebuilt } from './rebuild';

/** Everything that a saved file may change. */
export interface Edited {
  content: Content;
  knowledge: Trained;
  models: WordModels;
}

export interface AuthorOptions {
  folder: string;
  /** Hears how far it is. */
  tell(authored: Authored): void;
  /** Speaks and understands with this from now on; `again`: what was said last is said again. */
  reload(edited: Edited, again: boolean): void;
}

export interface Author {
  close(): void;
}

/** Editors write a file in several steps; this long after the last one it is read, in ms. */
const SETTLED_MS = 150;
const REBUILD = join(__dirname, 'rebuild.ts');

export function watchContent({ folder, tell, reload }: AuthorOptions): Author {
  let running: ReturnType<typeof fork> | undefined;
  let settling: NodeJS.Timeout | undefined;
  let knowledge = shipped;
  let read: Edited | undefined;

  function take(file: string, rebuilt: Rebuilt): void {
    switch (rebuilt.does) {
      case 'broken':
        tell({ file, stage: 'broken', findings: rebuilt.findings });
        return;
      case 'read':
        knowledge = { ...(rebuilt.spoken as Omit<Trained, 'weights'>), weights: knowledge.weights };
        read = { content: rebuilt.content, knowledge, models: modelsOf(rebuilt.words) };
        tell({ file, stage: 'learning', findings: [] });
        reload(read, true);
        return;
      case 'trained':
        if (!read) return;
        knowledge = { ...knowledge, weights: rebuilt.weights as Trained['weights'] };
        reload({ ...read, knowledge }, false);
        tell({ file, stage: 'learned', findings: [] });
        return;
      default:
        rebuilt satisfies never;
    }
  }

  function rebuild(file: string): void {
    running?.kill();
    tell({ file, stage: 'checking', findings: [] });
    const child = fork(REBUILD, [folder], { execArgv: ['--import', 'tsx'] });
    running = child;
    child.on('message', (rebuilt: Rebuilt) => {
      // What was begun for an older text of the file says nothing any more.
      if (child === running) take(file, rebuilt);
    });
    child.on('exit', (code) => {
      if (child === running && code !== 0)
        tell({
          file,
          stage: 'broken',
          findings: [{ file, field: '', message: 'it could not be read; see the terminal' }],
        });
    });
  }

  // Each by itself: where a whole tree is watched at once, what is saved in the first moments can be missed.
  const watchers = foldersIn(folder).map((below) =>
    watch(join(folder, below), (_event, name) => {
      if (!name?.endsWith('.json')) return;
      clearTimeout(settling);
      settling = setTimeout(() => rebuild(join(below, name)), SETTLED_MS);
    }),
  );
  return {
    close() {
      for (const watcher of watchers) watcher.close();
      clearTimeout(settling);
      running?.kill();
    },
  };
}

/** The folder itself and all below it, as paths from it. */
function foldersIn(folder: string): string[] {
  const below = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = below
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  return ['', ...paths];
}
