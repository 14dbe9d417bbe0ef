import { beginningsOf } from '../../../../tools/content/patterns/beginnings';

test.each([
  ['^yes\\b', ['ye']],
  ['^(?:yes|no) ', ['no', 'ye']],
  ['^(?:oh |well )*(?:stop|go)', ['go', 'oh', 'st', 'we']],
  ['^a? ?bit', [' b', 'a ', 'ab', 'bi']],
  ['^(a )+b', ['a ']],
  ['^(?!no\\b)is|^are', ['ar', 'is']],
  ['^(?=.*\\bbed)i[ t]', ['i ', 'it']],
  ['^(?:it|i\\b) .*', ['i ', 'it']],
])('%s begins a text in one of these ways', (source, begins) => {
  expect(beginningsOf(source)).toEqual(begins);
});

test.each([
  ['in the middle', 'yes\\b'],
  ['at the front in one of its ways only', '^yes|no'],
  ['with any word', '^\\w+ yes'],
  ['with a letter, and then anything', '^i.*'],
  ['with a letter that may be all', '^(?:i|you)$'],
  ['with what is in no simple list', '^[a-z]x'],
  [
    'in more ways than help',
    `^(?:${Array.from({ length: 60 }, (_, at) => String.fromCharCode(97 + (at % 26), 97 + at / 3)).join('|')})`,
  ],
])('one that stands %s has no beginning', (_where, source) => {
  expect(beginningsOf(source)).toBeUndefined();
});
