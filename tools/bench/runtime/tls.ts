/** TLS in front of a server on this machine: a first connection to the real table pays for the handshake too. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';

export interface Fronted {
  endpoint: string;
  /** What a client's environment needs, to trust the certificate. */
  env: { NODE_EXTRA_CA_CERTS: string };
  close(): void;
}

/** Serves `endpoint` by TLS; the certificate, a day old at most, is made in `folder` by openssl. Throws without openssl. */
export async function tlsInFrontOf(endpoint: string, folder: string): Promise<Fronted> {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', '-x509', ...made, ...name, '-keyout', key, '-out', cert], {
    stdio: 'pipe',
  });
  const { hostname, port } = new URL(endpoint);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (socket) => {
    const table = connect(Number(port), hostname);
    // A client that was killed ends its connection as it likes.
    socket.on('error', () => table.destroy());
    table.on('error', () => socket.destroy());
    socket.pipe(table).pipe(socket);
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    endpoint: `https://localhost:${(server.address() as AddressInfo).port}`,
    env: { NODE_EXTRA_CA_CERTS: cert },
    close: () => server.close(),
  };
}
