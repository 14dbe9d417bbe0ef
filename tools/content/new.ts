/** `npm run new -- topic|exercise|routine ID`: writes a file to begin with, and says what is left to write in it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Id } from '../../lambda/content/schema/topic';
import { layout } from './layout';
import { CONTENT_FOLDER } from './read';
import { reportOf } from './report';
import { BrokenContent, requireContent } from './require';
import { KINDS, type Kind, skeletonOf } from './skeletons';
import { leftToWrite } from './unfinished';

const USAGE = `usage: npm run new -- ${KINDS.join('|')} ID
An id is the file's name: lower-case words joined by hyphens, such as "heat-or-ice".`;

/** What is wrong with the order to write a file. */
export class NewFileError extends Error {
  override readonly name = 'NewFileError';
}

const isKind = (word: string | undefined): word is Kind => KINDS.some((kind) => kind === word);

/**
 * Writes the skeleton into `folder` and returns its path there. `today` is an ISO date. Throws {@link NewFileError}
 * when the words name no new file, and {@link BrokenContent} when the files that are there can't be read.
 */
export function writeNew(
  [kind, id, ...rest]: readonly string[],
  today: string,
  folder = CONTENT_FOLDER,
): string {
  if (!isKind(kind) || id === undefined || rest.length > 0) throw new NewFileError(USAGE);
  const parsed = v.safeParse(Id, id);
  if (!parsed.success) throw new NewFileError(`"${id}": ${parsed.issues[0].message}`);
  const content = requireContent(folder);
  const file = `${kind}s/${id}.json`;
  if (existsSync(join(folder, file))) throw new NewFileError(`${file} is there already`);
  const owner = kind === 'topic' ? undefined : ownerOf(id, content);
  if (owner !== undefined) throw new NewFileError(`"${id}" already names ${owner}`);
  writeFileSync(join(folder, file), layout(skeletonOf(kind, id, content, today)));
  return file;
}

/** Exercises and routines are asked for in the same words, so no two may share an id. */
function ownerOf(id: string, { exercises, routines }: ReturnType<typeof requireContent>): string | undefined {
  if (exercises.some((item) => item.id === id)) return `exercises/${id}.json`;
  return routines.some((item) => item.id === id) ? `routines/${id}.json` : undefined;
}

function main(args: readonly string[], today: string): number {
  try {
    const file = writeNew(args, today);
    const left = leftToWrite(requireContent()).filter((finding) => finding.file === file);
    console.log(`knowledge/en/${file} is there. What is left to write ("npm run content" says it again):`);
    console.log(reportOf(left));
    return 0;
  } catch (error) {
    if (!(error instanceof NewFileError || error instanceof BrokenContent)) throw error;
    console.error(error.message);
    return 2;
  }
}

if (require.main === module) {
  process.exitCode = main(process.argv.slice(2), new Date().toISOString().slice(0, 10));
}
