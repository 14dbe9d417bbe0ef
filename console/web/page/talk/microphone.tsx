/** Says what is spoken into the microphone, where the browser can tell it; what would leave the machine is off by default. */
import { Icon } from '../icons';
import { typed } from '../state/actions';
import { feed, problem } from '../state/store';
import {
  canRecognise,
  listening,
  listenOnce,
  lookForRecognition,
  mayBeSent,
  recognised,
} from '../voice/recognition';

export function Microphone() {
  if (!canRecognise()) return null;
  const isOff = recognised.value === 'elsewhere' && !mayBeSent.value;
  return (
    <>
      <button
        type="button"
        class={`round${listening.value ? ' listens' : ''}`}
        aria-label="Speak"
        aria-pressed={listening.value}
        onClick={() => void listen()}
      >
        <Icon name="microphone" />
      </button>
      {isOff && (
        <p class="why cloud" role="status">
          Off: this browser would send what you say to its maker.{' '}
          <button
            type="button"
            class="more"
            onClick={() => {
              mayBeSent.value = true;
              void listen();
            }}
          >
            Let it, until this page closes
          </button>
        </p>
      )}
    </>
  );
}

async function listen(): Promise<void> {
  const { locale } = feed.value.place;
  try {
    if (recognised.value === null) await lookForRecognition(locale);
    const words = await listenOnce(locale);
    if (words) await typed(words);
  } catch (error) {
    problem.value = `The microphone: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
