/** Alexa's own screen engine in a browser, on a clock of ours: shows documents, lets time pass, tells what they send. */
import type { Browser, Page } from 'playwright-core';
import { pageAssets } from '../../../console/web/assets';
import { type DeviceKind, viewportOf } from '../../../console/world/screens';
import type { Drawn } from './documents';

export interface Engine {
  /** From here on it is the screen of this device: loading the engine anew for each would take a second. */
  at(device: DeviceKind): Promise<void>;
  show(drawn: Drawn): Promise<void>;
  /** Lets `ms` of virtual time pass; gives what was sent meanwhile, each with its virtual time. */
  pass(ms: number): Promise<Sent[]>;
  /** The commands run while the document goes on. */
  run(commands: unknown): Promise<void>;
  now(): number;
  page: Page;
  /** What the engine could not make of a document. */
  failures: string[];
}

interface Sent {
  at: number;
  arguments: unknown[];
}

const ORIGIN = 'http://screen.test';

export async function openEngine(browser: Browser, device: DeviceKind): Promise<Engine> {
  let viewport = screenOf(device);
  const page = await browser.newPage({ viewport });
  const assets = pageAssets();
  await page.route('**', async (route) => {
    const asset = await assets(new URL(route.request().url()).pathname);
    await (asset
      ? route.fulfill({ contentType: asset.type, body: Buffer.from(asset.body) })
      : route.fulfill({ status: 404, body: '' }));
  });
  const told: { tell: string; arguments?: unknown[]; detail?: string }[] = [];
  await page.exposeFunction('told', (one: (typeof told)[number]) => void told.push(one));
  await page.goto(`${ORIGIN}/screen`);
  // The frame tells its parent, which here is itself.
  await page.evaluate("addEventListener('message', ({ data }) => data.tell && told(data))");
  let now = 0;
  const failures: string[] = [];
  const take = (kind: string) => {
    const found = told.filter(({ tell }) => tell === kind);
    for (const one of found) told.splice(told.indexOf(one), 1);
    return found;
  };
  const post = (message: unknown) => page.evaluate(`(${POSTED})(${JSON.stringify(message)})`);
  return {
    page,
    failures,
    now: () => now,
    async at(other) {
      if (screenOf(other) === viewport) return;
      viewport = screenOf(other);
      await page.setViewportSize(viewport);
    },
    async show({ document, datasources }) {
      take('shown');
      take('event');
      await post({ do: 'show', document, datasources, viewport, at: now, slowness: 1 });
      const waited = () => told.some(({ tell }) => tell === 'shown' || tell === 'failed');
      while (!waited()) await page.evaluate('new Promise((done) => setTimeout(done, 10))');
      failures.push(...take('failed').map(({ detail = '' }) => detail));
      now += FIRST_MS;
    },
    async pass(ms) {
      now += ms;
      await post({ do: 'pass', at: now });
      failures.push(...take('failed').map(({ detail = '' }) => detail));
      return take('event').map((one) => ({ at: now, arguments: one.arguments ?? [] }));
    },
    async run(commands) {
      await post({ do: 'commands', commands });
    },
  };
}

function screenOf(device: DeviceKind) {
  const viewport = viewportOf(device);
  if (!viewport) throw new Error(`a ${device} has no screen`);
  return viewport;
}

/** What a document takes to lay itself out passes with its showing. */
const FIRST_MS = 100;

/** Posts to the frame, and comes back when it has done what it was told: it needs no more than one turn of the browser. */
const POSTED = `async (message) => {
  window.postMessage(message, location.origin);
  for (let i = 0; i < 3; i += 1) await new Promise((done) => setTimeout(done));
}`;
