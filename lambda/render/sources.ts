/** Who says so: the sources of an answer, and when it was last checked. */
import type { Prompts } from '../content';
import { fillPrompt } from '../content/fill';
import type { SpokenTopic } from '../content/schema/topic';
import { spokenList } from './lists';

/** "2026-11-23" as "November 2026". */
function spokenMonth({ months }: Prompts['grammar'], isoDate: string): string {
  const [year = '', month] = isoDate.split('-');
  const name = Object.entries(months).find(([number]) => number === month)?.[1] ?? '';
  return `${name} ${year}`.trim();
}

/** Words a listener can hold in one sentence. */
const SENTENCE_WORDS = 20;

type Grounds = Pick<SpokenTopic, 'sources' | 'reviewed' | 'evidence' | 'partlyGeneral'>;

/** Three sources at most, or two where three would make the sentence too long; the card has them all. Only what was read is named. */
export function saysWho(
  { questions: { saysWho: words }, grammar }: Pick<Prompts, 'questions' | 'grammar'>,
  { sources, reviewed, evidence, partlyGeneral }: Grounds,
): string[] {
  const read = sources.filter(({ ref }) => ref !== undefined);
  const names = [...new Set(read.map((source) => source.name))];
  const lastChecked = fillPrompt(words.lastChecked, { month: spokenMonth(grammar, reviewed) });
  if (names.length === 0) return [words.allGeneral, lastChecked, words.notReviewed];
  const drawnFrom = (most: number) =>
    fillPrompt(words.drawsOn, { sources: spokenList(grammar, names.slice(0, most)) });
  const three = drawnFrom(3);
  return [
    three.split(' ').length <= SENTENCE_WORDS ? three : drawnFrom(2),
    words.evidence[evidence],
    ...(partlyGeneral && evidence !== 'opinion' ? [words.partlyGeneral] : []),
    lastChecked,
    words.notReviewed,
  ];
}
