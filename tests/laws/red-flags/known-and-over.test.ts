/** What the reading of a message leaves out: what nobody has now, and what somebody else is known to have. */
import { redFlags } from '../../../lambda/domain/red-flags';
import { readMentions } from '../../../lambda/domain/red-flags/read';
import { STOP } from '../../../lambda/domain/text/stop';
import { model } from '../../support/red-flags/model';

const kindOf = (text: string) => redFlags(text, model)?.kind ?? null;
const urgencyOf = (text: string) => {
  const flag = redFlags(text, model);
  return flag?.kind === 'red-flag' ? flag.urgency : null;
};

test.each([
  ["my back is sore from lifting my gran who can't walk", null],
  ["my sciatica is bad from lifting my gran who can't walk", null],
  ["i was lifting my gran who can't walk", 'emergency'],
  ["my back is sore and my gran can't walk", 'emergency'],
  ["my back is sore from lifting my gran and now she can't walk", 'emergency'],
  ["my back is sore from lifting my gran and i can't walk", 'emergency'],
] as const)('"%s": %s', (text, urgency) => {
  expect(urgencyOf(text)).toBe(urgency);
});

test.each([
  ["my husband isn't waking up", 'emergency'],
  ["i can't get her to wake up", 'emergency'],
  ["she's on the floor and not responding", 'emergency'],
  ["my back's not responding to the stretches", null],
  ["my son won't wake up for school", null],
  ["i've been shot in the back", 'emergency'],
  ["my back's been shot for years", null],
  ['i have no need to go for a wee any more', 'emergency'],
  ['no need to go any quicker', null],
  ["i can't feel down there", 'emergency'],
  ["i can't get myself down there", null],
  ['my fingers are numb from the cold', null],
  ['i had a fever last winter but now only my back is stiff', null],
  ['i had a fever last night and my back is stiff', 'today'],
  ["i'm in a wheelchair what can i do", null],
  ['i ended up in a wheelchair this week', 'emergency'],
  ["i crushed my last set of squats and my back's tight", null],
  ['the bar crushed me in my last set of squats and my back hurts', 'emergency'],
  ["i've slipped back into old habits and my back aches", null],
  ['i slipped back into the shower door and my back aches', 'today'],
  ["i've fallen for pilates big time but my back aches", null],
  ["i've fallen at pilates and my back aches", 'today'],
  ["my knees won't have it", null],
  ["my knees won't hold me", 'emergency'],
  ["flattened by deadlines all week and my back's in knots", null],
  ["i was flattened by a cow and my back's in knots", 'emergency'],
  ["smashed a half marathon and my back's sore", null],
  ['no need to go back to the top', null],
  ['there is no need to go for a wee any more', 'emergency'],
  ['lead me through getting back onto my feet', null],
  ["i've run off my feet are numb", 'emergency'],
  ['i fell and crushed my leg', 'emergency'],
  ["my legs went to sleep while i was sitting and my back's stiff", 'emergency'],
  ["my leg went to sleep after i was sitting and my back's stiff", 'today'],
  ["my leg falls asleep every time i sit with my legs crossed and my back's stiff", 'today'],
  ["both my legs went to sleep while i was sitting and my back's stiff", 'emergency'],
  ["my heart's not in it and my back's stiff", null],
  ["my heart's not in it and my chest is tight", 'emergency'],
  ["i've been rushed off my feet and my back's sore", null],
  ["i'm weak at the knees whenever i see her and my back aches", null],
  ["i'm weak at the knees and my back aches", 'emergency'],
  ["left leg or right leg i wasn't listening", null],
  ["my left leg or my right leg isn't listening", 'emergency'],
  ["my fingers are numb and it's not from the cold", 'today'],
] as const)('of a kind with a figure of speech, "%s": %s', (text, urgency) => {
  expect(urgencyOf(text)).toBe(urgency);
});

test('what is imagined or over is left out, but hopelessness is told by imagining', () => {
  expect(urgencyOf('if i ever had numb legs')).toBeNull();
  expect(urgencyOf('i used to get numb legs')).toBeNull();
  expect(urgencyOf('i used to have breast cancer')).toBe('today');
  expect(kindOf('imagine being better off dead')).toBe('despair');
});

test('what is weighed has a stop for what nobody has now', () => {
  for (const text of ['no numbness', 'if i ever had numb legs', 'i used to get numb legs', 'my dog is numb'])
    expect(readMentions(text, model).stated).toContain(STOP);
  expect(readMentions('my legs are numb', model).stated).not.toContain(STOP);
});

test('numb from a seat is a gentle question, unless anything else is said', () => {
  for (const text of [
    'my bum is numb from sitting on this chair',
    'my bum is tingling from sitting all day',
    'my groin is numb from riding my bike',
  ])
    expect(kindOf(text)).toBe('gentle-check');
  for (const text of [
    'my bum is numb and it is not from sitting',
    'my bum is numb from sitting and my back hurts',
    'my bum is numb from sitting and my legs ache',
    'my bum is numb from sitting and my leg aches',
    'my bum is numb from sitting and i have sciatica',
    'my groin is numb from sitting on this chair',
  ])
    expect(urgencyOf(text)).toBe('emergency');
});

test('a reading that is shared is not read again', () => {
  const mentions = readMentions('my legs are numb', model);
  expect(redFlags(mentions, model)).toEqual(redFlags('my legs are numb', model));
  expect(redFlags(readMentions('hello', model), model)).toBeNull();
});
