/** Who is pregnant, young or old, as it is told; and whom words are about afterwards. */
import replies from '../../../../../knowledge/en/words/replies.json';
import { bearsOn, circumstanceIn } from '../../../../../lambda/domain/nlu/context/circumstance';

const { circumstances } = replies;
const told = (words: string) => {
  const found = circumstanceIn(words, circumstances);
  return found ? `${found.ofSpeaker ? 'speaker' : 'other'} ${found.is}` : 'none';
};

test.each([
  ["i'm five months pregnant", 'speaker antenatal'],
  ['my sister is pregnant and her back hurts', 'other antenatal'],
  ['we are expecting our first', 'speaker antenatal'],
  ["she's expecting", 'other antenatal'],
  ["he's eleven", 'other juvenile'],
  ['my daughter is fourteen and plays hockey', 'other juvenile'],
  ["i'm a teenager", 'speaker juvenile'],
  ['my mother is eighty three', 'other geriatric'],
  ["i'm sixty eight", 'speaker geriatric'],
  ["i'm in my seventies", 'speaker geriatric'],
])('"%s" tells of %s', (words, who) => {
  expect(told(words)).toBe(who);
});

test.each([
  "i'm not pregnant",
  'can you get back pain when pregnant',
  'i am expecting it to hurt',
  "i'm forty six",
  "she's twelve weeks old",
  "i'm sixteen stone",
  'remind me at eight',
  'i have been in pain for seven days',
  "i'm ten minutes away",
  'my back is seventy percent better',
  'it was seven years ago',
])('"%s" tells of none', (words) => {
  expect(told(words)).toBe('none');
});

test('what is told of another colours what is asked of them, and not what is asked for oneself', () => {
  const hers = { is: 'antenatal', ofSpeaker: false } as const;
  const own = { is: 'antenatal', ofSpeaker: true } as const;
  const bears = (about: typeof hers | typeof own, words: string) => bearsOn(about, words, circumstances);
  expect(bears(hers, 'how should she sleep')).toBe(true);
  expect(bears(hers, 'which pillow is best')).toBe(true);
  expect(bears(hers, 'what can i do for my own back')).toBe(false);
  expect(bears(own, 'how should i sleep')).toBe(true);
  expect(bears(own, 'how should my husband sleep')).toBe(false);
});
