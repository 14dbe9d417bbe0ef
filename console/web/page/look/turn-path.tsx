/** The way of one turn: heard, taken for an intent, taken to mean something, answered. */
import type { DeviceTurn, Why } from '../../../device/protocol';
import { count, percent } from '../model/format';
import { meaningText } from '../model/meaning';
import { type Meter, metersOf } from '../model/meters';
import { AuthoredNote } from './authored';
import { WhyNot } from './why-not';

export function TurnPath({ turn, id }: { turn: DeviceTurn; id: number }) {
  return (
    <ol class="path">
      <li>
        <h3>Heard</h3>
        <p>{turn.heard === null ? 'nothing' : `“${turn.heard}”`}</p>
      </li>
      <li>
        <h3>Intent</h3>
        <p>
          <code>{turn.intent}</code>
        </p>
        <Slots turn={turn} />
      </li>
      <li>
        <h3>Meaning</h3>
        <p>{turn.meaning ? <code>{meaningText(turn.meaning)}</code> : 'none: the skill had to apologise'}</p>
        {turn.why && <Reason why={turn.why} />}
        {turn.why && turn.why.likeliest.length > 0 && <WhyNot turn={id} />}
      </li>
      <li>
        <h3>State</h3>
        <State turn={turn} />
      </li>
      <li>
        <h3>Answer</h3>
        <AuthoredNote />
        {metersOf(turn).map((meter) => (
          <Bar key={meter.name} meter={meter} />
        ))}
      </li>
    </ol>
  );
}

function Slots({ turn }: { turn: DeviceTurn }) {
  const filled = Object.entries(turn.slots).filter(([, { words }]) => words !== undefined);
  return (
    <>
      {filled.map(([name, { words, match }]) => (
        <p class="why" key={name}>
          {name}: “{words}”{match ? `, which is ${match.id}` : ''}
        </p>
      ))}
    </>
  );
}

function Reason({ why: { reason, concepts, likeliest } }: { why: Why }) {
  return (
    <>
      <p class="why">{reason}</p>
      {likeliest.length > 0 && (
        <details class="likeliest">
          <summary>What the words are like</summary>
          {likeliest.map(({ name, p }) => (
            <div class="bar" key={name}>
              <code id={`like-${name}`}>{name}</code>
              <meter aria-labelledby={`like-${name}`} value={p}>
                {percent(p)}
              </meter>
              <span class="number">{percent(p)}</span>
            </div>
          ))}
          <p class="why">Read as: {concepts.join(' · ')}</p>
        </details>
      )}
    </>
  );
}

function State({ turn }: { turn: DeviceTurn }) {
  const { pending, settings, leftOut } = turn;
  return (
    <>
      <p>
        {turn.before !== null && turn.before !== turn.state && (
          <>
            <code>{turn.before}</code> →{' '}
          </>
        )}
        <code>{turn.state ?? 'unknown'}</code>
      </p>
      {pending && (
        <p class="why">
          The {pending.kind} {pending.id.replaceAll('-', ' ')} waits.
        </p>
      )}
      {(settings.pace !== 'usual' || settings.level !== 'usual') && (
        <p class="why">
          Pace {settings.pace}, level {settings.level}.
        </p>
      )}
      {leftOut.length > 0 && <p class="why">Left out: {leftOut.join(', ').replaceAll('-', ' ')}.</p>}
    </>
  );
}

function Bar({ meter: { name, value, most } }: { meter: Meter }) {
  return (
    <div class="bar">
      <span id={`meter-${name}`}>{name}</span>
      <meter
        aria-labelledby={`meter-${name}`}
        min={0}
        max={most}
        low={most * 0.7}
        high={most * 0.9}
        optimum={0}
        value={value}
      >
        {value} of {most}
      </meter>
      <span class="number">
        {count(value)}
        <i> / {count(most)}</i>
      </span>
    </div>
  );
}
