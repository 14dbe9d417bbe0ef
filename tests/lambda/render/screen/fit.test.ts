/** Words are as large as they fit: what matters a twentieth of the height at least, long pages smaller than short ones. */
import { sizesOf } from '../../../../lambda/render/screen/fit';
import type { TextPage } from '../../../../lambda/render/screen/page';
import { shipped } from '../../../support/shipped';

const SHAPES = ['wide', 'round', 'tall'] as const;
const buttons = ['Ready', 'One is me', 'Not today'].map((label) => ({ label, does: ['ready'] }));
const SHORT: TextPage = { name: 'gate', lead: 'Ready?', text: ['Stop if it hurts.'], buttons };
const LONG: TextPage = {
  ...SHORT,
  title: 'Gentle morning',
  text: Array(7).fill('Stop if it gets sharp. '.repeat(3)),
};

describe.each(SHAPES)('On a %s screen', (shape) => {
  it('a short page is as large as it may be', () => {
    expect(sizesOf(SHORT, shape)).toMatchObject({ lead: shape === 'round' ? 5.6 : 9, text: 5 });
  });

  it('a long one is smaller, and its lead never below a twentieth of the height', () => {
    const [long, short] = [sizesOf(LONG, shape), sizesOf(SHORT, shape)];
    expect(long.text).toBeLessThan(short.text);
    expect(long.lead).toBeGreaterThanOrEqual(5);
    expect(long.text).toBeGreaterThanOrEqual(3.4);
  });

  it('an answer is read on, and does not make its lead smaller', () => {
    const answer: TextPage = { ...LONG, name: 'answer', lead: 'Yes, you may.' };
    expect(sizesOf(answer, shape).lead).toBe(sizesOf({ ...answer, text: [] }, shape).lead);
  });
});

it('the longest name of a move fits on one line of the smallest screen, with a third to spare', () => {
  const longest = Math.max(...shipped.exercises.map(({ name }) => name.length));
  // As the guiding page writes it, in hundredths: 8.5 high on a screen 144 wide, 7.5 on a round one.
  expect(longest * 8.5 * 0.57 * 1.33).toBeLessThan(144);
  expect(longest * 7.5 * 0.57).toBeLessThan(74);
});
