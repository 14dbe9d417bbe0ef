/** What a document is filled with, and the speech that Alexa's cloud makes of its markup. */
import type { Speech } from '../../domain/speech';
import { toSsml } from '../ssml';
import type { Node } from './look';

/** One data source, `d`: `spoken` by the id of the component that speaks it. */
export function dataFor(properties: Node, spoken: Readonly<Record<string, Speech>> = {}): Node {
  const ids = Object.keys(spoken);
  return {
    d: {
      type: 'object',
      properties: {
        ...properties,
        ...Object.fromEntries(Object.entries(spoken).map(([id, speech]) => [id, toSsml(speech)])),
      },
      ...(ids.length > 0 && {
        transformers: ids.map((id) => ({
          inputPath: id,
          outputName: `${id}v`,
          transformer: 'ssmlToSpeech',
        })),
      }),
    },
  };
}
