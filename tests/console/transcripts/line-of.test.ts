import type { DeviceEvent } from '../../../console/device/protocol';
import { readLine } from '../../../console/terminal/line';
import { lineOf } from '../../../console/transcripts/line-of';
import fc from '../../support/fc';

const EVENTS: readonly DeviceEvent[] = [
  { kind: 'say', words: 'why does my back hurt' },
  { kind: 'ask', words: 'why does my back hurt' },
  { kind: 'launch' },
  { kind: 'silence' },
  { kind: 'close' },
  { kind: 'lose' },
  { kind: 'deploy' },
  { kind: 'touch', name: 'next' },
  { kind: 'move', device: 'small-show' },
  { kind: 'move', locale: 'en-IN' },
  { kind: 'speaker', who: 'second' },
  { kind: 'person' },
  { kind: 'fault', faults: { memory: 'down' } },
  { kind: 'record', change: 'forget' },
  { kind: 'record', change: 'corrupt' },
  { kind: 'record', change: 'replace', record: { pace: 'Slower' } },
];

it.each(EVENTS.map((event) => [JSON.stringify(event), event] as const))(
  '%s reads as it is written',
  (_, event) => {
    expect(readLine(lineOf(event) ?? '')).toEqual(event);
  },
);

it('waiting reads as it is written, however long', () => {
  fc.assert(
    fc.property(fc.nat(172_800_000), (ms) => {
      expect(readLine(lineOf({ kind: 'wait', ms }) ?? '')).toEqual({ kind: 'wait', ms });
    }),
  );
});
