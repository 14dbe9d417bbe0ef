/** What can be made to go wrong around the skill, to see how it copes. */
import { FAULTS, type Faults } from '../../../faults/faults';
import { happen } from '../state/actions';
import { feed } from '../state/store';

const NAMES: Readonly<Record<keyof Faults, string>> = {
  memory: 'Memory',
  delivery: 'News of a session’s end',
  alexa: 'A sentence that no sample says',
  voice: 'Alexa’s voice',
  screen: 'What a screen reports',
  interruption: 'Words while a screen speaks',
  reminders: 'Alexa’s reminders',
};

const VALUES: Readonly<Record<string, string>> = {
  fine: 'as usual',
  slow: 'too slow',
  down: 'down',
  conflict: 'has a newer record',
  late: 'comes after the next request',
  lost: 'never comes',
  'no-start': 'lacks its beginning',
  silent: 'never comes',
  twice: 'comes two times',
  'ends-early': 'count as the end of its speech',
  'runs-on': 'leave its commands running',
  refused: 'are not allowed',
  forbidden: 'are for others',
  full: 'are full',
  unsupported: 'are not on this device',
  busy: 'are asked too often',
  'no-zone': 'have no time zone',
  usual: 'is a free question, with all its words',
  strict: 'goes to a neighbour, or nowhere',
  loose: 'goes to a neighbour, in pieces',
};

const KINDS = [
  'memory',
  'delivery',
  'alexa',
  'voice',
  'screen',
  'interruption',
  'reminders',
] as const satisfies readonly (keyof Faults)[];

export function FaultSwitches() {
  return (
    <>
      <p class="why">From the next request on. The skill must stay safe and kind whatever is chosen here.</p>
      {KINDS.map((kind) => (
        <label class="switch" key={kind}>
          <span>{NAMES[kind]}</span>
          <select
            value={feed.value.faults[kind]}
            onChange={({ currentTarget }) => set(kind, currentTarget.value)}
          >
            {FAULTS[kind].map((is) => (
              <option key={is} value={is}>
                {VALUES[is] ?? is}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p class="edit">
        <button type="button" onClick={() => void happen({ kind: 'deploy' })}>
          Deploy a new version now
        </button>
      </p>
      <p class="why">
        It finds the session and the record as the last version wrote them, with another content.
      </p>
    </>
  );
}

/** The console refuses what is none of the values. */
function set(kind: keyof Faults, is: string): void {
  void happen({ kind: 'fault', faults: { [kind]: is } });
}
