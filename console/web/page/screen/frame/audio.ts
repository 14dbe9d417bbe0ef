/** The screen's voice on a clock of ours: silent itself, it tells what is spoken, and when that is over. */
import type { AudioListener, AudioPlayer } from './engine';

export interface ClockedPlayer extends AudioPlayer {
  /** Ends what is over at `now` (ms). */
  tick(now: number): void;
}

interface Told {
  now(): number;
  /** Length of the sound at an address in ms; null for one that is none of ours. */
  lengthOf(address: string): number | null;
  speaks(address: string, ms: number): void;
}

export function clockedPlayer(listener: AudioListener, { now, lengthOf, speaks }: Told): ClockedPlayer {
  const addresses = new Map<string, string>();
  let playing: { id: string; until: number } | null = null;
  return {
    prepare(address) {
      const id = `play-${addresses.size}`;
      addresses.set(id, address);
      queueMicrotask(() => listener.onPrepared(id));
      return id;
    },
    play(id) {
      const address = addresses.get(id) ?? '';
      const ms = lengthOf(address);
      listener.onPlaybackStarted(id);
      // An error would keep the document's commands waiting for ever.
      if (ms === null) {
        listener.onPlaybackFinished(id);
        return;
      }
      playing = { id, until: now() + ms };
      speaks(address, ms);
    },
    flush() {
      playing = null;
    },
    tick(at) {
      if (!playing || at < playing.until) return;
      const { id } = playing;
      playing = null;
      listener.onPlaybackFinished(id);
    },
  };
}
