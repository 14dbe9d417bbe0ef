/** How a text must begin that an expression fits which stands at the front: most texts begin otherwise. */
import { LETTERS } from '../../../lambda/content/packed/pattern';
import { after, COUNT, letterOf, waysIn } from './expressions';

/** What may be said so far, to so many letters; null where it may be anything. */
type Said = ReadonlySet<string> | null;

/** More would take more room than they save time: making an expression costs by its length. */
const most = (source: string) => Math.max(40, source.length / 6);

/** The first letters of any text that fits; undefined where it may begin anyhow, or in too many ways. */
export function beginningsOf(source: string): readonly string[] | undefined {
  const said = ways(source, (way) => (way.startsWith('^') ? inTurn(way.slice(1)) : null));
  if (!said || said.size > most(source) || [...said].some((begun) => begun.length < LETTERS))
    return undefined;
  return [...said].sort();
}

const ways = (source: string, of: (way: string) => Said): Said => union(waysIn(source).map(of));

function union(all: readonly Said[]): Said {
  const known = all.filter((said) => said !== null);
  return known.length < all.length ? null : new Set(known.flatMap((said) => [...said]));
}

/** What one part after another may say, to the letters that count. */
function inTurn(way: string): Said {
  let said: Said = new Set(['']);
  for (let at = 0; at < way.length; ) {
    if ([...said].every((begun) => begun.length === LETTERS)) return said;
    const to = after(way, at);
    const [count = ''] = COUNT.exec(way.slice(to)) ?? [];
    const part = partSays(way.slice(at, to));
    const times = part && (/^[*+{]/.test(count) ? joined(part, union([part, NOTHING])) : part);
    const may: Said = times && (/^(?:[?*]|\{0)/.test(count) ? union([times, NOTHING]) : times);
    said = joined(said, may);
    if (said === null) return null;
    at = to + count.length;
  }
  return said;
}

const NOTHING: Said = new Set(['']);
/** A place, or what is only looked at: nothing is said there. */
const NO_LETTER = /^(?:\\[bB]|[\^$]|\(\?<?[=!].*\))$/s;
const INNER = /^\((?:\?:)?(?!\?)(.*)\)$/s;
const LISTED = /^\[([^\]\\^-]+)\]$/;

function partSays(part: string): Said {
  if (NO_LETTER.test(part)) return NOTHING;
  const [, inner] = INNER.exec(part) ?? [];
  if (inner !== undefined) return ways(inner, inTurn);
  const [, listed] = LISTED.exec(part) ?? [];
  if (listed !== undefined) return new Set(listed);
  const letter = letterOf(part);
  return letter === null ? null : new Set([letter]);
}

/** One after the other. What is unknown does not matter where enough was said before it. */
function joined(first: Said, second: Said): Said {
  if (first === null) return null;
  const open = [...first].filter((begun) => begun.length < LETTERS);
  if (open.length === 0) return first;
  if (second === null) return null;
  const both = open.flatMap((begun) => [...second].map((more) => (begun + more).slice(0, LETTERS)));
  return new Set([...[...first].filter((begun) => begun.length === LETTERS), ...both]);
}
