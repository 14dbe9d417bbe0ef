/** The credentials in Secrets Manager, over the wire. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readCredentials, writeSecret } from '../../../tools/alexa/secret';

const CREDENTIALS = { clientId: 'id', clientSecret: 'secret', refreshToken: 'token' };
const PLACE = { name: 'back-coach/lwa', region: 'us-east-1' };
const VARIABLES = ['AWS_ENDPOINT_URL_SECRETS_MANAGER', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];

let server: Server;
/** Secrets by name. */
const kept = new Map<string, string>();

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const asked: { Name?: string; SecretId?: string; SecretString?: string } = JSON.parse(text);
    const call = String(request.headers['x-amz-target']).split('.').at(-1);
    const name = asked.Name ?? asked.SecretId ?? '';
    const refuse = (code: string) =>
      response
        .writeHead(400, { 'x-amzn-errortype': code })
        .end(JSON.stringify({ message: `${code} for ${name}` }));
    if (call === 'CreateSecret' && kept.has(name)) return refuse('ResourceExistsException');
    if (call === 'GetSecretValue' && !kept.has(name)) return refuse('ResourceNotFoundException');
    if (name === 'denied') return refuse('AccessDeniedException');
    if (asked.SecretString !== undefined) kept.set(name, asked.SecretString);
    return response.end(JSON.stringify({ Name: name, SecretString: kept.get(name) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.AWS_ACCESS_KEY_ID = 'TEST';
  process.env.AWS_SECRET_ACCESS_KEY = 'test';
});
afterAll(() => {
  for (const name of VARIABLES) delete process.env[name];
  server.close();
  server.closeAllConnections();
});
beforeEach(() => kept.clear());

describe('The credentials', () => {
  it('are kept as the deploy reads them, and replaced by a later login', async () => {
    await writeSecret(PLACE, { ...CREDENTIALS, refreshToken: 'old' });
    await writeSecret(PLACE, CREDENTIALS);
    expect(JSON.parse(kept.get(PLACE.name) ?? '')).toEqual(CREDENTIALS);
    expect(await readCredentials(PLACE, undefined)).toEqual(CREDENTIALS);
  });

  it('are read from the secret that is named before the variable', async () => {
    await writeSecret(PLACE, CREDENTIALS);
    expect(await readCredentials(PLACE, '{}')).toEqual(CREDENTIALS);
    expect(await readCredentials(null, JSON.stringify(CREDENTIALS))).toEqual(CREDENTIALS);
  });

  it('that are not there, or not ours to write, are told of by the name of the secret', async () => {
    await expect(readCredentials(PLACE, undefined)).rejects.toThrow(
      /read the secret back-coach\/lwa in us-east-1/,
    );
    await expect(writeSecret({ ...PLACE, name: 'denied' }, CREDENTIALS)).rejects.toThrow(
      /make the secret denied/,
    );
    kept.set(PLACE.name, '{"clientId": "x"}');
    await expect(readCredentials(PLACE, undefined)).rejects.toThrow(
      /back-coach\/lwa holds lacks clientSecret/,
    );
  });
});
