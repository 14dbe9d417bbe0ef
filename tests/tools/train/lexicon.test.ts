/** The packed lexicon says what was gathered for it. */

import { readLexicon } from '../../../lambda/domain/nlu/concepts';
import { languageOf } from '../../../lambda/domain/text/normalise';
import { readContent } from '../../../tools/content/read';
import { buildLexicon, packLexicon } from '../../../tools/train/lexicon';
import { readBackground } from '../../../tools/train/sentences';

const { content } = readContent();
const { thesaurus, normalForms } = readBackground();
const whole = buildLexicon(thesaurus, content, languageOf(normalForms, content.guide.numbers));
const packed = readLexicon(packLexicon(whole));

test('every phrase is found again under its first stem, in its order and with what it stands for', () => {
  for (const [first, phrases] of whole) expect([first, packed.get(first)]).toEqual([first, phrases]);
  expect(whole.size).toBeGreaterThan(500);
});

test.each(['', 'nonsensical', 'exerci', 'toString', '\n', ':', ';'])('no phrase begins with %j', (first) => {
  expect(packed.get(first)).toBeUndefined();
});
