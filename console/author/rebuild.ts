/** Run as a process of its own, as training takes seconds: reads a content folder, checks it, and learns it anew. */
import type { Content, Finding } from '../../tools/content/read';
import { readContent } from '../../tools/content/read';
import { checkContent } from '../../tools/content/rules';
import { runtimeContent, runtimeTopics } from '../../tools/content/runtime';
import { train } from '../../tools/train/classifier';
import {
  assertionText,
  bodySignalWordsText,
  redFlagWordsText,
  spellingText,
} from '../../tools/train/pack-phrases';
import { readBackground } from '../../tools/train/sentences';

/** What it tells its parent, in order; after a finding nothing more comes. */
export type Rebuilt =
  | { does: 'broken'; findings: readonly Finding[] }
  /** What can be said and heard already; `words` are texts of generated files. */
  | { does: 'read'; content: Content; spoken: object; words: WordTexts }
  | { does: 'trained'; weights: object };

export interface WordTexts {
  redFlags: string;
  bodySignals: string;
  assertion: string;
  spelling: string;
}

async function rebuild(
  folder: string,
  today: string,
  tell: (rebuilt: Rebuilt) => Promise<void>,
): Promise<void> {
  const { content, findings: faults } = readContent(folder);
  const findings = faults.length > 0 ? faults : checkContent(content, today);
  if (findings.length > 0) {
    await tell({ does: 'broken', findings });
    return;
  }
  const words = {
    redFlags: redFlagWordsText(),
    bodySignals: bodySignalWordsText(),
    assertion: assertionText(),
    spelling: spellingText(),
  };
  // It has to have gone out before training keeps this process busy.
  await tell({
    does: 'read',
    content,
    spoken: { ...runtimeContent(content), topics: runtimeTopics(content) },
    words,
  });
  await tell({ does: 'trained', weights: train(content, readBackground()) });
}

if (require.main === module) {
  const [folder = ''] = process.argv.slice(2);
  const tell = (rebuilt: Rebuilt) =>
    new Promise<void>((told) => {
      process.send?.(rebuilt, () => told());
    });
  void rebuild(folder, new Date().toISOString().slice(0, 10), tell);
}
