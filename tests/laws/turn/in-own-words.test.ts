/** What interrupts, calls back, refuses or wants something else, however it is worded. */
import { interpret } from '../../../lambda/handlers/interpret/interpret';
import { exchangeIn, type Situated } from '../../support/situations';

const read = (state: Situated, words: string) => interpret(exchangeIn(state, words));

test.each([
  ['guiding', "pause the window cleaner's waving at me", 'pause'],
  ['guiding', 'press pause would you', 'pause'],
  ['guiding', "the milkman's knocking won't be long", 'pause'],
  ['guiding', "i've knocked my drink over", 'pause'],
  ['guiding', "freeze the cat's on the table", 'pause'],
  ['paused', 'righto all yours', 'resume'],
  ['paused', "that's the plumber gone", 'resume'],
  ['guiding', 'many more of these to do', 'how-many-left'],
  ['guiding', "slow it down i'm not as nimble as i was", 'slower'],
  ['guiding', 'i never asked for quicker leave it as it is', 'resume'],
  ['guiding', 'show me how to get onto my feet', 'get-up'],
  ['guiding', 'at what stage do we get back on our feet', 'how-many-left'],
  ['guiding', 'how much time have i still got', 'how-many-left'],
  ['guiding', 'i could do with a folded towel', 'pause'],
  ['guiding', "a delivery van's just pulled in", 'pause'],
  ['guiding', 'my sister does the chair break', 'aside'],
  ['guiding', "honestly i don't reckon i should do any more", 'stop'],
  ['carryOn', "yes i don't feel i should do any more", 'no'],
  ['gated', 'nah that does not fit me off you go', 'ready'],
  ['gated', "please don't begin yet my shoe's undone", 'not-yet'],
  ['gated', "oh dear i'm afraid one of those fits me", 'one-of-those'],
  ['gated', 'i fear that one is me', 'one-of-those'],
  ['gated', 'my osteopath recommended walking', 'allowed'],
  ['guiding', "start it over no please don't", 'aside'],
  ['guiding', "don't pause just go slower", 'slower'],
  ['guiding', 'no extra rests please', 'aside'],
  ['guiding', 'we need to go back a step', 'previous'],
  ['guiding', "one moment i've left the iron on", 'pause'],
  ['guiding', 'one minute my mother is calling me', 'pause'],
  ['guiding', 'just a second i want my glasses', 'pause'],
  ['guiding', 'one minute how many are there to go', 'how-many-left'],
  ['guiding', 'something has pulled up at the front', 'not-yet'],
  ['guiding', "that'd be the pager going off", 'pause'],
  ['guiding', 'right call it quits', 'stop'],
  ['guiding', 'are we finished yet', 'how-many-left'],
  ['guiding', "that's only tired", 'aside'],
  ['guiding', 'none of those love', 'aside'],
  ['paused', "i'm back it was just a salesman", 'resume'],
  ['paused', 'it was only the neighbour', 'resume'],
  ['gated', 'two minutes my son is ringing', 'pause'],
  ['gated', 'sorry what were those again', 'repeat'],
  ['gated', 'what am i supposed to be checking for', 'repeat'],
  ['gated', "righto let's have it", 'ready'],
  ['gated', "no tingling or anything like that i'm fine", 'none-of-those'],
  ['gated', 'got something a bit kinder', 'easier'],
  ['gated', "i'm as strong as a horse", 'none-of-those'],
  ['gated', 'do this one with me', 'ready'],
  ['gated', "right i'm knocking it on the head", 'stop'],
  ['gated', 'wait what did you ask me', 'repeat'],
  ['guiding', "let's stop there and finish tonight", 'stop'],
  ['paused', "right he's moved on", 'resume'],
  ['more', 'that has made me feel so much better', 'praise'],
  ['idle', 'nothing is sore today', 'praise'],
  ['idle', "my dog's just run off with my slipper", 'aside'],
  ['more', 'i feel a lot less anxious now', 'praise'],
  ['afterRoutine', 'did my posture look all right', 'done'],
  ['afterRoutine', 'sorry run that by me again', 'repeat'],
  ['afterRoutine', 'okay all clear thanks', 'aside'],
] as const)('%s: %s', (state, words, name) => {
  expect(read(state, words)).toMatchObject({ kind: 'command', name });
});

