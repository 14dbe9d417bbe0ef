/** Says what is spoken into the microphone, where the browser can tell it; what would leave the machine is off by default. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../icons';
import { typed } from '../state/actions';
import { feed, problem } from '../state/store';
import { listening, listenOnce, lookForRecognition, mayBeSent, recognised } from '../voice/recognition';

export function Microphone() {
  const { locale } = feed.value.place;
  const asks = useSignal(false);
  useEffect(() => void lookForRecognition(locale), [locale]);
  if (recognised.value === null) return null;
  const isOff = recognised.value === 'elsewhere' && !mayBeSent.value;
  const listen = async () => {
    try {
      const words = await listenOnce(locale);
      if (words) await typed(words);
    } catch (error) {
      problem.value = `The microphone: ${error instanceof Error ? error.message : String(error)}.`;
    }
  };
  return (
    <>
      <button
        type="button"
        class={`round${listening.value ? ' listens' : ''}`}
        aria-label={isOff ? 'Speak (off: speech would leave this machine)' : 'Speak'}
        aria-pressed={listening.value}
        onClick={() => {
          if (isOff) asks.value = !asks.value;
          else void listen();
        }}
      >
        <Icon name="microphone" />
      </button>
      {asks.value && isOff && (
        <p class="why cloud" role="status">
          This browser would send what you say to its maker.{' '}
          <button type="button" class="more" onClick={() => (mayBeSent.value = true)}>
            Let it, until this page closes
          </button>
        </p>
      )}
    </>
  );
}
