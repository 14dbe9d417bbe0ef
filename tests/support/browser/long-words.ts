/** The page with words as long as German ones, and what they break. */
import type { Page } from 'playwright-core';

/** Every word that is shown and has more than three letters twice over, and one that no line holds. */
const LENGTHEN = `(() => {
  const isTwice = (word) => word.slice(0, word.length / 2) === word.slice(word.length / 2);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (!text.parentElement.closest('script, style, svg'))
      text.data = text.data.replace(/\\p{L}{4,}/gu, (word) => (isTwice(word.toLowerCase()) ? word : word + word.toLowerCase()));
})()`;

/** What is wider than its place, and what lies over something to press; what is scrolled or shortened on purpose is neither. */
const BROKEN = `(() => {
  const nameOf = (one) => one.tagName.toLowerCase() + (one.className?.trim ? '.' + one.className.trim() : '') + ' "' + one.textContent.trim().slice(0, 40) + '"';
  const ancestorsOf = (one) => (one ? [one, ...ancestorsOf(one.parentElement)] : []);
  const holds = (one, x, y) => {
    const box = one.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  };
  const broken = [];
  if (document.documentElement.scrollWidth > innerWidth) broken.push('the page is wider than the window');
  for (const one of document.querySelectorAll('body *')) {
    const { overflowX, display, textOverflow } = getComputedStyle(one);
    if (one.closest('svg, .hidden') || display === 'inline' || textOverflow === 'ellipsis') continue;
    if (overflowX === 'visible' && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      broken.push('words leave ' + nameOf(one));
  }
  for (const button of document.querySelectorAll('button, select, [role=tab]')) {
    const { x, y, width, height } = button.getBoundingClientRect();
    const [atX, atY] = [x + width / 2, y + height / 2];
    if (!button.checkVisibility() || width === 0 || atX < 0 || atY < 0 || atX > innerWidth || atY > innerHeight) continue;
    const hidden = ancestorsOf(button).some((one) => getComputedStyle(one).overflow !== 'visible' && !holds(one, atX, atY));
    const top = document.elementFromPoint(atX, atY);
    const stays = top && ancestorsOf(top).some((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position));
    if (!hidden && !stays && top && !button.contains(top) && !top.contains(button) && !top.closest('label')) broken.push(nameOf(top) + ' lies over ' + nameOf(button));
  }
  return broken;
})()`;

export async function brokenByLongWords(page: Page): Promise<string[]> {
  await page.evaluate(LENGTHEN);
  return page.evaluate(BROKEN);
}
