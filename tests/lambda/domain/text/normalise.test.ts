import { knowledge } from '../../../../lambda/content';
import { heard, languageOf, understood } from '../../../../lambda/domain/text/normalise';

const { normalForms, numbers } = knowledge.weights;
const language = languageOf(normalForms, numbers, knowledge.alikes);

test.each([
  ["What's UP?", "what's up"],
  ['sit-ups, please', 'sit ups please'],
  ['’tis the ‘lower’ back', 'tis the lower back'],
  ['  ', ''],
  ['Übung 2', 'übung 2'],
])('%j is heard as "%s"', (said, words) => {
  expect(heard(said)).toBe(words);
});

test.each([
  ["Um, I can't do 20", 'i can not do 20'],
  ['i cant do twenty', 'i can not do 20'],
  ['twenty five minutes', '25 minutes'],
  ['one twenty', '1 20'],
  ["it's my back's fault", 'it is my back fault'],
  ['alexa please', 'alexa please'],
  ['do I do set ups', 'do i do situp'],
  ['you know my back sort of ache i mean hurts', 'my back ache hurts'],
  ['what kind of pain do you know', 'what kind of pain do you know'],
  ['you know', 'you know'],
  ['toString constructor', 'tostring constructor'],
  ['', ''],
])('%j is understood as "%s"', (said, words) => {
  expect(understood(said, language)).toBe(words);
});

test.each(["why can't I run", 'is it ok to do sit ups for twenty two minutes', "they'd x-ray my tail bone"])(
  '%j stays as it is once it was brought to one spelling',
  (said) => {
    const once = understood(said, language);
    expect(understood(once, language)).toBe(once);
  },
);
