/** How long a review of a text holds. */

import { expiryOf } from '../../../../tools/content/rules/sources';
import fc from '../../../support/fc';

test('a review holds for a year, to the day', () => {
  expect(expiryOf('2026-11-23')).toBe('2027-11-23');
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (y, m, d) => {
        const two = (n: number) => String(n).padStart(2, '0');
        expect(expiryOf(`${y}-${two(m)}-${two(d)}`)).toBe(`${y + 1}-${two(m)}-${two(d)}`);
      },
    ),
  );
});
