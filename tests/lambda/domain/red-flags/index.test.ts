import { redFlags } from '../../../support/red-flags/model';
import { isRight, type Row, rows, urgencyOf } from '../../../support/red-flags/rows';

/** Said in ways the guard cannot know yet. One that becomes recognised must leave this list. */
const KNOWN_MISSES = new Set([
  'is numbness in the testicles from a bad back serious',
  "for the past couple of days sitting down has felt odd because i've no sensation under me",
  "when i sit it feels like i'm sitting on nothing my bum is so numb",
]);

const missed = (expected: Row['expect']) =>
  rows.filter((row) => row.expect === expected && !isRight(row, redFlags(row.text))).map((row) => row.text);

describe('what people say', () => {
  test('every emergency is heard as one, but for the known misses', () => {
    expect(missed('emergency').filter((text) => !KNOWN_MISSES.has(text))).toEqual([]);
  });

  test('a known miss that is now heard is taken off the list', () => {
    expect([...KNOWN_MISSES].filter((text) => !missed('emergency').includes(text))).toEqual([]);
  });

  test('signs for today and for a booked visit are heard', () => {
    expect(missed('today')).toEqual([]);
    expect(missed('book')).toEqual([]);
  });

  test('hopelessness is heard', () => {
    expect(missed('despair')).toEqual([]);
  });

  test('numbness from the chair or the bike gets the gentle line', () => {
    expect(missed('gentle')).toEqual([]);
  });

  test('soreness, figures of speech, denials and questions about signs raise no alarm', () => {
    expect(missed('none')).toEqual([]);
  });

  test('the set is large and covers both sides', () => {
    expect(rows.filter(({ expect: e }) => e !== 'none').length).toBeGreaterThanOrEqual(250);
    expect(rows.filter(({ expect: e }) => e === 'none').length).toBeGreaterThanOrEqual(250);
  });
});

describe('the nearest opposites', () => {
  test.each([
    ['no fever but my legs are numb', 3],
    ['no numbness and no fever', 0],
    ["i don't have any weakness", 0],
    ["i don't know when i need to pee", 3],
    ['i have no control of my bladder', 3],
    ['i lost control of the barbell', 0],
    ['no my legs are numb', 3],
    ['is it bad that my groin is numb', 3],
    ['is numbness an emergency', 0],
    ["my dad can't feel his legs", 3],
    ['can sciatica make your legs numb', 0],
    ['my leg is numb and my butt hurts', 2],
    ['my butt and my leg are numb', 3],
    ['i crashed at the junction and my back hurts', 3],
    ['i crashed out at my mates and my back hurts', 0],
    ['i slipped into the pool and jarred my back', 2],
    ['i slipped into a hot bath and my back is better', 0],
    ['i cut my back open on a shelf', 3],
    ['i cut open a box and my back hurts', 0],
    ['my legs will not take my weight', 3],
    ['let your legs go', 0],
    ['my boss stabbed me in the back', 0],
    ['dropped a barbell on my back', 3],
    ['i dropped the barbell', 0],
    ['my legs are like jelly after squats', 0],
    ['my legs are like jelly and my back hurts', 3],
    ["i've got back pain and i lost ten pounds on my diet", 0],
    ["i've got back pain and lost ten pounds without trying", 2],
    ['my numb bum is from sitting but i also keep leaking pee', 3],
  ])('"%s" raises alarm %i', (text, level) => {
    expect(urgencyOf(redFlags(text))).toBe(level);
  });

  test('a body sign outranks hopelessness, which outranks the rest', () => {
    expect(redFlags("i can't feel my legs and i want to die")).toMatchObject({ urgency: 'emergency' });
    expect(redFlags('i have a fever and i want to die')).toEqual({ kind: 'despair' });
  });

  test.each([
    ["i'm so tired of my back hurting i want to end it", { kind: 'despair' }],
    ["i'm sick of this exercise i want to end it", null],
    ['i want to end it', null],
  ])('to end it is despair only of a life that hurts: "%s"', (words, heard) => {
    expect(redFlags(words)).toEqual(heard);
  });
});
