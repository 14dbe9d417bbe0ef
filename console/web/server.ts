/** The page's server: on this machine's own address unless another is asked for. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Studio } from '../studio/studio';
import { createApp } from './app';
import { pageAssets } from './assets';
import { namesFor } from './guard';
import { PortError } from './port-error';

export interface WebPage {
  /** What to type into a browser. */
  address: string;
  close(): Promise<void>;
}

export interface WebOptions {
  /** Where to listen: loopback, or what `--host` names. */
  host: string;
  /** Null: the usual one, or any that is free where that is taken. */
  port: number | null;
}

const LOOPBACK = '127.0.0.1';
const USUAL_PORT = 3210;
const PAGE_SCRIPT = '/page.js';

/** Serves `studio` as a page. Rejects with PortError when a port that was asked for is taken. */
export async function servePage(studio: Studio, { host, port }: WebOptions): Promise<WebPage> {
  const assets = pageAssets();
  const app = createApp(studio, assets, namesFor(host));
  const server = createAdaptorServer({ fetch: app.fetch });
  const listen = async (on: number) => {
    server.listen(on, host);
    await once(server, 'listening');
  };
  try {
    await listen(port ?? USUAL_PORT);
  } catch (error) {
    if (port !== null) throw new PortError(`The page cannot have port ${port}: ${messageOf(error)}.`);
    await listen(0);
  }
  // Built while somebody still reads the address.
  void assets(PAGE_SCRIPT).catch(() => {});
  const { port: got } = server.address() as AddressInfo;
  return {
    address: `http://${host === LOOPBACK ? 'localhost' : host}:${got}/`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
