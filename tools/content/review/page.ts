/** Every answer on one page for a clinician: claim, source, spoken words, and a box to sign. */
import { fill, localeWords } from '../../../lambda/content/fill';
import type { Source, Topic } from '../../../lambda/content/schema/topic';
import type { Content } from '../read';
import { COUNTRY, partsOf, type TopicFigures, topicFigures } from './topic-figures';

export const REVIEW_PAGE = 'docs/knowledge.md';
/** Words that a person reads in a minute who reads to judge: the slow end of silent reading of plain text. */
const READ_A_MINUTE = 200;

const GROUND: Record<Topic['evidence'], string> = {
  guideline: 'care guidelines',
  review: 'studies of many people',
  study: 'small studies',
  opinion: 'expert opinion',
};

/** Minutes that it takes to read every answer. */
export function minutesToRead(figures: readonly TopicFigures[]): number {
  return figures.reduce((sum, { words }) => sum + words, 0) / READ_A_MINUTE;
}

/** The page as files by path. First the answers that carry the disclaimer, where a mistake would cost most. */
export function reviewPage(content: Content): Map<string, string> {
  const figures = topicFigures(content);
  const ordered = content.topics.toSorted((a, b) => Number(b.tail) - Number(a.tail));
  const sections = ordered.map((topic, at) => {
    const own = figures.find(({ id }) => id === topic.id);
    return [
      `## ${at + 1}. ${topic.question}`,
      ...(own ? [summaryOf(topic, own)] : []),
      ...body(topic, content),
    ];
  });
  return new Map([[REVIEW_PAGE, `${[...head(figures), ...sections.flat()].join('\n\n')}\n`]]);
}

function head(figures: readonly TopicFigures[]): string[] {
  const words = figures.reduce((sum, one) => sum + one.words, 0);
  return [
    '# Every answer, to be reviewed by a clinician',
    [
      `**Nobody has signed this page yet.** It holds ${figures.length} topics in ${words} words: about ${Math.round(minutesToRead(figures))} minutes to read.`,
      'Answers that carry "General tips, not medical advice" come first, for there a mistake would cost most.',
      'Words are those that people in the United States hear; names of medicines, of doctors, and emergency numbers differ by country (`knowledge/en/locales.json`).',
    ].join(' '),
    [
      'A source stands with the day that somebody read it, itself, its abstract, or a faithful copy; of one that nobody read only the name stands. Sentences that no source was read to say are listed as common advice: look at those first.',
      'Tick a box when the answer is right and safe as it stands; otherwise write what to change.',
      'Warning signs outrank every answer here and have a file of their own, `knowledge/en/red-flags.json`.',
      'Written by `npm run model` from `knowledge/en/topics`; the figures of all topics are in `npm run content -- --table`.',
    ].join(' '),
  ];
}

function summaryOf({ id, evidence, reviewed, tail }: Topic, { grade, words, seconds }: TopicFigures): string {
  const facts = [
    `\`${id}\``,
    `rests on ${GROUND[evidence]}`,
    `grade ${grade.toFixed(1)}`,
    `${words} words, ${Math.round(seconds)} seconds`,
    `checked ${reviewed}`,
    ...(tail ? ['with disclaimer'] : []),
  ];
  return facts.join(' · ');
}

function sourceLine({ name, kind, ref, read }: Source): string {
  return ref === undefined
    ? `- Not read: ${name} (${kind})`
    : `- Source: ${name} (${kind}; ${ref}); read ${read}`;
}

function body(topic: Topic, content: Content): string[] {
  const words = localeWords(content, COUNTRY);
  const [short, detail, ...facets] = partsOf(topic, content);
  const claims = (field: 'advises' | 'warns') =>
    topic[field].flatMap((id) => {
      const says = content.claims.find((claim) => claim.id === id)?.says;
      return says === undefined ? [] : [`- ${field === 'advises' ? 'Advises' : 'Warns of'}: ${says}`];
    });
  return [
    `**Says:** ${short?.text}`,
    `**More:** ${detail?.text}`,
    ...(facets.length > 0 ? [facets.map(({ asked, text }) => `- *${asked}?* ${text}`).join('\n')] : []),
    ...(topic.asks ? [`**Asks back:** ${topic.asks.question}`] : []),
    [
      ...claims('advises'),
      ...claims('warns'),
      ...topic.sources.map(sourceLine),
      ...topic.generalAdvice.map(
        (sentence) => `- Common advice, in no source that was read: "${fill(sentence, words)}"`,
      ),
    ].join('\n'),
    '- [ ] Right and safe as it stands. Signed: ____________ Date: __________ To change: ____________',
  ];
}
