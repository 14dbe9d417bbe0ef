/** What the page's files weigh, and what they wait for. */
import { pageAssets } from '../../../console/web/assets';
import { weightOfPage } from '../../support/browser/bench';

it('is light: the engine of screens and the voice come when they are first used', async () => {
  expect(await weightOfPage()).toBeLessThan(120);
  const text = Buffer.from((await pageAssets()('/page.js'))?.body ?? '').toString();
  expect(text).not.toContain('AplRenderer');
  expect(text).not.toContain('wasi_snapshot_preview1');
});
