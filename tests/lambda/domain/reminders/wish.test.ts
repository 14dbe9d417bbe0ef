import numbers from '../../../../knowledge/en/numbers.json';
import { WEEKDAYS } from '../../../../lambda/content/schema/words/reminders';
import { reminderIn, reminderLeftOutIn, whenIn } from '../../../../lambda/domain/wishes';

const WORKDAYS = WEEKDAYS.slice(0, 5);

function told(words: string): string {
  const wish = reminderIn(words, numbers);
  if (!wish) return 'nothing';
  const { does, days, time } = wish;
  const when = days && ('once' in days ? days.once : days.repeat.join());
  const clock = time && `${time.hour}:${String(time.minute).padStart(2, '0')}`;
  return [does, when, clock].filter(Boolean).join(' ');
}

test.each([
  ['remind me on weekdays at seven', `set ${WORKDAYS} 7:00`],
  ['please remind me every day at half past six in the evening', `set ${WEEKDAYS} 18:30`],
  ['set a reminder for twenty to nine', 'set 8:40'],
  ['remind me at quarter past twelve', 'set 12:15'],
  ['remind me tonight at nine thirty', 'set today 21:30'],
  ['remind me on tuesday and thursday at noon', 'set TU,TH 12:00'],
  ['remind me on saturday at ten', 'set SA 10:00'],
  ['remind me every saturday at ten', 'set SA 10:00'],
  ['remind me tomorrow', 'set tomorrow'],
  ['remind me at three', 'set 15:00'],
  ['remind me at three in the morning', 'set 3:00'],
  ['remind me to stretch', 'set'],
  ['what reminders do i have', 'list'],
  ['when do you remind me', 'list'],
  ['change my reminder to eight', 'change 8:00'],
  ['cancel my reminders', 'cancel'],
  ["don't remind me any more", 'cancel'],
])('%s', (words, meaning) => {
  expect(told(words)).toBe(meaning);
});

test.each([
  'why does my back hurt after running',
  'start a gentle morning',
  'give me two minutes',
  'how many days have i done',
  'my back hurts every morning at seven',
])('"%s" is about no reminder', (words) => {
  expect(told(words)).toBe('nothing');
});

test.each([
  ['at half seven', { time: { hour: 7, minute: 30 } }],
  ['07:15', { time: { hour: 7, minute: 15 } }],
  ['mondays', { days: { repeat: ['MO'] } }],
  ['no', {}],
  ['yes please', {}],
])('"%s" completes one', (words, part) => {
  expect(whenIn(words, numbers)).toEqual(part);
});

describe('right after a reminder was spoken of', () => {
  test.each([
    ['delete it', 'cancel'],
    ['no turn it off please', 'cancel'],
    ['make it quarter past nine', 'change'],
    ['no on sundays', 'change'],
    ['which ones have i got', 'list'],
    ['when is it set for', 'list'],
  ])('"%s" is of it', (words, does) => {
    expect(reminderLeftOutIn(words, numbers)?.does).toBe(does);
  });

  test.each([
    'does heat help',
    'my back hurts in the morning',
    'what can i do for my back',
    'stop',
    'i hurt it at eight this morning when i was lifting boxes',
  ])('"%s" is not', (words) => {
    expect(reminderLeftOutIn(words, numbers)).toBeNull();
  });
});
