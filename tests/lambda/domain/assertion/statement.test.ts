/** Whether a message asks in general, or tells of someone. */
import data from '../../../../lambda/content/generated/assertion.json';
import spellingData from '../../../../lambda/content/generated/spelling.json';
import { joined } from '../../../../lambda/content/joined';
import { assertionModel } from '../../../../lambda/domain/assertion';
import {
  asksOfHearsay,
  opensAsking,
  speaksOfSomeone,
  statesAfter,
} from '../../../../lambda/domain/assertion/statement';
import { spellingOf } from '../../../../lambda/domain/text/spelling';
import { tokens as tokensOf } from '../../../../lambda/domain/text/tokens';

const { words } = assertionModel(joined(data));
const spelling = spellingOf(joined(spellingData));
const heard = (text: string) => tokensOf(text, spelling);

describe('somebody is spoken of', () => {
  test.each([
    'my leg is numb',
    'it happened to me',
    'he fell',
    'i fell',
    'what if i fall',
    'the wife is ill',
    'tell someone about me',
    'i i fell',
  ])('in "%s"', (text) => {
    expect(speaksOfSomeone(heard(text), words)).toBe(true);
  });

  test.each([
    'tell me about numbness',
    'give me a stretch',
    'what causes numbness',
    'should i rest',
    'how can i rest',
    'how do i know if i need a doctor',
    '',
  ])('not in "%s"', (text) => {
    expect(speaksOfSomeone(heard(text), words)).toBe(false);
  });
});

describe('a question', () => {
  test.each([
    'what is numbness',
    'tell me about numbness',
    'um so what is numbness',
    'when should i worry',
    'where does it hurt most people',
    'does it help',
  ])('opens "%s"', (text) => {
    expect(opensAsking(heard(text), words)).toBe(true);
  });

  test.each([
    'my leg is numb',
    'when i sneeze it hurts',
    'where my hip is it hurts',
    'um so',
    '',
    'the what',
  ])('does not open "%s"', (text) => {
    expect(opensAsking(heard(text), words)).toBe(false);
  });
});

describe('what others say', () => {
  test.each([
    'they say numbness is serious is that true',
    'i read that numbness is an emergency is that right',
  ])('is asked about in "%s"', (text) => {
    expect(asksOfHearsay(heard(text), words)).toBe(true);
  });

  test.each([
    'my legs are numb is that right',
    'i read that numbness is serious and mine is getting worse is that right',
    'they say numbness is serious',
    '',
  ])('is not in "%s"', (text) => {
    expect(asksOfHearsay(heard(text), words)).toBe(false);
  });
});

describe('a statement after the question', () => {
  test.each([
    'how long should i rest. my leg is numb',
    'how long should i rest? i have a fever',
    'how long should i rest i have a fever',
    'what is this i have numb legs',
    'can i i have a fever',
  ])('comes in "%s"', (text) => {
    expect(statesAfter(heard(text), words)).toBe(true);
  });

  test.each([
    'how long should i rest',
    'how long should i rest. what about numbness',
    'what is this. tell me about it',
    'what do i do if i have a fever',
    'when should i have a rest',
    'i have a fever',
    'so i have',
    'what is it. numbness in general',
    'what is it. can i know if my legs go',
  ])('does not in "%s"', (text) => {
    expect(statesAfter(heard(text), words)).toBe(false);
  });
});
