/** Answers that could be taken for medical advice of one's own end with the words that they are not. */
import type { Rule } from './rule';

interface Risky {
  part: 'question' | 'answer';
  words: RegExp;
  because: string;
}

const RISKY: readonly Risky[] = [
  {
    part: 'answer',
    words:
      /\b(ibuprofen|naproxen|aspirin|paracetamol|pain ?(killers?|relievers?|relief|pills?))\b|\{acetaminophen\}/i,
    because: 'names a medicine',
  },
  {
    part: 'answer',
    words: /\b(sciatica|arthritis|stenosis|(slipped|bulging|herniated) dis[ck])\b/i,
    because: 'names a condition that could be taken for a diagnosis',
  },
  {
    part: 'answer',
    words: /\b(most common|likeliest|usual) cause\b/i,
    because: 'says which cause is likeliest',
  },
  {
    part: 'question',
    words: /\b(worry|(see|go to) (a|the|my) doctor)\b/i,
    because: 'asks who should see a doctor',
  },
];

export const tailsWhereRisky: Rule = {
  name: 'disclaimer-where-risky',
  why: 'A wrong guess costs most where a medicine, a condition or a doctor is spoken of.',
  check: (content) =>
    content.topics
      .filter(({ tail }) => !tail)
      .flatMap(({ id, question, short, detail, facets }) =>
        RISKY.flatMap(({ part, words, because }) => {
          const answers = [short, detail, ...facets.map((facet) => facet.short)].join(' ');
          const said = words.exec(part === 'question' ? question : answers)?.[0];
          const message = `is false, but the ${part} ${because}: "${said}"`;
          return said === undefined ? [] : [{ file: `topics/${id}.json`, field: 'tail', message }];
        }),
      ),
};
