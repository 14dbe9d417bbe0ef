/** `npm run alexa -- login`: a person allows our scopes in a browser, and we keep the token that Amazon gives for it. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type Amazon, type Client, type Credentials, refreshTokenFor, SCOPES, signInAddress } from './lwa';
import { AlexaProblem } from './problem';

export interface Visitor {
  write(line: string): void;
  /** Asks for one line at the terminal. */
  ask(question: string): Promise<string>;
}

/** Port of the return address that docs/deploy.md has the security profile allow. */
export const PORT = 9090;
const PATH = '/cb';
const redirectOf = (port: number) => `http://127.0.0.1:${port}${PATH}`;

/**
 * `pasted`: the browser is on another machine; the person copies the address it ends at.
 * @throws AlexaProblem when the person said no, or the answer is not to our question.
 */
export async function login(
  amazon: Amazon,
  client: Client,
  { pasted, port }: { pasted: boolean; port: number },
  visitor: Visitor,
): Promise<Credentials> {
  const state = randomUUID();
  const redirect = redirectOf(port);
  visitor.write('Sign in as the developer that owns the skill, and allow:');
  for (const [scope, why] of Object.entries(SCOPES)) visitor.write(`  ${scope.padEnd(30)} ${why}`);
  visitor.write(`\n${signInAddress(amazon, client.clientId, redirect, state)}\n`);
  const address = pasted
    ? await visitor.ask('The browser ends at a page that it can not open. Paste its address here: ')
    : await returned(port, visitor);
  const refreshToken = await refreshTokenFor(amazon, client, codeIn(address, state), redirect);
  return { ...client, refreshToken };
}

/** The address that the browser was sent back to. */
function returned(port: number, { write }: Visitor): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const address = new URL(request.url ?? '/', redirectOf(port));
      // A browser asks for an icon, too.
      if (address.pathname !== PATH) return void response.writeHead(404).end();
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end('Back Coach has its answer. You may close this page.\n', () => {
        server.close();
        server.closeAllConnections();
      });
      resolve(address.href);
    });
    server.once('error', (error) => {
      reject(new AlexaProblem(`Port ${port} can't be listened on: ${error.message}. Add --paste.`));
    });
    server.listen(port, '127.0.0.1', () =>
      write('Waiting for the browser (elsewhere than here: add --paste) ...'),
    );
  });
}

/** Only an answer to our own question: `state` came from us. */
function codeIn(address: string, state: string): string {
  const { searchParams } = URL.canParse(address.trim()) ? new URL(address.trim()) : new URL('http://none');
  const refused = searchParams.get('error');
  if (refused !== null) {
    throw new AlexaProblem(`Amazon gave no code: ${refused}, ${searchParams.get('error_description') ?? ''}`);
  }
  const code = searchParams.get('code');
  if (code === null)
    throw new AlexaProblem('There is no code in that address: copy all of it, up to its end.');
  if (searchParams.get('state') !== state) {
    throw new AlexaProblem('That is the answer to another login: use the address printed last.');
  }
  return code;
}
