/**
 * Lambda's Invoke call on this machine, in front of a built bundle. Argument: the bundle's folder. Prints its address once
 * it listens. The bundle's own output goes to standard error.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { handler } = await import(pathToFileURL(join(process.argv[2], 'index.mjs')).href);
if (handler.length > 2) throw new Error('a handler with a callback is refused by current Node runtimes');

const server = createServer(async (request, response) => {
  if (!/^\/2015-03-31\/functions\/[^/]+\/invocations/.test(request.url) || !request.headers.authorization) {
    response.writeHead(403).end('{}');
    return;
  }
  let text = '';
  for await (const part of request) text += part;
  try {
    response.end(JSON.stringify(await handler(JSON.parse(text), {})));
  } catch (error) {
    response.writeHead(200, { 'x-amz-function-error': 'Unhandled' });
    response.end(JSON.stringify({ errorMessage: String(error) }));
  }
});
server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}`));
