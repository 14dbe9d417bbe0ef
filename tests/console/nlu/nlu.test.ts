import type { AlexaMode } from '../../../console/nlu/modes';
import { createNlu, type Resolved } from '../../../console/nlu/nlu';
import { readContent } from '../../../tools/content/read';

const { content } = readContent();
const nlu = (mode: AlexaMode) => createNlu(content, 'en-US', mode);

/** What fills the slots. */
function carried({ slots }: Resolved): string[] {
  return Object.values(slots).flatMap(({ words }) => words ?? []);
}

/** In no template, and about backs. */
const UNLISTED = [
  'ever since that spin class my tail end feels like one big bruise what helps against it',
  'my physio cousin swears by planks but they make me ache for two days after',
  'could sleeping on the sofa for a week be behind this grumbling lower back of mine',
];
const NOTHING_NEAR = 'zyzzyx qwop vlugg';

describe('A sentence that a sample says', () => {
  it('lands there in every mode, with the same slots', () => {
    for (const words of ['tell me about running', 'start a gentle morning', 'give me two minutes', 'stop']) {
      const usual = nlu('usual')(words);
      expect(nlu('strict')(words)).toEqual(usual);
      expect(nlu('loose')(words)).toEqual(usual);
    }
  });
});

describe('A sentence that none says', () => {
  it('comes as a free question with all its words', () => {
    for (const words of UNLISTED) {
      expect(nlu('usual')(words)).toMatchObject({
        intent: 'AskAnythingIntent',
        slots: { question: { words } },
      });
    }
  });

  it('goes to a neighbour under a strict Alexa: whole, as what of it has a name of ours, or as a bare intent', () => {
    const landed = UNLISTED.map(nlu('strict'));
    for (const [i, { slots }] of landed.entries()) {
      for (const { words, match } of Object.values(slots)) {
        if (words !== undefined && !match) expect(words).toBe(UNLISTED[i]);
      }
    }
    expect(landed.flatMap(carried).some((words) => UNLISTED.includes(words))).toBe(true);
    expect(landed.map(({ intent }) => intent)).not.toContain('AMAZON.FallbackIntent');
    expect(landed.some(({ intent }) => intent !== 'AskAnythingIntent')).toBe(true);
  });

  it('goes nowhere under a strict Alexa when nothing is near, and carries no words there', () => {
    const landed = nlu('strict')(NOTHING_NEAR);
    expect(landed.intent).toBe('AMAZON.FallbackIntent');
    expect(carried(landed)).toEqual([]);
  });

  it('goes to a neighbour whatever it is under a loose one, with no more than a piece of its words', () => {
    for (const words of [...UNLISTED, NOTHING_NEAR]) {
      const landed = nlu('loose')(words);
      expect(landed.intent).not.toBe('AMAZON.FallbackIntent');
      for (const piece of carried(landed)) expect(` ${words} `).toContain(` ${piece} `);
    }
    const pieces = UNLISTED.flatMap((words) => carried(nlu('loose')(words)));
    expect(pieces.length).toBeGreaterThan(0);
    for (const piece of pieces) expect(UNLISTED).not.toContain(piece);
  });

  it('is resolved by one index for all who ask', () => {
    expect(nlu('strict')).toBe(nlu('strict'));
    expect(nlu('strict')).not.toBe(nlu('loose'));
  });
});
