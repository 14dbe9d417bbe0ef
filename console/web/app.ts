/** What the page's server answers: the page itself, what happens as a stream of events, and what is to be played. */
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as v from 'valibot';
import type { Happened } from '../device/conversation';
import { DeviceEventSchema } from '../device/protocol';
import { Refused, StudioCommandSchema } from '../studio/command';
import type { Studio } from '../studio/studio';
import type { Assets } from './assets';
import { jsonOnly, large, onlyFrom, small } from './guard';

/** Names this window to the others. */
const BY = 'page';
/** A comment this often keeps proxies and sleepy networks from closing a quiet stream, in ms. */
const KEEP_ALIVE_MS = 15_000;

const PlaySchema = v.strictObject({
  events: v.pipe(v.array(DeviceEventSchema), v.minLength(1), v.maxLength(20)),
});

/** `names`: the hosts that may be asked for. */
export function createApp(studio: Studio, assets: Assets, names: ReadonlySet<string>): Hono {
  const app = new Hono();
  const { conversation } = studio;
  app.use(onlyFrom(names));

  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const known = Number(c.req.header('Last-Event-ID') ?? 0) || 0;
      // Of conversations before this one nothing is shown.
      const begun = conversation.happened.findLastIndex(({ one }) => one.event === 'begin');
      const after = Math.max(known, begun);
      const send = ({ id, ...rest }: Happened) =>
        stream.writeSSE({ id: String(id), data: JSON.stringify(rest) });
      // In one go with following, so that nothing falls between what was and what comes.
      let sent = Promise.all(conversation.happened.slice(after).map(send)).then(() => {});
      sent = sent.then(() => stream.writeSSE({ event: 'ready', data: '' }));
      const stop = conversation.follow((happened) => {
        sent = sent.then(() => send(happened));
      });
      const alive = setInterval(() => void stream.write(': still here\n\n'), KEEP_ALIVE_MS);
      await new Promise<void>((gone) => stream.onAbort(gone));
      clearInterval(alive);
      stop();
    }),
  );

  app.use('/play', jsonOnly, small);
  app.post('/play', async (c) => {
    const parsed = v.safeParse(PlaySchema, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json({ error: v.summarize(parsed.issues) }, 400);
    const came = await conversation.play(parsed.output.events, BY);
    return c.json({ last: came.at(-1)?.id ?? conversation.happened.length });
  });

  app.use('/do', jsonOnly, large);
  app.post('/do', async (c) => {
    const parsed = v.safeParse(StudioCommandSchema, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json({ error: v.summarize(parsed.issues) }, 400);
    try {
      const told = await studio.do(parsed.output, BY);
      return c.json({ ...told, last: conversation.happened.length });
    } catch (error) {
      if (error instanceof Refused) return c.json({ error: error.message }, 409);
      throw error;
    }
  });

  app.get('/session', (c) => {
    const words = c.req.query('words') === 'yes';
    c.header('Content-Disposition', 'attachment; filename="back-coach-session.json"');
    return c.json(studio.session(words));
  });

  app.get('/dialog', (c) => {
    c.header('Content-Disposition', 'attachment; filename="back-coach-dialog.json"');
    return c.json(studio.dialog());
  });

  app.get('/library', async (c) => c.json(await studio.library(new Date().toISOString().slice(0, 10))));

  app.get('/transcripts', (c) => c.json(studio.transcripts()));

  app.get('/:name{.*}', async (c) => {
    const asset = await assets(c.req.path);
    if (!asset) return c.text('There is nothing here.', 404);
    return c.body(asset.body, 200, { 'Content-Type': asset.type });
  });

  app.onError((error, c) => c.json({ error: error.message }, 500));
  return app;
}
