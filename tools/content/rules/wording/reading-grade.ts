/** How hard a spoken text is to follow: Flesch-Kincaid US grade, one field at a time. */
import { syllable } from 'syllable';
import { fill } from '../../../../lambda/content/fill';
import { promptTexts } from '../prompts';
import type { Content, Finding, Rule } from '../rule';
import { everyLocale, sentencesOf, spoken, wordsOf } from '../spoken';

/** No field may be harder, and the mean of all fields must stay well below: see the decision on readability. */
const HARDEST = 6;
const MEAN = 4;
/** A grade of fewer words says nothing: one long word would decide it. */
const FEWEST_WORDS = 10;

/** Texts share most of their words: each is counted once. */
const counted = new Map<string, number>();

function syllablesOf(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = Math.max(1, syllable(word));
  counted.set(word, count);
  return count;
}

/** 0.39 × words per sentence + 11.8 × syllables per word − 15.59; null when the text is too short to score. */
export function readingGrade(text: string): number | null {
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const sentences = Math.max(1, sentencesOf(text).length);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

export interface Graded {
  file: string;
  field: string;
  grade: number;
}

/** The grade of every graded field, in the country where it reads hardest; names of exercises are left out. */
export function gradesOf(content: Content): Graded[] {
  const names = content.exercises
    .flatMap((exercise) => [exercise.name, ...exercise.synonyms])
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[ -]/g, '[ -]'));
  const anyName = new RegExp(`\\b(?:${names.join('|')})s?\\b`, 'gi');
  const texts = [
    ...spoken(content)
      .filter(({ graded }) => graded)
      .map(({ file, field, lines }) => ({ file, field, text: lines.join(' ') })),
    ...promptTexts(content),
  ];
  return texts.flatMap(({ file, field, text: whole }) => {
    const text = (names.length > 0 ? whole.replace(anyName, '') : whole).trim();
    const read = new Set(everyLocale(content).map(([, words]) => fill(text, words)));
    const grades = [...read].map(readingGrade).filter((grade) => grade !== null);
    return grades.length > 0 ? [{ file, field, grade: Math.max(...grades) }] : [];
  });
}

export function meanGrade(grades: readonly Graded[]): number {
  return grades.length === 0 ? 0 : grades.reduce((sum, { grade }) => sum + grade, 0) / grades.length;
}

export const easyToFollow: Rule = {
  name: 'easy-to-follow',
  why: 'A listener cannot read a sentence again, and the average adult reads three grades lower than a doctor writes.',
  check(content) {
    const grades = gradesOf(content);
    const findings: Finding[] = grades
      .filter(({ grade }) => grade > HARDEST)
      .map(({ file, field, grade }) => ({
        file,
        field,
        message: `reads at grade ${grade.toFixed(1)}; the most is ${HARDEST}. Use shorter sentences and shorter words`,
      }));
    const mean = meanGrade(grades);
    if (mean > MEAN) {
      findings.push({
        file: '.',
        field: '',
        message: `all texts together read at grade ${mean.toFixed(2)}; the most is ${MEAN}`,
      });
    }
    const prompts = promptTexts(content).map(({ text }) => text);
    const together = readingGrade(prompts.join(' ')) ?? 0;
    if (together > MEAN) {
      findings.push({
        file: 'prompts',
        field: '',
        message: `all prompts together read at grade ${together.toFixed(2)}; the most is ${MEAN}`,
      });
    }
    return findings;
  },
};
