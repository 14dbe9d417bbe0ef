/** A screen that cannot guide: noticed by its silence, remembered for a day, and led by voice meanwhile. */
import type { Play } from '../../domain/guided/playback/play';
import { SCREEN_LIMITS } from '../../domain/limits';
import { save } from '../reply';
import type { Effect, Exchange, Turn } from '../turn';

/** How long a device is led by voice after its screen stayed silent, in ms. */
const DAY_MS = 86_400_000;

/** The turn as the person lived it: a screen that never began has told them nothing. */
export function asHeard(exchange: Exchange): { turn: Turn; effects: readonly Effect[] } {
  const { turn } = exchange;
  const { state } = turn.session;
  if (state.name !== 'guided' || !isSilent(turn, state.play)) return { turn, effects: [] };
  return withoutScreen(exchange, state.play);
}

/** Whether what was sent to this screen was surely not begun: no report came in the time of its first item. */
function isSilent(turn: Turn, { mode, heard, status, sentAt }: Play): boolean {
  const waited = turn.now - sentAt > SCREEN_LIMITS.itemMs.least;
  return turn.kind !== 'ended' && mode === 'S' && status === 'playing' && heard?.started === false && waited;
}

/** The turn as if the screen had been asked for nothing, and what is kept of it. */
export function withoutScreen({ turn }: Exchange, play: Play): { turn: Turn; effects: Effect[] } {
  const { heard: _, ...unheard } = play;
  const paused: Play = { ...unheard, mode: 'H', status: 'paused', seg: [play.base, play.base] };
  const voiceOnly = { device: turn.device.id, until: turn.now + DAY_MS };
  const { remembered } = turn;
  const known =
    remembered === null || remembered === 'unavailable' ? remembered : { ...remembered, voiceOnly };
  return {
    turn: {
      ...turn,
      device: { ...turn.device, guides: false },
      remembered: known,
      session: { ...turn.session, state: { name: 'guided', play: paused } },
    },
    effects: [save({ voiceOnly })],
  };
}

/** Whether this device's screen may guide: it has one, it is switched on, and it did not fail within a day. */
export function mayGuide({ device, now, remembered }: Turn): boolean {
  if (!device.guides) return false;
  const failed = remembered === null || remembered === 'unavailable' ? undefined : remembered.voiceOnly;
  return failed === undefined || failed.device !== device.id || now >= failed.until;
}
