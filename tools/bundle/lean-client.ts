/**
 * What the bundle leaves out of the DynamoDB client: ways to be configured that a Lambda never uses, each replaced by
 * what they would have found. Signing, retries, time-outs, the protocol and its errors stay the client's own.
 */
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

const DYNAMO = '@aws-sdk/client-dynamodb/dist-es';
const CORE = '@smithy/core/dist-es/submodules';

/** End of a file's path in `node_modules`, and what stands in for it. */
const INSTEAD: Readonly<Record<string, string>> = {
  // The client finds its settings in the environment, in profiles and in defaults by region; the client for browsers has a
  // file of its own in this place, as Lambda does here. The credentials are in the environment, always.
  [`${DYNAMO}/runtimeConfig.js`]: `
    import { fromEnv } from '@aws-sdk/credential-provider-env';
    import { calculateBodyLength } from '@smithy/core/serde';
    import { NodeHttpHandler, streamCollector } from '@smithy/node-http-handler';
    import { version } from '../package.json';
    import { getRuntimeConfig as shared } from './runtimeConfig.shared';
    const always = (value) => async () => value;
    export const getRuntimeConfig = (config) => ({
      ...shared(config),
      runtime: 'node',
      defaultsMode: always('standard'),
      accountIdEndpointMode: 'disabled',
      bodyLengthChecker: calculateBodyLength,
      credentialDefaultProvider: fromEnv,
      defaultUserAgentProvider: always([['aws-sdk-js', version]]),
      endpointDiscoveryEnabledProvider: always(false),
      region: process.env.AWS_REGION,
      retryMode: 'standard',
      streamCollector,
      ...config,
      requestHandler: NodeHttpHandler.create(config.requestHandler),
    });`,

  // Rules for every partition, for FIPS, dual stack and endpoints of an account. Alexa reaches skills in the commercial
  // partition only, whose addresses are alike.
  [`${DYNAMO}/endpoint/endpointResolver.js`]: `
    export const defaultEndpointResolver = ({ Endpoint, Region }) =>
      ({ url: new URL(Endpoint ?? 'https://dynamodb.' + Region + '.amazonaws.com'), properties: {}, headers: {} });`,
  '@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js':
    'export const partitionsInfo = { partitions: [] };',

  // An endpoint in a profile or the environment would be read from files on every cold start.
  [`${CORE}/endpoints/middleware-endpoint/adaptors/getEndpointFromConfig.js`]:
    'export const getEndpointFromConfig = async () => undefined;',

  // What nobody set in code is the default; profiles would be read from files.
  [`${CORE}/config/node-config-provider/configLoader.js`]: `
    export const loadConfig = ({ default: unset }) => async () => (typeof unset === 'function' ? unset() : unset);`,

  // A discovery of endpoints that DynamoDB offers and nobody switched on; it brings a cache and its data structures.
  '@aws-sdk/middleware-endpoint-discovery/dist-es/index.js':
    'export const resolveEndpointDiscoveryConfig = (config) => config;',

  // Tells browsers apart.
  'bowser/bowser.mjs': 'export {};',

  // Guards against functions that call themselves through SQS, SNS or S3.
  '@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js':
    'export const getRecursionDetectionPlugin = () => ({ applyToStack() {} });',

  // Only the standard mode is used.
  [`${CORE}/retry/util-retry/AdaptiveRetryStrategy.js`]: 'export class AdaptiveRetryStrategy {}',

  // DynamoDB sends no event streams.
  [`${CORE}/event-streams/index.js`]: 'export class EventStreamSerde {}',

  // Asking whether an answer is a web stream would load web streams; Node's own server answers are none.
  [`${CORE}/serde/util-stream/stream-type-check.js`]: `
    export const isReadableStream = (stream) => stream?.constructor?.name === 'ReadableStream';
    export const isBlob = (blob) => blob?.constructor?.name === 'Blob';`,

  // No checksum of these calls is a CRC, and Node's comes with its compression.
  [`${CORE}/checksum/crc32/Crc32Node.js`]: "export { Crc32Js as Crc32Node } from './Crc32Js';",
};

const files = new Map(Object.entries(INSTEAD));

/** Fails the build when a file that it knows is no longer there: a newer client would be bundled whole, unnoticed. */
export const leanClient: Plugin = {
  name: 'lean-client',
  setup({ onLoad, onEnd }) {
    const replaced = new Set<string>();
    onLoad({ filter: /[\\/]node_modules[\\/](@aws-sdk|@smithy|bowser)[\\/]/ }, ({ path }) => {
      const file = path.replaceAll('\\', '/').replace(/.*\/node_modules\//, '');
      const contents = files.get(file);
      if (contents === undefined) return undefined;
      replaced.add(file);
      return { contents, resolveDir: dirname(path) };
    });
    onEnd(() => {
      const missing = replaced.size === 0 ? [] : [...files.keys()].filter((file) => !replaced.has(file));
      return { errors: missing.map((file) => ({ text: `lean-client: the client has no ${file} any more` })) };
    });
  },
};
