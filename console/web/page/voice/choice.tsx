/** Which voice speaks, and whether it does. */
import { sound, VOICES, voice } from './speaker';

const NAMES = { 'built-in': 'Built-in voice', browser: 'This browser’s voice', none: 'No voice' } as const;

const STATES = {
  silent: '',
  loading: 'the voice loads',
  speaking: '',
  blocked: 'click anywhere for sound',
  failed: 'no sound in this browser',
} as const;

export function VoiceChoice() {
  return (
    <>
      <label class="voice">
        <span class="hidden">Voice</span>
        <select
          value={voice}
          onChange={({ currentTarget }) => {
            voice.value = VOICES.find((one) => one === currentTarget.value) ?? 'none';
          }}
        >
          {VOICES.map((one) => (
            <option key={one} value={one}>
              {NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <span role="status" class="why">
        {voice.value === 'built-in' ? STATES[sound.value] : ''}
      </span>
    </>
  );
}
