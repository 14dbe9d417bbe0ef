/** What people hear is data: no code of the skill holds a sentence of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sources, stringsIn } from '../../support/project/sources';

/** What is thrown is for developers. */
const THROWN = /\b(?:throw new|super\()[^;]*;/g;
const SENTENCE = /^[A-Z].*\s.*[.?!:]$/s;
/** A string that goes straight into speech, a card or a list of lines. */
const SAID = /\b(?:say|ask|lines|fillPrompt)\(\s*['"`]|\b(?:say|title|text):\s*['"`]/g;

function faultsIn(code: string): string[] {
  const told = code.replace(THROWN, '');
  return [
    ...stringsIn(told).filter((string) => SENTENCE.test(string)),
    ...[...told.matchAll(SAID)].map(([call]) => call),
  ];
}

test('no sentence stands in the code of the skill', () => {
  const found = sources('lambda').flatMap((file) =>
    faultsIn(readFileSync(join(ROOT, file), 'utf8')).map((fault) => `${file}: ${fault}`),
  );
  expect(found).toEqual([]);
});

test('a spoken sentence and a spoken word would be noticed, an error would not', () => {
  expect(faultsIn("const bye = 'Take care of your back.';")).toEqual(['Take care of your back.']);
  const template = `Back to the ${'$'}{move}.`;
  expect(faultsIn(`const at = \`${template}\`;`)).toEqual([template]);
  expect(faultsIn("return say('okay');")).toEqual(["say('"]);
  expect(faultsIn("card: { title: 'Help' }")).toEqual(["title: '"]);
  expect(faultsIn("throw new Error('Nothing is left to say.'); // 'Take care now.'")).toEqual([]);
});
