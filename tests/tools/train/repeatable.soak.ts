/** Training: the same bytes every time, in seconds. `npm run model -- --check` compares them before every suite, too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../../tools/content/read';
import { WEIGHTS_FILE, weightsText } from '../../../tools/train/classifier';
import { readBackground } from '../../../tools/train/sentences';
import { effort } from '../../support/effort';

test('training again gives the very weights that are committed, in less than half a minute of work', () => {
  let again = '';
  const cost = effort(() => {
    again = weightsText(readContent().content, readBackground());
  }, 1);
  expect(again === readFileSync(join(__dirname, '../../..', WEIGHTS_FILE), 'utf8')).toBe(true);
  expect(cost).toBeLessThan(30_000);
});
