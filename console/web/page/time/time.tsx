/** The timeline: the response that is heard, second by second, and the whole of it below. */
import { useComputed } from '@preact/signals';
import { Icon } from '../icons';
import { blocksOf } from '../model/blocks';
import { length } from '../model/format';
import { nextWindow, SPEEDS } from '../model/player';
import { jumpToMicrophone, toggleRunning } from '../state/actions';
import { head, runningTurn, shownTurn, speed } from '../state/store';
import { VoiceChoice } from '../voice/choice';
import { Detail } from './detail';
import { AsList } from './list';
import { Overview } from './overview';

export function Time() {
  const turn = shownTurn.value;
  const blocks = useComputed(() => (shownTurn.value ? blocksOf(shownTurn.value) : []));
  return (
    <section class="time" aria-labelledby="time-heading">
      <h2 id="time-heading" class="hidden">
        Timeline
      </h2>
      <Controls />
      {turn && blocks.value.length > 0 ? (
        <>
          <Detail turn={turn} blocks={blocks.value} />
          <Overview turn={turn} blocks={blocks.value} />
          <AsList turn={turn} blocks={blocks.value} />
        </>
      ) : (
        <p class="why empty">What is heard is laid out here, second by second.</p>
      )}
    </section>
  );
}

function Controls() {
  const turn = runningTurn.value;
  const { at, running } = head.value;
  return (
    <div class="controls">
      <button
        type="button"
        class="round go"
        disabled={!turn}
        aria-label={running ? 'Pause the clock' : 'Let the clock run'}
        onClick={toggleRunning}
      >
        <Icon name={running ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        class="round"
        disabled={!turn || nextWindow(turn, at) === null}
        aria-label="Jump to the next microphone window"
        onClick={jumpToMicrophone}
      >
        <Icon name="jump" />
      </button>
      <Speeds />
      <VoiceChoice />
      <Elapsed />
      <span class="grow" />
      <Key />
    </div>
  );
}

function Speeds() {
  return (
    <fieldset class="choice">
      <legend class="hidden">Speed</legend>
      {SPEEDS.map((times) => (
        <label key={times}>
          <input
            type="radio"
            name="speed"
            checked={speed.value === times}
            onChange={() => {
              speed.value = times;
            }}
          />
          {times}×
        </label>
      ))}
    </fieldset>
  );
}

function Elapsed() {
  const turn = runningTurn.value;
  if (!turn?.playback) return null;
  return (
    <output>
      {length(head.value.at - turn.at)}
      <i> / {length(turn.playback.overAt - turn.at)}</i>
    </output>
  );
}

function Key() {
  return (
    <ul class="key" aria-label="Kinds of time">
      <li class="speech">speech</li>
      <li class="hold">hold</li>
      <li class="quiet">quiet</li>
      <li class="mic">microphone</li>
    </ul>
  );
}
