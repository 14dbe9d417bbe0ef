/** `npm run model`: writes every generated file; with `--check`, writes nothing and fails when one is stale. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '../interaction-model/lint/rule';
import type { MoveTalk, Talk } from '../lambda/content/schema/words/move-talk';
import { moveDocuments } from './content/move-documents';
import { withNeeded } from './content/patterns/needed';
import { type Content, type Finding, readContent } from './content/read';
import { reportOf } from './content/report';
import { reviewPage } from './content/review/page';
import { compact, pretty } from './content/reviewable';
import { checkContent } from './content/rules';
import { runtimeContent, runtimeTopics } from './content/runtime';
import { RULES } from './package/lint';
import { type Files, type SkillPackage, skillPackage, writeFiles } from './package/skill-package';
import { WEIGHTS_FILE, weightsText } from './train/classifier';
import {
  ASSERTION_FILE,
  assertionText,
  BODY_SIGNAL_WORDS_FILE,
  bodySignalWordsText,
  RED_FLAG_WORDS_FILE,
  redFlagWordsText,
  SPELLING_FILE,
  spellingText,
} from './train/pack-phrases';
import { LIKELIHOOD_FILE, likelihoodText } from './train/red-flags';
import { SOUND_ALIKES_FILE, soundAlikesText } from './train/sound-alikes';

const ROOT = join(__dirname, '..');

export const FIGURES_FILE = 'lambda/content/generated/figures.json';
const WISHES_FILE = 'lambda/content/generated/wishes.json';
export const CONTENT_FILE = 'lambda/content/generated/content.json';
export const TOPICS_FILE = 'lambda/content/generated/topics.json';
/** The one model that is committed, to be read in reviews and pasted into the developer console. */
export const MODEL_FILE = 'interaction-model/generated/en-US.json';

/** What only a turn with words reads. */
const wishesOf = ({ keeping, reminders, moveTalk, talk, told, prompts }: Content): object => {
  const { openings, asking, asks, rules } = moveTalk;
  return {
    ...withNeeded({ keeping, reminders }),
    moveTalk: { ...moveTalk, ...withNeeded({ openings, asking, asks }), rules: rulesWithNeeded(rules) },
    talk: { ...talk, rules: rulesWithNeeded(talk.rules) },
    told: {
      details: told.details.map(({ examples: _read, said, unless, ...detail }) => ({
        ...detail,
        // Beside its words: what is said of them is read as rarely as they are.
        says: prompts.told?.[detail.id],
        ...withNeeded({ said, ...(unless && { unless }) }),
      })),
    },
  };
};

/** Of a rule only what it listens for is patterns. */
const rulesWithNeeded = (rules: readonly (MoveTalk | Talk)['rules'][number][]) =>
  rules.map(({ said, unless, ...rule }) => ({ ...rule, ...withNeeded({ said, ...(unless && { unless }) }) }));

function onDisk(path: string): Buffer | null {
  try {
    return readFileSync(join(ROOT, path));
  } catch {
    return null;
  }
}

/** Paths whose file is absent or differs from what would be generated now. */
export function staleFiles(files: Files, read: (path: string) => Buffer | null = onDisk): string[] {
  return [...files].filter(([path, data]) => !read(path)?.equals(Buffer.from(data))).map(([path]) => path);
}

/** Every committed generated file but the trained weights, which take seconds, by path from the project's folder. */
export function quickFiles({ content, models }: Pick<SkillPackage, 'content' | 'models'>): Files {
  return new Map<string, string>([
    [CONTENT_FILE, pretty(runtimeContent(content))],
    [FIGURES_FILE, compact(content.figures)],
    [TOPICS_FILE, pretty(runtimeTopics(content))],
    [WISHES_FILE, pretty(wishesOf(content))],
    [RED_FLAG_WORDS_FILE, redFlagWordsText()],
    [ASSERTION_FILE, assertionText()],
    [BODY_SIGNAL_WORDS_FILE, bodySignalWordsText()],
    [SPELLING_FILE, spellingText()],
    [LIKELIHOOD_FILE, likelihoodText(content)],
    [MODEL_FILE, pretty(models['en-US'])],
    ...moveDocuments(content),
    ...reviewPage(content),
  ]);
}

/** Every committed generated file; there is no other. */
export function generatedFiles(what: SkillPackage): Files {
  return quickFiles(what)
    .set(WEIGHTS_FILE, weightsText(what.content))
    .set(SOUND_ALIKES_FILE, soundAlikesText(what.content));
}

/** Everything wrong with the content or with what would be made of it. `today` is an ISO date. */
function findingsOf(content: Content, what: SkillPackage, today: string): Finding[] {
  return [...checkContent(content, today), ...lint(what, RULES)];
}

/** What is wrong, as {@link findingsOf} says it; only when there is nothing, the files. */
export function generate(today: string): { findings: Finding[]; files: Files } {
  const { content, findings: faults } = readContent();
  if (faults.length > 0) return { findings: faults, files: new Map() };
  const what = skillPackage(content);
  const findings = findingsOf(content, what, today);
  return { findings, files: findings.length > 0 ? new Map() : generatedFiles(what) };
}

function main(check: boolean, today: string): number {
  const { findings, files } = generate(today);
  if (findings.length > 0) {
    console.error(reportOf(findings));
    console.error(`${findings.length} finding${findings.length === 1 ? '' : 's'}; nothing was written.`);
    return 1;
  }
  const stale = staleFiles(files);
  if (check) {
    for (const path of stale) console.error(`stale: ${path} (run: npm run model)`);
    return stale.length === 0 ? 0 : 1;
  }
  writeFiles(new Map(stale.map((path) => [path, files.get(path) ?? ''])), ROOT);
  console.log(`${stale.length} of ${files.size} generated files changed.`);
  return 0;
}

if (require.main === module) {
  process.exitCode = main(process.argv.includes('--check'), new Date().toISOString().slice(0, 10));
}
