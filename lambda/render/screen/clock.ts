/** Time left on the four characters of a speaker with a clock: it counts down by itself while the voice leads. */
import { bound } from '../binding';
import type { Node } from './look';

/** No response lasts longer; a count that runs out stays at zero. */
const LONGEST_S = 3_599;

/** A document of Alexa's language for character displays, version 1.0. `seconds`: what is left. */
export function clockDocument(seconds: number): Node {
  const left = Math.min(LONGEST_S, Math.max(0, Math.round(seconds)));
  return {
    type: 'APLT',
    version: '1.0',
    settings: { idleTimeout: (left + 30) * 1000 },
    mainTemplate: {
      parameters: [],
      item: {
        type: 'Text',
        id: 'left',
        bind: [{ name: 'seconds', type: 'number', value: left }],
        text: bound("Math.floor(seconds / 60) + ':' + (seconds % 60 < 10 ? '0' : '') + seconds % 60"),
        onMount: [
          {
            type: 'Sequential',
            repeatCount: Math.max(0, left - 1),
            commands: [
              {
                type: 'SetValue',
                componentId: 'left',
                property: 'seconds',
                value: bound('seconds > 0 ? seconds - 1 : 0'),
                delay: 1000,
              },
            ],
          },
        ],
      },
    },
  };
}
