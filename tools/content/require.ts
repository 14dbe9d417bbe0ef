/** The content for those who can do nothing with half of it: all of it, or one error that names every fault. */
import { type Content, type Finding, readContent } from './read';
import { reportOf } from './report';

export class BrokenContent extends Error {
  override readonly name = 'BrokenContent';
  constructor(findings: readonly Finding[]) {
    super(`the content can't be read; mend these files first:\n${reportOf(findings)}`);
  }
}

/** Throws {@link BrokenContent} when a file of `folder` is no JSON or misses its schema. */
export function requireContent(folder?: string): Content {
  const { content, findings } = readContent(folder);
  if (findings.length > 0) throw new BrokenContent(findings);
  return content;
}
