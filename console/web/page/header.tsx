/** Who and when: the clock, the state of the conversation, the colours. */
import { useSignal } from '@preact/signals';
import { Icon, Logo } from './icons';
import { dateAndTime } from './model/format';
import { connected, feed, head, lastTurn, runningTurn } from './state/store';

export function Header() {
  return (
    <header>
      <h1>
        <Logo />
        Back Coach
      </h1>
      <Clock />
      <span class="grow" />
      <State />
      <Colours />
    </header>
  );
}

function Clock() {
  const { now } = feed.value;
  const at = runningTurn.value ? Math.max(head.value.at, now ?? 0) : now;
  return (
    <p class="clock">
      <span>Device time</span> <time>{at === null ? 'not begun' : dateAndTime(at)}</time>
    </p>
  );
}

function State() {
  if (!connected.value) return <p class="state lost">no connection</p>;
  const { asking } = feed.value;
  const turn = lastTurn.value;
  if (turn?.emergency) return <p class="state urgent">emergency raised</p>;
  return <p class="state">{asking ? 'asking the skill' : (turn?.state ?? 'ready')}</p>;
}

function Colours() {
  const dark = useSignal(matchMedia('(prefers-color-scheme: dark)').matches);
  const change = () => {
    dark.value = !dark.value;
    document.documentElement.dataset.theme = dark.value ? 'dark' : 'light';
  };
  return (
    <button
      type="button"
      class="round"
      aria-label={dark.value ? 'Switch to light colours' : 'Switch to dark colours'}
      onClick={change}
    >
      <Icon name={dark.value ? 'sun' : 'moon'} />
    </button>
  );
}
