/** Who may talk to the page's server: this machine, or whom `--host` was meant for; and no page of another site. */
import { hostname, networkInterfaces } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** More than any event, and less than hurts. */
const MOST_BYTES = 64 * 1024;

const POLICY = [
  "default-src 'none'",
  // WebAssembly is how the built-in voice speaks.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
];
/** Alexa's engine compiles what a document binds, and styles what it draws; it does so in a frame of its own. */
const ENGINE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  // Its program is inside of it.
  'connect-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
];
/** The path of that frame. */
const ENGINE_FRAME = '/screen';

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Names that a browser on this machine may use, or, when `host` is not loopback, one on the same network. */
export function namesFor(host: string): ReadonlySet<string> {
  const loopback = ['localhost', '127.0.0.1', '[::1]'];
  if (loopback.includes(host) || host === '::1') return new Set(loopback);
  const addresses = Object.values(networkInterfaces()).flatMap((of) => of ?? []);
  const own = addresses.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
  return new Set([...loopback, host, hostname().toLowerCase(), ...own]);
}

/**
 * Refuses a Host that is none of `names`, so that a foreign name that resolves to this machine gets nothing, and a
 * request that a page of another origin sends.
 */
export function onlyFrom(names: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('Host') ?? '';
    if (!names.has(host.replace(/:\d+$/, '').toLowerCase()))
      return c.text('This is no name of this console.', 403);
    const origin = c.req.header('Origin');
    if (origin !== undefined && origin !== `http://${host}`)
      return c.text('Another page may not ask here.', 403);
    if (c.req.header('Sec-Fetch-Site') === 'cross-site') return c.text('Another site may not ask here.', 403);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    const policy = c.req.path === ENGINE_FRAME ? ENGINE_POLICY : POLICY;
    c.header('Content-Security-Policy', policy.join('; '));
    return undefined;
  };
}

/** What a form or an image of another site can send is no JSON. */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.header('Content-Type')?.split(';')[0] !== 'application/json') return c.text('JSON only.', 415);
  return next();
};

const limit = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => c.text('Too long.', 413) });

export const small = limit(MOST_BYTES);
/** For a whole conversation of an hour. */
export const large = limit(256 * MOST_BYTES);
