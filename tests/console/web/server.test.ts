import { createServer } from 'node:net';
import { createConversation } from '../../../console/device/conversation';
import { PortError } from '../../../console/web/port-error';
import { servePage, type WebPage } from '../../../console/web/server';
import { asks, scripted, studioAround } from '../../support/scripted';

let page: WebPage | undefined;
afterEach(async () => {
  await page?.close();
  page = undefined;
});

const serve = async (port: number | null) => {
  page = await servePage(studioAround(createConversation(scripted(() => asks(2)).device)), {
    host: '127.0.0.1',
    port,
  });
  return page;
};

/** A port that something else has. */
async function taken(): Promise<{ port: number; free(): void }> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, free: () => server.close() };
}

describe('The page’s server', () => {
  it('answers under the address that it gives, with the page and what that needs', async () => {
    const { address } = await serve(0);
    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
    const html = await (await fetch(address)).text();
    expect(html).toContain('<title>Back Coach console</title>');
    for (const [, path = ''] of html.matchAll(/(?:href|src)="(\/[^"]+)"/g)) {
      const file = await fetch(new URL(path, address));
      expect([path, file.status]).toEqual([path, 200]);
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    }
  });

  it('says which port it cannot have, and takes another where none was asked for', async () => {
    const { port, free } = await taken();
    await expect(serve(port)).rejects.toThrow(PortError);
    await expect(serve(port)).rejects.toThrow(`port ${port}`);
    free();
    await serve(null);
    const first = page;
    const second = await servePage(studioAround(createConversation(scripted(() => asks(2)).device)), {
      host: '127.0.0.1',
      port: null,
    });
    expect(second.address).not.toBe(first?.address);
    await second.close();
  });

  it('ends with its streams still open', async () => {
    const { address, close } = await serve(0);
    const stream = await fetch(new URL('/events', address));
    await close();
    page = undefined;
    await expect(stream.text()).rejects.toThrow();
    await expect(fetch(address)).rejects.toThrow();
  });
});
