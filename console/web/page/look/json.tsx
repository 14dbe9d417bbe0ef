/** A piece of JSON, folded by its parts, to read and to copy. */
import { useSignal } from '@preact/signals';
import { count } from '../model/format';
import { bytesOf } from '../model/meters';

/** Levels that are open at first, and what is folded all the same: it is long and hardly ever what is looked for. */
const OPEN_LEVELS = 6;
const FOLDED = new Set(['context', 'attributes', 'resolutions', 'last']);

/** A browser gives its clipboard to this machine's own pages, and not to one that came over a network unsealed. */
const MAY_COPY = 'clipboard' in navigator;

export function Json({ name, value }: { name: string; value: unknown }) {
  const copied = useSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(JSON.stringify(value, null, 2));
    copied.value = true;
  };
  return (
    <>
      <p class="json-head">
        {name}, {count(bytesOf(value))} bytes
        {MAY_COPY && (
          <button type="button" onClick={() => void copy()}>
            {copied.value ? 'Copied' : 'Copy'}
          </button>
        )}
      </p>
      <div class="json">
        <Value value={value} level={0} folded={false} />
      </div>
    </>
  );
}

function Value({ value, level, folded }: { value: unknown; level: number; folded: boolean }) {
  if (typeof value !== 'object' || value === null) return <Plain value={value} />;
  const entries = Object.entries(value);
  const [opens, closes] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return <span>{`${opens}${closes}`}</span>;
  return (
    <details open={level < OPEN_LEVELS && !folded}>
      <summary>
        {opens}
        <span class="more"> {entries.length} </span>
        <span class="more">{closes}</span>
      </summary>
      <ul>
        {entries.map(([name, inner]) => (
          <li key={name}>
            {!Array.isArray(value) && <b>{name}: </b>}
            <Value value={inner} level={level + 1} folded={FOLDED.has(name)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Plain({ value }: { value: unknown }) {
  const text = JSON.stringify(value) ?? 'undefined';
  return <span class={typeof value === 'string' ? 'text' : 'value'}>{text}</span>;
}
