import type { Hono } from 'hono';
import { createConversation } from '../../../console/device/conversation';
import { createApp } from '../../../console/web/app';
import { asks, scripted, studioAround } from '../../support/scripted';

const HOST = 'localhost:3210';
const OWN = { Host: HOST, 'Content-Type': 'application/json' };

function opened() {
  const { device, sent } = scripted(({ request }) => (request.type === 'SessionEndedRequest' ? {} : asks(2)));
  const conversation = createConversation(device);
  const assets = async (path: string) =>
    path === '/' ? { type: 'text/html', body: new TextEncoder().encode('the page') } : null;
  return { app: createApp(studioAround(conversation), assets, new Set(['localhost'])), conversation, sent };
}

function plays(app: Hono, events: unknown, headers: Record<string, string> = OWN) {
  return app.request('/play', { method: 'POST', headers, body: JSON.stringify({ events }) });
}

describe('What the page asks to be played', () => {
  it('is played, and answered with the id of the last thing that came of it', async () => {
    const { app, sent, conversation } = opened();
    const answer = await plays(app, [{ kind: 'launch' }, { kind: 'wait', ms: 4000 }]);
    expect([answer.status, await answer.json()]).toEqual([200, { last: 3 }]);
    expect(sent()).toEqual(['LaunchRequest']);
    expect(conversation.happened.map(({ by }) => by)).toEqual(['page', 'page', 'page']);
  });

  it.each([
    ['nothing', []],
    ['an unknown event', [{ kind: 'jump' }]],
    ['words that are none', [{ kind: 'say', words: 7 }]],
    ['no words', [{ kind: 'say', words: '  ' }]],
    ['a time that runs back', [{ kind: 'wait', ms: -1 }]],
    ['more than it declares', [{ kind: 'launch', words: 'more' }]],
    ['too many', Array(21).fill({ kind: 'launch' })],
    ['more words than anybody says at once', [{ kind: 'say', words: 'a'.repeat(1001) }]],
    ['no list', { kind: 'launch' }],
  ])('is refused when it is %s', async (_, events) => {
    const { app, sent } = opened();
    const answer = await plays(app, events);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.any(String) });
    expect(sent()).toEqual([]);
  });

  it('is refused when it is no JSON, or longer than any event', async () => {
    const { app, sent } = opened();
    const post = (body: string, headers: Record<string, string> = OWN) =>
      app.request('/play', { method: 'POST', headers, body });
    expect((await post('{"events":')).status).toBe(400);
    expect((await post('events=launch', { ...OWN, 'Content-Type': 'text/plain' })).status).toBe(415);
    const long = JSON.stringify({ events: [{ kind: 'say', words: 'a'.repeat(70_000) }] });
    expect((await post(long, { ...OWN, 'Content-Length': String(long.length) })).status).toBe(413);
    expect(sent()).toEqual([]);
  });
});

describe('The stream of what happens', () => {
  async function reads(response: Response, until: RegExp): Promise<string> {
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    while (reader && !until.test(text)) {
      const { value, done } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    await reader?.cancel();
    return text;
  }

  it('begins with everything that was, says so, and goes on with what comes', async () => {
    const { app, conversation } = opened();
    await conversation.play([{ kind: 'launch' }], 'terminal');
    const response = await app.request('/events', { headers: OWN });
    expect(response.headers.get('Content-Type')).toContain('text/event-stream');
    const reading = reads(response, /id: 4\n/);
    await conversation.play([{ kind: 'say', words: 'yes' }], 'page');
    const text = await reading;
    const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(ids).toEqual([1, 2, 3, 4]);
    expect(text.indexOf('event: ready')).toBeGreaterThan(text.indexOf('id: 2'));
    expect(text.indexOf('event: ready')).toBeLessThan(text.indexOf('id: 3'));
    const [, first = ''] = /^data: (.*)$/m.exec(text) ?? [];
    expect(JSON.parse(first)).toMatchObject({ by: 'terminal', one: { event: 'request' } });
  });

  it('leaves out what a page that lost the line has already', async () => {
    const { app, conversation } = opened();
    await conversation.play([{ kind: 'launch' }, { kind: 'say', words: 'yes' }], 'terminal');
    const response = await app.request('/events', { headers: { ...OWN, 'Last-Event-ID': '3' } });
    expect(
      [...(await reads(response, /event: ready/)).matchAll(/^id: (\d+)$/gm)].map(([, id]) => id),
    ).toEqual(['4']);
  });
});

describe('A request of somebody else', () => {
  const cases: [string, Record<string, string>][] = [
    ['a name that is not ours, though it leads here', { Host: 'rebound.example:3210' }],
    ['a page of another site', { Origin: 'https://elsewhere.example' }],
    ['a page at another port of this machine', { Origin: 'http://localhost:8080' }],
    ['a frame without an origin', { Origin: 'null' }],
    ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
  ];

  it.each(cases)('from %s gets nothing and plays nothing', async (_, headers) => {
    const { app, sent } = opened();
    for (const path of ['/', '/events']) {
      const answer = await app.request(path, { headers: { ...OWN, ...headers } });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect((await plays(app, [{ kind: 'launch' }], { ...OWN, ...headers })).status).toBe(403);
    expect(sent()).toEqual([]);
  });

  it('is none when it comes from the page itself', async () => {
    const { app, sent } = opened();
    await plays(app, [{ kind: 'launch' }], {
      ...OWN,
      Origin: `http://${HOST}`,
      'Sec-Fetch-Site': 'same-origin',
    });
    expect(sent()).toEqual(['LaunchRequest']);
  });
});

describe('The page’s files', () => {
  it('come with rules that let nothing in from elsewhere and run no script in the page', async () => {
    const { app } = opened();
    const answer = await app.request('/', { headers: OWN });
    expect([answer.status, await answer.text()]).toEqual([200, 'the page']);
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('are those that there are', async () => {
    const { app } = opened();
    for (const path of ['/nothing.js', '/../package.json', '/etc/passwd']) {
      expect((await app.request(path, { headers: OWN })).status).toBe(404);
    }
  });
});
