/** One screen of a device: Alexa's own engine, on the console's clock. */
import { heardOrNull } from '../../../../response/heard-ssml';
import { speechSeconds } from '../../../../response/speech-seconds';
import type { FromFrame, ToFrame } from '../messages';
import { type ClockedPlayer, clockedPlayer } from './audio';
import type { AudioListener, Renderer } from './engine';
import { type Sounds, transformed } from './sources';
import { touchLayer } from './touch-layer';

/** At most as much time passes in one step, in ms: nothing in between is late by more. */
const STEP_MS = 50;
/** Time that a document takes to lay itself out, in ms. */
const FIRST_MS = 100;

interface Drawn {
  renderer: Renderer;
  player: ClockedPlayer | undefined;
}

// In the same load as the engine, or it never comes up.
const loaded = AplRenderer.initEngine();
const view = document.getElementById('view');
const layer = document.getElementById('touch');
if (!view || !layer) throw new Error('the frame has no place to draw in');
const layTouch = touchLayer(view, layer);

let drawn: Drawn | null = null;
/** Virtual time, ms since 1970. */
let now = 0;
/** One thing at a time, in order. */
let last: Promise<unknown> = Promise.resolve();

function tell(message: FromFrame): void {
  parent.postMessage(message, location.origin);
}

addEventListener('message', ({ origin, source, data }: MessageEvent<ToFrame>) => {
  if (origin !== location.origin || source !== parent) return;
  last = last
    .then(() => obey(data))
    .catch((error: unknown) =>
      tell({ tell: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    );
});

async function obey(told: ToFrame): Promise<void> {
  switch (told.do) {
    case 'show':
      hide();
      await show(told);
      return;
    case 'commands':
      drawn?.renderer.executeCommands(JSON.stringify(told.commands));
      return;
    case 'pass':
      await pass(told.at);
      return;
    case 'hide':
      hide();
      return;
    default:
      told satisfies never;
  }
}

function hide(): void {
  drawn?.renderer.destroy();
  drawn = null;
  layer?.replaceChildren();
}

async function show({
  document: shown,
  datasources,
  viewport,
  at,
  slowness,
}: Extract<ToFrame, { do: 'show' }>) {
  await loaded;
  const sounds: Sounds = new Map();
  const content = contentOf(shown, transformed(datasources, sounds));
  const { width, height, shape, mode } = viewport;
  now = at;
  let player: ClockedPlayer | undefined;
  const renderer = AplRenderer.default.create({
    content,
    view,
    viewport: { width, height, dpi: 160, shape },
    mode,
    theme: 'dark',
    environment: {
      agentName: 'back-coach-console',
      agentVersion: '1',
      allowOpenUrl: false,
      disallowVideo: true,
    },
    utcTime: at,
    localTimeAdjustment: 0,
    notLoadFonts: true,
    onSendEvent: (event: { arguments: unknown[] }) =>
      tell({ tell: 'event', arguments: plain(event.arguments) }),
    onRunTimeError: (error: unknown) => tell({ tell: 'failed', detail: JSON.stringify(error) }),
    audioPlayerFactory: (listener: AudioListener) => {
      player = clockedPlayer(listener, {
        now: () => now,
        lengthOf: (address) => lengthOf(sounds.get(address), slowness),
        speaks: (address, ms) => tell({ tell: 'speaks', ssml: sounds.get(address) ?? '', ms }),
      });
      return player;
    },
  });
  renderer.updateTime = () => renderer.context?.updateTime(now - at, now);
  await renderer.init();
  // The engine's own frames follow the wall clock.
  cancelAnimationFrame(renderer.requestId);
  renderer.lastPointerEventTimestamp = 0;
  if (!renderer.context) throw new Error('the engine does not know something in this document');
  drawn = { renderer, player };
  await pass(at + FIRST_MS);
  tell({ tell: 'shown' });
}

function contentOf(shown: unknown, data: Record<string, unknown>) {
  const content = AplRenderer.Content.create(JSON.stringify(shown));
  const wanted: unknown[] = [];
  content.getRequestedPackages().forEach((one) => {
    wanted.push(one);
  });
  if (wanted.length > 0) throw new Error('the document imports a package, and none is here');
  for (const name of parametersOf(shown)) {
    content.addData(name, JSON.stringify(name === 'payload' ? data : (data[name] ?? {})));
  }
  return content;
}

function parametersOf(shown: unknown): string[] {
  const { mainTemplate }: { mainTemplate?: { parameters?: unknown } } = Object(shown);
  const { parameters } = Object(mainTemplate);
  return Array.isArray(parameters) ? parameters.map(String) : [];
}

/** Null for markup that nothing can be made of. */
function lengthOf(ssml: string | undefined, slowness: number): number | null {
  if (ssml === undefined) return null;
  const heard = heardOrNull(ssml.startsWith('<speak>') ? ssml : `<speak>${ssml}</speak>`);
  return heard && 1000 * speechSeconds(heard, slowness);
}

/** What crosses a network is JSON. */
function plain(value: unknown[]): unknown[] {
  return JSON.parse(JSON.stringify(value));
}

async function pass(at: number): Promise<void> {
  while (now < at && drawn) {
    now = Math.min(at, now + STEP_MS);
    drawn.player?.tick(now);
    drawn.renderer.coreFrameUpdate();
    // The engine goes on in microtasks.
    for (let i = 0; i < 4; i += 1) await Promise.resolve();
  }
  if (drawn) layTouch(drawn.renderer);
}

void loaded.then(() => tell({ tell: 'ready' }));
