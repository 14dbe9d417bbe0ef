/** Type can be told from its ground: seven to one, by the formula of WCAG 2. */
import { INKS, READ_ON } from '../../../../lambda/render/screen/look';

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const v = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['dark', 'light'] as const)('On a %s ground', (theme) => {
  it.each(READ_ON)('%s is read on %s', (ink, ground) => {
    expect(contrast(INKS[theme][ink] ?? '', INKS[theme][ground] ?? '')).toBeGreaterThanOrEqual(7);
  });
});

it('would notice grey on grey', () => {
  expect(contrast('#777777', '#ffffff')).toBeLessThan(7);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});
