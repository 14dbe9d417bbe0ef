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
  ["what's the time", 'position:clock'],
  ['this has to be shorter', 'position:shorter'],
  ['please lengthen the holds', 'command:longer-hold'],
  ['am i on my side or my front', 'position:pose'],
  ['say the whole move once more', 'command:explain'],
  ['describe every move please', 'command:talk-more'],
  ['what mistakes do people make', 'position:mistakes'],
  ['which dosage is it', 'position:count'],
  ['how many have we done', 'position:count'],
  ["my left leg won't bend", 'position:range'],
  ['you told me that already', 'command:talk-less'],
  ['which muscle is stretching', 'position:where-felt'],
  ['is it strength or more mobility', 'position:purpose'],
  ['could we do this again tonight', 'position:how-often'],
  ['how often is it a week', 'position:how-often'],
  ["nope i'm not doing this one", 'command:leave-out'],
  ["i don't like twisting", 'position:rather-not'],
  ['did i get the wrong skill', 'command:help'],
  ['we have done all of those', 'command:next'],
  ['give me more reps', 'command:harder'],
  ['is it through the mouth', 'position:nose'],
  ['should i bounce a bit', 'position:bounce'],
  ['may i go only halfway', 'position:reach'],
  ["i've had enough of this move", 'command:next'],
  ['is it nicer after lunch or before lunch', 'position:best-time'],
  ['i turned the wrong way', 'position:side'],
  ['they are all staring at me', 'command:aside'],
  ["don't rush me", 'command:slower'],
  ['should i stop if it pinches', 'position:if-it-hurts'],
  ["i'll take the lighter option", 'command:easier'],
  ['never ever stop', 'command:resume'],
  ['is there any research behind it', 'command:source'],
  ['what if the neighbours hear me', 'command:aside'],
  ['quit chatting now', 'command:talk-less'],
  ['is this skill free', 'position:free'],
  ['how deep am i meant to go', 'position:range'],
  ['how far are we supposed to lean', 'position:range'],
  ["i've got to finish this one", 'command:resume'],
  ["couldn't you go a bit slower", 'command:slower'],
  ['leave me more time to get into position', 'command:slower'],
  ["you're an absolute gem", 'command:praise'],
  ['will my back be stiff tomorrow', 'position:sore-later'],
])('%s: %s, in the middle of one', (words, label) => {
  expect(meant(words)).toBe(label);
});

it.each([
  'a longer rest please',
  "don't add more reps",
  'is there an easier version',
  'should i put cream on my back',
  'can we have the shorter routine',
])('%s: nothing of those', (words) => {
  expect(meant(words)).toBeNull();
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
  expect(meant("it's fine now i've shifted the cushion", 'hurt')).toBe('command:put-back');
  expect(meant("it's fine now but it still pulls", 'hurt')).toBeNull();
  expect(meant('finished with the phone', 'paused')).toBe('command:resume');
  expect(meant('nothing applies', 'gated')).toBe('command:none-of-those');
  expect(meant("i haven't got a single one of them", 'gated')).toBe('command:none-of-those');
  expect(meant('nothing to report', 'gated')).toBe('command:none-of-those');
  expect(meant('nothing to report except the surgery', 'gated')).not.toBe('command:none-of-those');
  expect(meant("i'm just moving the coffee table", 'gated')).toBe('command:not-yet');
  expect(meant("i'm taking steroids", 'gated')).not.toBe('command:not-yet');
  expect(meant("is it okay if i'm sixty eight", 'gated')).toBe('position:effort');
  expect(meant("i haven't got all of them", 'gated')).toBe('command:one-of-those');
  expect(meant("i can't do any of those", 'gated')).toBe('command:one-of-those');
  expect(meant("i don't know any of those words", 'gated')).toBe('position:conditions');
  expect(meant('sorry what was that', 'gated')).toBe('command:repeat');
  expect(meant('ah my back is loving this', 'guiding')).toBe('command:praise');
  expect(meant("my back isn't loving this", 'guiding')).not.toBe('command:praise');
  expect(meant("actually let's end it", 'paused')).toBe('command:stop');
  expect(meant('is it okay to stop half way', 'guiding')).toBe('position:may-stop');
  expect(meant('can i do it with my shoes on', 'guiding')).toBe('position:shoes');
  expect(meant('what did i do wrong', 'hurt')).toBe('position:cause');
  expect(meant('how long can i leave it', 'paused')).toBe('position:waits');
  expect(meant("i'd rather finish up now", 'hurt')).toBe('command:stop');
  expect(meant("i'd rather finish the rest of it", 'hurt')).toBe('command:resume');
  expect(meant('my rug is down and i have it all ready', 'gated')).toBe('command:ready');
  expect(meant('i have not got the rug ready', 'gated')).not.toBe('command:ready');
});

it('hears the answer to the question of the gate in words without a pain', () => {
  expect(meant('it came on really strong yesterday', 'gated')).toBe('command:one-of-those');
  expect(meant("it's been terrible since monday", 'gated')).toBe('command:one-of-those');
  expect(meant("it's been a lot better since monday", 'gated')).not.toBe('command:one-of-those');
  expect(meant("i can't get down there", 'gated')).toBe('position:no-kneeling');
});

it('lets a question follow what is said before it', () => {
  expect(withoutOpening('hang on um do my feet touch')).toBe('do my feet touch');
  expect(withoutOpening('hang on')).toBe('hang on');
  expect(asksSomething('i want to ask something about walking')).toBe(true);
  expect(asksSomething('hang on')).toBe(false);
});

describe('what is said in passing', () => {
  it.each([
    ['okay my meeting is starting i have to go', 'command:stop'],
    ["alright my lunch break's over", 'command:stop'],
    ["well i'm off now", 'command:stop'],
    ['i need to nip to the loo', 'command:pause'],
    ['just popping to the door', 'command:pause'],
    ['can i nip off for a tick', 'command:pause'],
    ['billy give your sister her toy back', 'command:aside'],
    ['tommy put that back', 'command:aside'],
    ['put the biscuits back please', 'command:aside'],
    ['give it back to him', 'command:aside'],
    ['how many have we still to do', 'command:how-many-left'],
    ['how many are there to come', 'command:how-many-left'],
    ['which number are we on', 'position:which-move'],
    ['which one of the moves is this', 'position:which-move'],
    ["oh that's a gorgeous stretch right there", 'command:praise'],
    ['mm what a lovely pull in my side', 'command:praise'],
  ])('%s: %s', (words, label) => {
    expect(meant(words)).toBe(label);
  });

  it.each([
    'take me back one',
    'go back to the last one',
    'put that one back in',
    'give my back a rest',
    'i have to go slower',
    'i need to run through it again',
    'that is a horrible stretch',
    'how many have we done so far then',
    'how many do we do',
  ])('%s: none of these', (words) => {
    expect([
      'command:stop',
      'command:pause',
      'command:aside',
      'command:how-many-left',
      'command:praise',
    ]).not.toContain(meant(words));
  });

  it.each([
    'does a knee replacement count as surgery',
    'do you count a caesarean as surgery',
    'what do you mean thin bones',
    'how recent is recent',
  ])('%s: what the gate means', (words) => {
    expect(meant(words, 'gated')).toBe('position:conditions');
  });

  it.each(["i've had surgery does that count", 'can you count for me'])('%s: not that', (words) => {
    expect(meant(words, 'gated')).not.toBe('position:conditions');
  });

  it('whoever is back says so to somebody', () => {
    expect(meant("i'm back love", 'paused')).toBe('command:resume');
    expect(meant('i am ready now dear', 'paused')).toBe('command:resume');
  });
});
