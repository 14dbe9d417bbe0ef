/** What Alexa's cloud does to a document's data before a device sees it: speech is made of its markup. */

import { isObject } from '../../../../world/objects';

/** Markup by the address that stands for its sound. */
export type Sounds = Map<string, string>;

/** A copy of `datasources` with every speech transformer carried out; the addresses go into `sounds`. */
export function transformed(datasources: unknown, sounds: Sounds): Record<string, unknown> {
  if (!isObject(datasources)) return {};
  return Object.fromEntries(
    Object.entries(datasources).map(([name, source]) => [
      name,
      isObject(source) ? withSpeech(source, sounds) : source,
    ]),
  );
}

function withSpeech(source: Record<string, unknown>, sounds: Sounds): Record<string, unknown> {
  const { transformers, properties } = source;
  if (!Array.isArray(transformers) || !isObject(properties)) return source;
  const given = { ...properties };
  for (const transformer of transformers) {
    if (!isObject(transformer) || !/^(?:ssml|text)ToSpeech$/.test(String(transformer.transformer))) continue;
    const input = at(properties, String(transformer.inputPath));
    if (typeof input !== 'string') continue;
    const address = `sound:${sounds.size}`;
    sounds.set(address, input);
    given[String(transformer.outputName ?? transformer.inputPath)] = address;
  }
  return { ...source, properties: given };
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}
