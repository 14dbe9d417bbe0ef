import type { MoveTalkPlace } from '../../../../lambda/content/schema/words/move-talk';
import { aboutMoveIn, asksSomething, withoutOpening } from '../../../../lambda/domain/wishes';

const meant = (words: string, ...places: MoveTalkPlace[]) =>
  aboutMoveIn(words, places.length > 0 ? places : ['guiding'])?.label ?? null;

it.each([
  ['how far up does it come', 'position:range'],
  ['do i keep my boots on', 'position:shoes'],
  ["i've just got a rug, no mat".replace(',', ''), 'position:instead'],
  ['my thighs are quivering', 'position:shaking'],
  ['there was a creak in my shoulder', 'position:clicks'],
  ['does it put weight on my wrists', 'position:strain'],
  ['why are we doing this', 'position:purpose'],
  ['palms up or palms down', 'position:form'],
  ["i'm frightened i'll hurt myself", 'position:worry'],
  ['please turn the volume up', 'command:volume'],
])('%s: %s', (words, label) => {
  expect(meant(words)).toBe(label);
});

it.each([
  'carry on',
  'skip this one',
  'my back hurts',
  'what is the capital of france',
  "i'm not scared",
  'the door is open',
  'can we slow down a bit',
])('%s: nothing about a move', (words) => {
  expect(meant(words)).toBeNull();
});

it('tells a statement from a question where only a question is about the move', () => {
  expect(meant('can my heels come up')).toBe('position:form');
  expect(meant('my heels come up')).toBeNull();
});

it('knows some words only where they are an answer', () => {
  expect(meant("no i'm fine now", 'hurt')).toBe('command:put-back');
  expect(meant("no i'm fine now", 'guiding')).toBeNull();
  expect(meant('done that', 'guiding', 'stepwise')).toBe('command:yes');
  expect(meant('done that', 'guiding')).toBeNull();
});

it('lets a question follow what is said before it', () => {
  expect(withoutOpening('hang on um do my feet touch')).toBe('do my feet touch');
  expect(withoutOpening('hang on')).toBe('hang on');
  expect(asksSomething('i want to ask something about walking')).toBe(true);
  expect(asksSomething('hang on')).toBe(false);
});
