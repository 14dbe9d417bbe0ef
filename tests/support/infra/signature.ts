/** AWS's own check of a signed request, done again from what arrived: Signature Version 4 as its reference describes it. */
import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Received {
  method: string;
  /** Path and query, as sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** The region and service it was signed for, or null when the signature is not that of `secret`. */
export function signedFor(
  { method, url, headers, body }: Received,
  secret: string,
): { region: string; service: string } | null {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=\w+\/(\d{8})\/([\w-]+)\/(\w+)\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!parts) return null;
  const [, day = '', region = '', service = '', names = '', signature] = parts;
  if (!names.split(';').includes('host')) return null;
  const { pathname, searchParams } = new URL(url, 'http://any');
  searchParams.sort();
  const canonical = [
    method,
    // The path is encoded once more than it travels, for every service but S3.
    pathname.split('/').map(encodeURIComponent).join('/'),
    searchParams.toString(),
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    sha256(body),
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString('hex') === signature ? { region, service } : null;
}
