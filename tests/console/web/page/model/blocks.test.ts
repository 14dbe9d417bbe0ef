/** Every kind of answer laid out in time: nothing overlaps, nothing is left out, and it agrees with the microphone. */
import type { DeviceTurn } from '../../../../../console/device/protocol';
import { bandsOf, blockAt, blocksOf, spanOf } from '../../../../../console/web/page/model/blocks';
import { content, played, turnsIn } from '../../../../support/played';
import { START } from '../../../../support/scripted';

/** The plan counts each sentence by itself, the device what it hears in one go. */
const APART = 300;

const [routine = { name: '' }] = content.routines;
const CONVERSATION = [
  'open back coach',
  'do sit ups cause lower back pain',
  `start ${routine.name}`,
  'ready',
];

describe('A turn laid out in time', () => {
  let turns: DeviceTurn[];
  beforeAll(async () => {
    turns = turnsIn(await played(...CONVERSATION));
  });

  it('has its blocks in order, without overlap, from the first sound to the end', () => {
    expect(turns).toHaveLength(CONVERSATION.length);
    for (const turn of turns) {
      const span = spanOf(turn);
      let last = span?.from ?? Number.NaN;
      for (const { from, to } of blocksOf(turn)) {
        expect(from).toBeGreaterThanOrEqual(last - 1);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(Math.abs(last - (span?.to ?? 0))).toBeLessThanOrEqual(1);
    }
  });

  it('says every word that is heard', () => {
    for (const turn of turns) {
      const heard = `${turn.speech?.words ?? ''} ${turn.reprompt?.words ?? ''}`.replace(/\s+/g, ' ').trim();
      const said = blocksOf(turn)
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' ');
      expect(said).toBe(heard);
    }
  });

  it('is quiet for as long as was asked for, and in a hold where a cue holds', () => {
    for (const turn of turns) {
      const quiet = blocksOf(turn).filter(({ kind }) => kind === 'hold' || kind === 'quiet');
      const ms = quiet.reduce((sum, { from, to }) => sum + to - from, 0);
      const asked = (turn.speech?.holdMs ?? 0) + (turn.reprompt?.holdMs ?? 0);
      expect(Math.abs(ms - asked)).toBeLessThanOrEqual(APART);
    }
    const guided = turns.at(-1);
    const holds = guided ? blocksOf(guided).filter(({ kind }) => kind === 'hold') : [];
    expect(holds.length).toBeGreaterThan(0);
    for (const { cue } of holds) expect(['hold', 'tick']).toContain(cue?.kind);
  });

  it('has a band for each move that is played', () => {
    const guided = turns.at(-1);
    const bands = guided ? bandsOf(guided) : [];
    expect(bands.length).toBeGreaterThan(0);
    expect(bands.map(({ step }) => step)).toEqual([...new Set(guided?.guided?.cues.map(({ step }) => step))]);
  });

  it('tells what is heard at a moment', () => {
    const [turn] = turns;
    const blocks = turn ? blocksOf(turn) : [];
    const mic = blocks.find(({ kind }) => kind === 'mic');
    expect(blockAt(blocks, (mic?.from ?? 0) + 1)).toBe(mic);
    expect(blockAt(blocks, START - 1)).toBeNull();
  });

  it('is nothing for a session that ended without a word', async () => {
    const ended = turnsIn(await played('open back coach', '/close')).at(-1);
    expect(ended && blocksOf(ended)).toEqual([]);
    expect(ended && spanOf(ended)).toBeNull();
  });
});
