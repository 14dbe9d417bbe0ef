/** Every topic in a line: how it reads, what it rests on, and how well it is understood. */
import type { Model } from '../../interaction-model/model';
import { topicIntent, wordsSlot } from '../../lambda/handlers/intents';
import type { Content } from '../content/read';
import { COUNTRY, type TopicFigures, topicFigures } from '../content/review/topic-figures';
import { gradesOf, meanGrade } from '../content/rules/wording/reading-grade';
import type { QuestionRow } from '../train/rows';
import { percent } from './report';
import { scoreQuestions, type Understand } from './score';

export interface Measured {
  content: Content;
  /** Of {@link COUNTRY}. */
  model: Model;
  questions: readonly QuestionRow[];
  hear: Understand;
}

const HEAD =
  'topic                    grade  words  seconds  facets  samples  sources  read  rests on   checked     understood';

/** The table with its totals in a last line. A topic without labelled rows has no accuracy, and says so. */
export function topicsTable({ content, model, questions, hear }: Measured): string[] {
  const figures = topicFigures(content);
  const { perTopic } = scoreQuestions(questions.map((row) => ({ row, meaning: hear(row.text) })));
  const lines = figures.map((one) => {
    const { right, rows } = perTopic.get(one.id) ?? { right: 0, rows: 0 };
    const understood = rows === 0 ? 'no labelled row' : `${percent(right / rows)} of ${rows}`;
    return `${lineOf(one)}${String(samplesOf(one.id, model)).padStart(9)}${String(one.sources).padStart(9)}${String(one.read).padStart(6)}  ${one.evidence.padEnd(9)}  ${one.reviewed}  ${understood}`;
  });
  return [HEAD, ...lines, totals(figures), gradeLine(content)];
}

function lineOf({ id, grade, words, seconds, facets }: TopicFigures): string {
  return `${id.padEnd(24)}${grade.toFixed(1).padStart(6)}${String(words).padStart(7)}${seconds.toFixed(0).padStart(9)}${String(facets).padStart(8)}`;
}

function totals(figures: readonly TopicFigures[]): string {
  const sum = (of: (one: TopicFigures) => number) => figures.reduce((total, one) => total + of(one), 0);
  return `${figures.length} topics with ${sum(({ facets }) => facets)} facets: ${sum(({ words }) => words)} words, ${Math.round(sum(({ seconds }) => seconds) / 60)} minutes spoken; samples, words and seconds of ${COUNTRY}`;
}

/** Of every text that is spoken, topics and all else. */
function gradeLine(content: Content): string {
  const grades = gradesOf(content);
  const hardest = Math.max(...grades.map(({ grade }) => grade));
  return `Reading grade of all ${grades.length} spoken texts: ${meanGrade(grades).toFixed(2)} in the mean (at most 4), ${hardest.toFixed(1)} at the hardest (at most 6)`;
}

/** Sentences that Alexa is taught of a topic, as samples and as values of the slot that takes whole sentences. */
function samplesOf(id: string, { interactionModel: { languageModel } }: Model): number {
  const name = topicIntent(id);
  const slot = wordsSlot(name);
  const values = languageModel.types?.find((type) => type.name === slot?.type)?.values ?? [];
  const samples = languageModel.intents?.find((intent) => intent.name === name)?.samples ?? [];
  const said = values.reduce((sum, { name: value }) => sum + 1 + (value?.synonyms?.length ?? 0), 0);
  return said + samples.filter((sample) => sample !== `{${slot?.slot}}`).length;
}
