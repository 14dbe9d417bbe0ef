/** Where somebody is by the clock, to the millisecond, in every stretch of a response: opening words, cues, closing words. */
import { heardMs, isBefore, locate } from '../../../lambda/domain/guided/playback/locate';
import type { Play } from '../../../lambda/domain/guided/playback/play';
import { TIMING } from '../../../lambda/domain/guided/playback/timing';
import {
  CLOSING,
  END,
  FIRST_CUES,
  LEAD,
  play,
  SECOND_CUES,
  SENT,
  timeline,
} from '../../support/guided/in-halves';

const at = (ms: number, of: Play = play) =>
  locate(of, timeline, SENT + TIMING.firstSound + TIMING.utterance + ms);
const ms = ({ cue, into }: { cue: number; into: number }) =>
  timeline.cues.slice(0, cue).reduce((sum, { ms: long }) => sum + long, 0) + into;

test('in the words before the first cue, it is at the first cue', () => {
  expect(at(0)).toMatchObject({ cue: 0, into: 0, zone: 'seg1' });
  expect(at(LEAD - 1)).toMatchObject({ cue: 0, into: 0 });
  expect(at(LEAD + 500)).toMatchObject({ cue: 0, into: 500 });
});

test('every moment of the first half is as far into it as the clock says', () => {
  for (let t = 0; t < FIRST_CUES; t += 731) expect([t, ms(at(LEAD + t))]).toEqual([t, t]);
});

test('in the words that close the half, and in the microphone, it is at its end', () => {
  for (const t of [1, CLOSING - 1])
    expect(at(LEAD + FIRST_CUES + t)).toMatchObject({ cue: END, into: 0, zone: 'seg1' });
  for (const t of [0, TIMING.window - 1])
    expect(at(play.len[0] + t)).toMatchObject({ cue: END, into: 0, zone: 'mic1' });
});

test('after the microphone comes the second half, and after that the last', () => {
  const second = play.len[0] + TIMING.window;
  expect(at(second)).toMatchObject({ cue: END, into: 0, zone: 'seg2' });
  expect(at(second + LEAD + 400)).toMatchObject({ cue: END, into: 400, zone: 'seg2' });
  expect(at(second + LEAD + SECOND_CUES + 1)).toMatchObject({ cue: 2 * END, into: 0, zone: 'seg2' });
  expect(at(second + play.len[1])).toMatchObject({ cue: 2 * END, into: 0, zone: 'mic2' });
});

test('without a second half the microphone stays', () => {
  const single: Play = { ...play, seg: [END, END], len: [play.len[0], 0] };
  expect(at(play.len[0] + TIMING.window + 60_000, single)).toMatchObject({ cue: END, zone: 'mic1' });
});

test('the error is that of the half, and of the screen where one tells', () => {
  expect(at(LEAD + 20_000).errMs).toBeGreaterThanOrEqual(TIMING.err95.main - 1);
  const screen: Play = { ...play, mode: 'S' };
  expect(at(LEAD + 20_000, screen).errMs).toBeGreaterThanOrEqual(TIMING.err95.screen - 1);
  expect(at(LEAD + 20_000, { ...screen, heard: { started: true, at: 0 } }).zone).toBe('seg1');
});

test('a half of a screen ends with its last rest in full, a spoken one with the part that no microphone takes', () => {
  const cue = timeline.cues[END - 1];
  if (!cue) throw new Error('the routine is longer than a half');
  expect(heardMs(timeline, cue, END)).toBe(cue.ms - Math.min(cue.silence, TIMING.windowAsRest));
  expect(heardMs(timeline, cue, END + 1)).toBe(cue.ms);
  const last = timeline.cues.at(-1);
  if (last) expect(heardMs(timeline, last, timeline.cues.length)).toBe(last.ms);
  const screen: Play = { ...play, mode: 'S', lead: [0, 0] };
  const moment = FIRST_CUES + Math.min(cue.silence, TIMING.windowAsRest) - 1;
  expect(at(moment, screen)).toMatchObject({ cue: END - 1 });
  expect(at(moment, { ...play, lead: [0, 0] }).cue).toBe(END);
});

test('the move is that of the cue, and past the end that of the last one', () => {
  for (const t of [0, 20_000, 60_000]) {
    const here = at(LEAD + t);
    expect([here.unit, here.step]).toEqual([timeline.cues[here.cue]?.unit, timeline.cues[here.cue]?.step]);
  }
  const all: Play = { ...play, seg: [timeline.cues.length, timeline.cues.length], len: [1, 0], lead: [0, 0] };
  const past = at(3_000_000, all);
  const last = timeline.cues.at(-1);
  expect([past.cue, past.unit, past.step]).toEqual([timeline.cues.length, last?.unit, last?.step]);
});

test('before is earlier in the cue, or in an earlier one', () => {
  expect(isBefore({ cue: 1, into: 9 }, { cue: 2, into: 0 })).toBe(true);
  expect(isBefore({ cue: 2, into: 0 }, { cue: 1, into: 9 })).toBe(false);
  expect(isBefore({ cue: 2, into: 1 }, { cue: 2, into: 2 })).toBe(true);
  expect(isBefore({ cue: 2, into: 2 }, { cue: 2, into: 2 })).toBe(false);
});
