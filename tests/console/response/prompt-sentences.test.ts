import { asksForReply, isPrompt, lastSentence } from '../../../console/response/prompt-sentences';

describe('The last sentence', () => {
  it('is what comes after the last full stop', () => {
    expect(lastSentence('Running jolts the spine. Want more?')).toBe('Want more?');
    expect(lastSentence('Say: go on.')).toBe('Say: go on.');
  });
});

describe('A prompt', () => {
  it.each([
    'Want more?',
    'Say yes for more, or ask me something else.',
    "Say go on when you're ready, or stop.",
    "When you're ready, say go on.",
    'Ask why your back hurts, or say: start a gentle stretch.',
    "Say skip to move on, or just rest and I'll carry on.",
    'Rest here.',
    'You can say: tell me more, repeat, or who says so.',
    'Take your time, then say: Alexa, continue.',
    "Say ready when you want to start, or say stop if it isn't for you today.",
    'Please say that again.',
    'Lie on your back, and tell me when you are there.',
  ])('tells a person that it is their turn: %s', (sentence) => {
    expect(isPrompt(sentence)).toBe(true);
  });

  it.each([
    'General tips, not medical advice.',
    'Rest can help a sore back.',
    'Your back is stiff.',
    "I can't call for you.",
    'You rest your back on the floor.',
    'Good work.',
    'That is all I know about that.',
    '',
  ])('is not: %s', (sentence) => {
    expect(isPrompt(sentence)).toBe(false);
  });
});

describe('Asking for a reply', () => {
  it.each([
    'Want more?',
    'Say yes or no.',
    'Tell me when you are ready.',
    'You can say stop.',
    'Then say go on.',
  ])('needs an open microphone: %s', (sentence) => {
    expect(asksForReply(sentence)).toBe(true);
  });

  it.each([
    'If you get worse, call nine one one.',
    'Ask your doctor first.',
    'Stop if anything hurts.',
    'Okay. Take care of your back.',
    'Tell your doctor about it.',
  ])('does not: %s', (sentence) => {
    expect(asksForReply(sentence)).toBe(false);
  });
});
