/** Every concept that a denial treats in a way of its own is needed there: without it, its sentence is read otherwise. */
import denials from '../../../knowledge/en/words/red-flags/denials.json';
import { redFlags } from '../../../lambda/domain/red-flags';
import sentences from '../../data/denials.json';
import { model } from '../../support/red-flags/model';

const lists = Object.entries(denials) as [keyof typeof model.denials, string[]][];
const sentenceOf: Readonly<Record<string, Readonly<Record<string, string>>>> = sentences;

test.each(lists)('no concept of "%s" could as well be left out', (list, concepts) => {
  expect(Object.keys(sentenceOf[list] ?? {}).sort()).toEqual([...concepts].sort());
  const isNeeded = (concept: string) => {
    const words = sentenceOf[list]?.[concept] ?? '';
    const others = new Set([...model.denials[list]].filter((other) => other !== concept));
    const without = { ...model, denials: { ...model.denials, [list]: others } };
    return JSON.stringify(redFlags(words, model)) !== JSON.stringify(redFlags(words, without));
  };
  expect(concepts.filter((concept) => !isNeeded(concept))).toEqual([]);
});
