/** Every routine with a sound behind its words: the same words and silences, cut at the same points. */
import type { DeviceTurn } from '../../../console/device/protocol';
import { spokenIn } from '../../../console/response/spoken';
import { knowledge } from '../../../lambda/content';
import { atAShow } from '../../support/screens/at-a-show';
import { share } from '../../support/share';

const ROUTINES = share(
  knowledge.routines.map(({ id, name }) => ({ id, name })),
  3,
  ({ id }) => `sound behind ${id}`,
);

describe.each(ROUTINES)('$id', ({ name }) => {
  it('is spoken as without it, at the same times', async () => {
    const plain = await spoken(name, '');
    const sounded = await spoken(name, ' with some music');
    expect(sounded.map(({ ssml, at }) => [ssml, at])).toEqual(plain.map(({ ssml, at }) => [ssml, at]));
    expect(plain.every(({ turn }) => turn.response.response.outputSpeech)).toBe(true);
    // The words after the last move ask a question, and are plain speech again.
    const guiding = sounded.filter(({ turn }) => turn.guided);
    expect(guiding.length).toBeGreaterThan(0);
    for (const { turn } of guiding) {
      expect(turn.response.response.outputSpeech).toBeUndefined();
      expect(turn.response.response.reprompt?.outputSpeech).toBeUndefined();
    }
  });
});

interface Spoken {
  ssml: string | null;
  at: number;
  turn: DeviceTurn;
}

/** What is said from "ready" to the end on a speaker without a screen, with times since then. */
async function spoken(name: string, wish: string): Promise<Spoken[]> {
  const device = atAShow('echo');
  await device.says(`start the ${name}${wish}`, 'ready', ...Array<string>(8).fill('go on'));
  const turns = device.turns().slice(1);
  await device.close();
  const from = turns[0]?.at ?? 0;
  return turns.map((turn) => ({ ssml: spokenIn(turn.response.response), at: turn.at - from, turn }));
}

describe('words for it', () => {
  const SAID: [string, string][] = [
    ['play some music', 'Okay, soft rain from here.'],
    ['no music please', 'Okay, no sound.'],
    ['no music please', 'No sound is on. Say stop to stop.'],
  ];

  it('are obeyed midway, and what was on is kept for the next routine', async () => {
    const device = atAShow('echo');
    await device.says('start the two minute reset', 'ready');
    for (const [line, answer] of SAID) {
      await device.says('/wait 15s');
      const [turn] = await device.says(line);
      expect(turn?.speech?.words).toMatch(answer);
    }
    await device.says('stop', 'play rain sounds', 'start the two minute reset');
    const [begun] = await device.says('ready');
    await device.close();
    expect(begun?.response.response.outputSpeech).toBeUndefined();
  });

  it('say on a screen that leads that there it is not to be had', async () => {
    const device = atAShow('show');
    await device.says('start the two minute reset', 'ready', '/wait 15s');
    const [turn] = await device.says('play some music');
    await device.close();
    expect(turn?.response.response.directives?.map(({ type }) => type)).not.toContain(
      'Alexa.Presentation.APLA.RenderDocument',
    );
  });
});
