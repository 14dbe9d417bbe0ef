import type { Why } from '../../../console/device/protocol';
import { content, played, turnsIn } from '../../support/played';

const [routine = { name: '' }] = content.routines;

/** Why the last of these lines was taken as it was. */
async function why(...lines: string[]): Promise<Why | null> {
  return turnsIn(await played(...lines)).at(-1)?.why ?? null;
}

describe('Why a sentence was taken as it was', () => {
  it('is that its words are most like it, with the runners-up', async () => {
    const told = await why('is it the planks that make the small of my back sore');
    const shares = told?.likeliest.map(({ p }) => p) ?? [];
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((sum, p) => sum + p, 0)).toBeLessThanOrEqual(1);
    expect(told?.concepts.length).toBeGreaterThan(1);
    expect(told?.reason).toContain('most like');
  });

  it('is a warning sign before anything else', async () => {
    const told = await why(`start ${routine.name}`, 'ready', "i can't feel my legs");
    expect(told?.reason).toContain("warning sign (without “can't” or “feel” or “legs” they would not)");
  });

  it('is the intent where that came without words', async () => {
    const told = await why(`start ${routine.name}`, 'stop');
    expect(told).toEqual({ reason: expect.stringContaining('without words'), concepts: [], likeliest: [] });
  });

  it('is nothing where nothing was said', async () => {
    expect(await why('open back coach')).toBeNull();
    expect(await why('open back coach', '/close')).toBeNull();
  });
});