test.each([
  ['guiding', "don't pause i'm fine"],
  ['guiding', 'my husband is doing this with me'],
  ['guiding', 'how do i get my leg up'],
  ['paused', "she's not settled yet"],
] as const)('%s: %s interrupts nothing, and calls nobody back', (state, words) => {
  const meaning = read(state, words);
  const called = state === 'paused' ? ['resume'] : ['pause', 'get-up'];
  if (meaning.kind === 'command') expect(called).not.toContain(meaning.name);
});

test.each([
  ["i've gone and slid off my stool", { kind: 'body', signal: 'fallen' }],
  ['that one set my hip off', { kind: 'body', signal: 'pain' }],
  ['i feel pain in this one', { kind: 'body', signal: 'pain' }],
  ['are we supposed to feel some pain', { kind: 'position', ask: 'if-it-hurts' }],
  ['should i be feeling discomfort there', { kind: 'position', ask: 'if-it-hurts' }],
  ['are we supposed to feel a stretch', { kind: 'position', ask: 'feel' }],
])('%s: told and asked of a body in a move are kept apart', (words, meaning) => {
  expect(read('guiding', words)).toMatchObject(meaning);
});

test.each(['does this work in bed', "i'm on the carpet will it work", 'could they be done on a camp bed'])(
  '%s: where it may be done is told at the gate',
  (words) => {
    expect(read('gated', words)).toMatchObject({ kind: 'position', ask: 'surface' });
  },
);

test.each([
  "the bridge isn't my cup of tea",
  "bridge is off the cards i'm afraid",
  'you can keep your bridge',
  "my neck won't take the bridge so leave it out would you",
  "i don't get on with the bridge scrap that one",
])('%s: the move is left out', (words) => {
  expect(read('idle', words)).toMatchObject({ name: 'leave-out', exercise: 'bridge' });
});

test('a routine that was picked by mistake gives way to the one that is named', () => {
  const wanted = read('guiding', "wrong one it's the chair break i wanted");
  expect(wanted).toMatchObject({ kind: 'routine', id: 'chair-break' });
  expect(wanted).not.toHaveProperty('describe');
});

test('what is needed, which of two ways, and a seat are asked for in any words', () => {
  expect(read('gated', 'any kit i should have handy')).toMatchObject({ ask: 'equipment' });
  expect(read('guiding', 'straight or bent my arms that is')).toMatchObject({ ask: 'form', part: 'arms' });
  expect(read('idle', 'the bus is late any moves i can do sat on this seat')).toMatchObject({
    kind: 'routine',
    position: 'chair',
  });
});

test.each([
  ['gated', 'so will it be over fairly quickly', { kind: 'position', ask: 'how-long' }],
  ['idle', 'oh dear i reckon i have wrenched my back can you help', { kind: 'topic', id: 'back-pain-now' }],
  ['idle', 'my back goes so stiff in long seminars', { kind: 'topic', id: 'sitting-desk' }],
  ['idle', 'how come my back is worse on chilly mornings', { kind: 'topic', id: 'heat-baths' }],
  ['idle', 'which of them would suit a novice', { kind: 'follow-up', ask: 'easiest' }],
  ['guiding', 'my shoulder clicked and now it is jammed', { kind: 'body', signal: 'pain' }],
  ['gated', "i'm a bit afraid of these moves", { kind: 'position', ask: 'worry' }],
  ['gated', 'kneeling is a non starter for me', { kind: 'position', ask: 'no-kneeling' }],
  ['paused', 'am i okay to shift over', { kind: 'position', ask: 'may-move' }],
  ['idle', "evening mate me back's gone crook", { kind: 'topic', id: 'back-pain-now' }],
  ['idle', 'my back went ping as i made the beds', { kind: 'topic', id: 'sharp-pain' }],
] as const)('%s: %s asks or tells just that', (state, words, meaning) => {
  expect(read(state, words)).toMatchObject(meaning);
});
