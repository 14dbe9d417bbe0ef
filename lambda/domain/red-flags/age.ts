/** Ages at which a first attack of back pain is worth a visit: from fifty, and under twenty. */

const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SMALL: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const DECADES = new Set([
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
  '50s',
  '60s',
  '70s',
  '80s',
  '90s',
  'teens',
]);
const ELDERS = new Set([
  'pensioner',
  'elderly',
  'retired',
  'teenager',
  'teen',
  'oap',
  'senior',
  'teenaged',
  'teenage',
  'octogenarian',
]);
const BEFORE = new Set([
  'am',
  'is',
  'aged',
  'age',
  'turned',
  'turning',
  'over',
  'past',
  'nearly',
  'almost',
  'at',
  'i',
]);
/** What a number counts when it is not an age. */
const UNITS = new Set(
  (
    'minutes minute seconds second reps rep sets set times time days day weeks week months month hours hour pounds ' +
    'pound kilos kilo kg lbs stone miles mile percent steps degrees weeks pregnant out feet foot of in k weeks'
  ).split(' '),
);

/** True when the words give such an age: "I'm seventy eight", "my son is fourteen", "in my sixties". */
export function hasFirstAttackAge(words: readonly string[]): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if ((DECADES.has(word) && ['my', 'his', 'her'].includes(words[at - 1] ?? '')) || ELDERS.has(word))
      return true;
    const [age, next] = number(words, at);
    if (age === undefined) continue;
    const aged = /^(year|years|yrs|yr|yo)$/.test(words[next] ?? '') && words[next + 1] === 'old';
    const stated =
      BEFORE.has(words[at - 1] ?? '') && !UNITS.has(words[next] ?? '') && !/^years?$/.test(words[next] ?? '');
    if ((aged || words[next] === 'yo' || stated) && (age >= 50 || (age < 20 && age > 5)) && age < 120)
      return true;
  }
  return false;
}

function number(words: readonly string[], at: number): [number | undefined, number] {
  const word = words[at] ?? '';
  if (/^\d{1,3}$/.test(word)) return [Number(word), at + 1];
  const tens = Object.hasOwn(TENS, word) ? TENS[word] : undefined;
  if (tens !== undefined) {
    const unit = Object.hasOwn(SMALL, words[at + 1] ?? '') ? (SMALL[words[at + 1] ?? ''] ?? 0) : 0;
    return unit > 0 && unit < 10 ? [tens + unit, at + 2] : [tens, at + 1];
  }
  return [Object.hasOwn(SMALL, word) ? SMALL[word] : undefined, at + 1];
}
