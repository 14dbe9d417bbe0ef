import type { DeviceTurn } from '../../../console/device/protocol';
import { classesFor, whyNot } from '../../../console/studio/why-not';
import { knowledge } from '../../../lambda/content';
import { played, turnsIn } from '../../support/played';

async function turnOf(...lines: string[]): Promise<DeviceTurn> {
  const last = turnsIn(await played(...lines)).at(-1);
  if (!last) throw new Error('nothing was answered');
  return last;
}

describe('Why a sentence does not mean something else', () => {
  it('is how near it came, for every class that there is', async () => {
    const turn = await turnOf('is it the planks that make the small of my back sore');
    const classes = classesFor(turn, knowledge);
    expect(classes.length).toBeGreaterThan(50);
    const told = classes.map((name) => whyNot(turn, name, knowledge));
    expect(told.map((one) => one?.alone.rank)).toEqual(classes.map((_, i) => i + 1));
    expect(told.reduce((sum, one) => sum + (one?.alone.p ?? 0), 0)).toBeCloseTo(1);
    expect(told.reduce((sum, one) => sum + (one?.here.p ?? 0), 0)).toBeCloseTo(1);
  });

  it('is the words that speak against it: without them it is likelier by as much', async () => {
    const words = 'is it the planks that make the small of my back sore';
    const turn = await turnOf(words);
    const [taken = '', other = ''] = classesFor(turn, knowledge);
    const told = whyNot(turn, other, knowledge);
    expect(told?.instead).toBe(taken);
    expect(told?.against.length).toBeGreaterThan(0);
    for (const { word, times } of told?.against ?? []) {
      expect(words.split(' ')).toContain(word);
      expect(times).toBeGreaterThan(1);
    }
  });

  it('is a warning sign where there is one', async () => {
    const turn = await turnOf("i can't feel anything between my legs since the crash");
    expect(whyNot(turn, 'command:next', knowledge)?.first).toContain('warning sign');
  });

  it('is nothing where there were no words, or no such class', async () => {
    expect(classesFor(await turnOf('open back coach'), knowledge)).toEqual([]);
    expect(whyNot(await turnOf('open back coach'), 'command:next', knowledge)).toBeNull();
    const asked = await turnOf('is it the planks that make the small of my back sore');
    expect(whyNot(asked, 'topic:nothing-of-the-kind', knowledge)).toBeNull();
  });
});
