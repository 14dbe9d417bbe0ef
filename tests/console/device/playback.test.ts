import {
  FIRST_SOUND_MS,
  type Moment,
  momentAt,
  playbackOf,
  SCREEN_MS,
  WINDOW_MS,
} from '../../../console/device/playback';

const spoken = { speechMs: 10_000, repromptMs: 3000, ends: false, screen: false } as const;
const START = FIRST_SOUND_MS;

describe('A response on a speaker', () => {
  it('is spoken, waits 8 s, asks again, waits 8 s more, and is over', () => {
    const playback = playbackOf(spoken, 0);
    const heard = (seconds: number): Moment => momentAt(playback, START + seconds * 1000);
    expect([-1, 5, 12, 19, 25, 29.5].map(heard)).toEqual([
      'before',
      'speech',
      'first-window',
      'reprompt',
      'second-window',
      'over',
    ]);
    expect(playback.overAt).toBe(START + 10_000 + 3000 + 2 * WINDOW_MS);
  });

  it('is over after one window when nothing is asked again', () => {
    const playback = playbackOf({ ...spoken, repromptMs: null }, 0);
    expect(playback.overAt).toBe(START + 10_000 + WINDOW_MS);
  });

  it('never opens the microphone when the skill ends the session', () => {
    const playback = playbackOf({ ...spoken, ends: true, repromptMs: null }, 0);
    expect(playback.listensAt).toBeNull();
    expect(playback.overAt).toBe(START + 10_000);
  });

  it('opens the microphone for null as for false', () => {
    expect(playbackOf({ ...spoken, ends: null }, 0)).toEqual(playbackOf(spoken, 0));
  });

  it('closes at once when the skill left it open to the device, but stays on a screen', () => {
    const open = { ...spoken, ends: undefined, repromptMs: null };
    expect(playbackOf(open, 0).overAt).toBe(START + 10_000);
    expect(playbackOf({ ...open, screen: true }, 0).overAt).toBe(START + 10_000 + SCREEN_MS);
  });
});
