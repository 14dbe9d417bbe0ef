/** One topic in figures: how hard it reads, how long it is, and how long it takes to say. */
import { fill, localeWords } from '../../../lambda/content/fill';
import { LOCALES } from '../../../lambda/content/schema/locale';
import type { Topic } from '../../../lambda/content/schema/topic';
import type { Content } from '../read';
import { type Graded, gradesOf } from '../rules/wording/reading-grade';
import { expand } from '../templates';

/** The country whose words and rate of speech the figures are of. */
export const [COUNTRY] = LOCALES;

export interface TopicFigures {
  id: string;
  /** Hardest US school grade of its texts, in the country where it reads hardest. */
  grade: number;
  /** Words of the short answer, the detail, and all facets. */
  words: number;
  /** Seconds to say them, at the usual rate of {@link COUNTRY}. */
  seconds: number;
  facets: number;
  sources: number;
  /** Sources that somebody read. */
  read: number;
  evidence: Topic['evidence'];
  reviewed: string;
}

export interface SpokenPart {
  /** One way of asking for it, as people say it; of a topic's own answers its question. */
  asked: string;
  text: string;
}

/** All that a topic says, as {@link COUNTRY} hears it, in the order of its file. */
export function partsOf({ question, short, detail, facets }: Topic, content: Content): SpokenPart[] {
  const words = localeWords(content, COUNTRY);
  return [
    { asked: question, text: short },
    { asked: question, text: detail },
    ...facets.map((facet) => ({ asked: expand(facet.asked[0] ?? '')[0] ?? '', text: facet.short })),
  ].map(({ asked, text }) => ({ asked: fill(asked, words), text: fill(text, words) }));
}

/** Figures of every topic, in the order of `content.topics`. */
export function topicFigures(content: Content): TopicFigures[] {
  const grades = gradesOf(content);
  return content.topics.map((topic) => {
    const own = grades.filter(({ file }) => file === `topics/${topic.id}.json`);
    return figuresOf(topic, content, own);
  });
}

function figuresOf(topic: Topic, content: Content, grades: readonly Graded[]): TopicFigures {
  const text = partsOf(topic, content)
    .map((part) => part.text)
    .join(' ');
  return {
    id: topic.id,
    grade: Math.max(0, ...grades.map(({ grade }) => grade)),
    words: text.split(' ').length,
    seconds: text.length / content.guide.rates[COUNTRY].usual,
    facets: topic.facets.length,
    sources: topic.sources.length,
    read: topic.sources.filter(({ read }) => read !== undefined).length,
    evidence: topic.evidence,
    reviewed: topic.reviewed,
  };
}
