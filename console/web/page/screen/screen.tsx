/** The screen of the device: what the skill draws, by Alexa's own engine in a frame of its own, on the page's clock. */
import { signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { DeviceTurn } from '../../../device/protocol';
import type { Viewport } from '../../../world/screens';
import type { Drawing } from '../model/drawing';
import { happen } from '../state/actions';
import { head } from '../state/store';
import type { FromFrame, ToFrame } from './messages';

/** What is told about the screen when nothing is drawn. */
const trouble = signal<string | null>(null);
const ready = signal(false);
/** Lower stages than this grow with what is in them, in px. */
const MIN_HEIGHT = 480;

export function Screen({ drawing, viewport }: { drawing: Drawing; viewport: Viewport }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const tell = (message: ToFrame) => frame.current?.contentWindow?.postMessage(message, location.origin);
  useEffect(() => {
    ready.value = false;
    const listen = ({ source, origin, data }: MessageEvent<FromFrame>) => {
      if (source === frame.current?.contentWindow && origin === location.origin) take(data);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);
  useEffect(() => {
    if (!ready.value) return undefined;
    trouble.value = null;
    const { document: shown, datasources, turn } = drawing;
    tell({
      do: 'show',
      document: shown,
      datasources,
      viewport,
      at: heardFrom(turn),
      slowness: turn.slowness,
    });
    return head.subscribe(({ at }) => tell({ do: 'pass', at }));
  }, [ready.value, drawing.turn, viewport]);
  const { width, height, shape } = viewport;
  const { box, scale } = useFitting(viewport);
  const length = (px: number) => `${Math.round(px * scale)}px`;
  return (
    <div
      ref={box}
      class={`screen ${shape.toLowerCase()}`}
      style={{ width: length(width), height: length(height) }}
    >
      <iframe
        ref={frame}
        title="Screen of the device"
        src="/screen"
        width={width}
        height={height}
        style={{ transform: `scale(${scale})` }}
      />
      {!ready.value && <p class="loads">The screen’s engine loads</p>}
      {trouble.value !== null && <p class="problem">This cannot be drawn: {trouble.value}.</p>}
    </div>
  );
}

/** When the first of it is heard: what a page speaks begins no sooner than speech does. */
function heardFrom({ at, playback }: DeviceTurn): number {
  return playback?.marks.find(({ moment }) => moment === 'speech')?.from ?? at;
}

/** Room that the frame, and the words below it, take. */
const AROUND = { width: 24, height: 120 };

/** How much smaller than it is the screen has to be drawn to fit where it stands. */
function useFitting({ width, height }: Viewport) {
  const box = useRef<HTMLDivElement>(null);
  const scale = useSignal(0.5);
  useEffect(() => {
    const room = box.current?.parentElement;
    if (!room) return undefined;
    const scaleNow = () => {
      const wide = (room.clientWidth - AROUND.width) / width;
      // On a phone the stage is as high as what is in it.
      const high = (Math.max(room.clientHeight, MIN_HEIGHT) - AROUND.height) / height;
      scale.value = Math.max(0.1, Math.min(1, wide, high));
    };
    const watch = new ResizeObserver(scaleNow);
    watch.observe(room);
    scaleNow();
    return () => watch.disconnect();
  }, [width, height]);
  return { box, scale: scale.value };
}

function take(told: FromFrame): void {
  switch (told.tell) {
    case 'ready':
      ready.value = true;
      return;
    case 'failed':
      trouble.value = told.detail;
      return;
    case 'event':
      void happen({ kind: 'user-event', arguments: told.arguments });
      return;
    case 'shown':
    case 'speaks':
      return;
    default:
      told satisfies never;
  }
}
