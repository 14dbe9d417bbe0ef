/** Who and when: the clock, the state of the conversation, the colours. */
import { useSignal } from '@preact/signals';
import { LOCALES } from '../../../lambda/content/schema/locale';
import { DEVICE_KINDS, type DeviceKind } from '../../world/screens';
import { openDialog } from './dialogs/dialog';
import { Icon, Logo } from './icons';
import { dateAndTime } from './model/format';
import { happen } from './state/actions';
import { connected, feed, head, lastTurn, runningTurn } from './state/store';

export function Header() {
  return (
    <header>
      <h1>
        <Logo />
        Back Coach
      </h1>
      <Place />
      <Clock />
      <span class="grow" />
      <State />
      <button type="button" class="wide" onClick={() => openDialog('content')}>
        <Icon name="list" />
        <span>Content</span>
      </button>
      <button type="button" class="wide" onClick={() => openDialog('save')}>
        <Icon name="record" />
        <span>Save as test</span>
      </button>
      <button type="button" class="wide" onClick={() => openDialog('replay')}>
        <Icon name="again" />
        <span>Replay</span>
      </button>
      <button type="button" class="wide" onClick={() => openDialog('file')}>
        <Icon name="file" />
        <span>File</span>
      </button>
      <Colours />
    </header>
  );
}

const DEVICES: Readonly<Record<DeviceKind, string>> = {
  echo: 'Speaker',
  clock: 'With a clock',
  spot: 'Round 480',
  'small-show': 'Show 960 × 600',
  show: 'Show 1280 × 800',
  tv: 'TV 960 × 540',
  phone: 'Phone',
};

/** At which device, in which country: changing either leaves an open session. */
function Place() {
  const { device, locale } = feed.value.place;
  return (
    <>
      <label class="field">
        <span>Device</span>
        <select
          value={device}
          onChange={({ currentTarget }) => {
            const chosen = DEVICE_KINDS.find((kind) => kind === currentTarget.value);
            if (chosen) void happen({ kind: 'move', device: chosen });
          }}
        >
          {DEVICE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {DEVICES[kind]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Locale</span>
        <select
          value={locale}
          onChange={({ currentTarget }) => {
            const chosen = LOCALES.find((one) => one === currentTarget.value);
            if (chosen) void happen({ kind: 'move', locale: chosen });
          }}
        >
          {LOCALES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
    </>
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
