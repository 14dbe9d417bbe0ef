/** What of a page's words a person sees at once: inside the screen, inside the part that scrolls, and over no edge. */
import { nodesIn } from '../../../console/screen/document';
import type { Node } from './documents';
import type { Engine } from './engine';

/** Texts of the page by the ids that it gives to what matters; `leadOnly` where the rest is scrolled to. */
export function wordsThatMatter(document: Node, leadOnly: boolean): string[] {
  const matters = leadOnly ? /^(lead|number)$/ : /^(lead|number|text\d+)$/;
  return [...nodesIn(document)].flatMap(({ id, type, text }) =>
    type === 'Text' && matters.test(String(id)) ? [String(text)] : [],
  );
}

/** What of these words is not seen; empty: all of it is. A round screen has no corners. */
export async function notSeen({ page }: Engine, words: readonly string[], round: boolean): Promise<string[]> {
  const hidden: unknown = await page.evaluate(`(${LOOK})(${JSON.stringify(words)}, ${round})`);
  return Array.isArray(hidden) ? hidden.map(String) : ['nothing was looked at'];
}

/** Runs in the page: the engine writes each line of a text as an element of its own inside a paragraph. */
const LOOK = `(words, round) => {
  const plain = (text) => text.replace(/\\s+/g, '');
  const paragraphs = [...document.querySelectorAll('p')];
  const clipOf = (element) => {
    const clip = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflow === 'visible') continue;
      const box = at.getBoundingClientRect();
      clip.left = Math.max(clip.left, box.left);
      clip.top = Math.max(clip.top, box.top);
      clip.right = Math.min(clip.right, box.right);
      clip.bottom = Math.min(clip.bottom, box.bottom);
    }
    return clip;
  };
  // A line ends with a space that hangs over its edge, and that nobody sees.
  const wordsIn = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const boxes = [];
    while (walker.nextNode()) {
      for (const { index, 0: word } of walker.currentNode.data.matchAll(/\\S+/g)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + word.length);
        boxes.push(...range.getClientRects());
      }
    }
    return boxes;
  };
  const inside = (x, y) => !round || Math.hypot(x - innerWidth / 2, y - innerHeight / 2) <= innerWidth / 2;
  const isSeen = (element) => {
    const clip = clipOf(element);
    const boxes = wordsIn(element);
    return boxes.length > 0 && boxes.every(({ left, right, top, bottom, height }) =>
      left >= clip.left - 1 && right <= clip.right + 1 && top >= clip.top - 1 && bottom <= clip.bottom + 1 &&
      // Letters leave the corners of their line empty.
      [left, right].every((x) => [top + height / 4, bottom - height / 4].every((y) => inside(x, y))));
  };
  return words.filter((one) => !paragraphs.some((p) => plain(p.textContent) === plain(one) && isSeen(p)));
}`;
