/** What is left out of the phrases that a text may hold is in none of its forms. */

import { phrasesBegun } from '../../../../lambda/domain/nlu/phrases-begun';
import { stem } from '../../../../lambda/domain/nlu/stem';
import fc from '../../../support/fc';

const ENDINGS = ['', 's', 'es', 'ies', 'y', 'ed', 'ing', 'e', 'bbed', 'sses'];
const word = fc
  .tuple(fc.stringMatching(/^[a-z0-9]{1,6}$/), fc.constantFrom(...ENDINGS))
  .map(([root, ending]) => root + ending);

test('a phrase whose first word is said in any form is among them, in stems', () => {
  fc.assert(
    fc.property(word, word, fc.array(word, { maxLength: 3 }), (first, form, others) => {
      const [spoken, phrase] = [[...others, form], [first, ...others].join(' ')];
      const said = spoken.some((token) => stem(token) === stem(first));
      const begun = phrasesBegun([phrase], spoken);
      if (said) expect(begun).toEqual([[first, ...others].map(stem)]);
    }),
    { numRuns: 2000 },
  );
});

test('forms that are alike to the ear are found, and a word that begins otherwise is not', () => {
  expect(phrasesBegun(['hip hinges', 'cat stretch'], ['the', 'cats'])).toEqual([['cat', 'stretch']]);
  expect(phrasesBegun(['a mat'], ['a'])).toEqual([['a', 'mat']]);
  expect(phrasesBegun(['bridges'], ['side', 'plank'])).toEqual([]);
});
