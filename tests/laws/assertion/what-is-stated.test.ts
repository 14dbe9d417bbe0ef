/** What is left of a sentence once all that nobody has now is taken out of it: to the word. */
import { STOP } from '../../../lambda/domain/text/stop';
import { readingOf } from '../../support/red-flags/readings';

/** The words that stand; three dots for any that do not. */
function left(words: string): string {
  const stands = readingOf(words).stated.map((token) => (token === STOP ? '…' : token));
  return stands.filter((token, at) => token !== '…' || stands[at - 1] !== '…').join(' ');
}

test.each([
  ['my hand is numb', 'my hand is numb'],
  // Denied.
  ['no pain this week my leg is numb', 'no … my leg is numb'],
  ['no pain today or numbness', 'no …'],
  ["i don't think that my leg is numb", 'i dont …'],
  ['no numbness no weakness no bother peeing the nurse looked', 'no …'],
  // Of an animal or a thing.
  ['my laptop battery is dead', 'my laptop …'],
  [
    "my dog's back legs gave way so i've been lifting him and my back's tight",
    'my dog … i have been lifting him and my back s tight',
  ],
  ["my cat can't walk and my back hurts", 'my cat … and my back hurts'],
  [
    "our old labrador has cancer so i've been carrying him up to bed and my back aches",
    'our old … i have been carrying him up to bed and my back aches',
  ],
  // Supposed, imagined, or of a film.
  ["if i ever can't pee i'll ring the doctor", 'if i ever … i will ring the doctor'],
  ["imagine my legs going numb and i can't walk", 'imagine … and i cant walk'],
  ['in that film he gets shot and his legs go numb', 'in that …'],
  // Over.
  ['my legs turned to jelly on a ferris wheel years ago', 'my … years ago'],
  ['i broke my leg sledging thirty years ago', 'i broke … years ago'],
  ['my nan fell last year and broke her wrist', 'my nan … last year … her wrist'],
  [
    'my aunt had a slipped disc and ended up in plaster back in the eighties',
    'my aunt had a slipped disc and … in the eighties',
  ],
  ['i used to get pins and needles in my fingers at the wheel', 'i used to … the wheel'],
  ["i had a temperature last spring but that's long gone", '… last spring but that is long gone'],
  ["years ago i fell and can't walk now", 'years ago i fell and cant walk now'],
  ['my sciatica came back and i had lymphoma as a teenager', 'my sciatica came back and … as a teenager'],
])('"%s"', (words, stands) => {
  expect(left(words)).toBe(stands);
});
