/** How far a trigger reaches. Speech has no commas, so a clause ends where the next one seems to begin. */
import type { Span } from '../text/phrase-matcher';
import type { AssertionModel } from './model';
import type { Found, Trigger } from './triggers';

/** One message, with the mentions that are judged. */
export interface Message {
  tokens: readonly string[];
  model: AssertionModel;
  ends: Found['ends'];
  losses: Found['losses'];
  /** Where mentions that can be denied begin. */
  targets: ReadonlyMap<number, Span>;
  /** Positions within a mention, its first left out. */
  inside: ReadonlySet<number>;
}

/** Positions the trigger speaks of. */
export function scopeOf({ category, direction, span }: Trigger, message: Message): Span {
  const reach = message.model.reach[category];
  if (direction === 'backward') return backward(span, reach, message, category === 'remote');
  if (category === 'excluded') return excluded(span, reach, message);
  if (ACTS.has(category)) return act(span, reach, message);
  const isEnd = ENDS[category] ?? clauseOf;
  // Of an animal or a thing the verb is a part of the trigger, and may be the beginning of what it does.
  const from = category === 'animal' || category === 'thing' ? Math.min(span.from + 2, span.to) : span.to;
  const ends = CARRIED.has(category)
    ? unlessOfSubject(message, category === 'unreal' ? span.to : -1)
    : message.ends;
  return { from, to: endOf(span.to, reach, { ...message, ends }, isEnd(message)) };
}

type IsEnd = (at: number) => boolean;

/** A denial reaches over a subject word only where it leads on to it: "don't think my legs are numb". */
function denial(message: Message): IsEnd {
  const { carriers, negators, times, listed } = message.model.words;
  let begun = false;
  return (at) => {
    const before = message.tokens[at - 1] ?? '';
    const leadsOn = !begun && (carriers.has(before) || negators.has(before));
    if (opensClause(at, !leadsOn, message)) return true;
    if (times.has(before) && !listed.has(message.tokens[at] ?? '')) return true;
    begun ||= message.targets.has(at);
    return false;
  };
}

/** Supposing and recalling reach over one clause: "if it hurts i stop". */
function clauseOf(message: Message): IsEnd {
  const { subjects } = message.model.words;
  let begun = false;
  return (at) => {
    if (opensClause(at, begun, message)) return true;
    begun ||= !subjects.has(message.tokens[at] ?? '');
    return false;
  };
}

function past(message: Message): IsEnd {
  const isEnd = clauseOf(message);
  return (at) => message.model.words.present.has(message.tokens[at] ?? '') || isEnd(at);
}

function animal(message: Message): IsEnd {
  const isSpeaker = otherPerson(message);
  return (at) => isJoin(at, message) || isSpeaker(at);
}

/** What is imagined of somebody goes on to what is theirs, and ends where the speaker is named again. */
function unreal(message: Message): IsEnd {
  const { subjects, present } = message.model.words;
  const isSpeaker = otherPerson(message);
  let begun = false;
  return (at) => {
    const word = message.tokens[at] ?? '';
    if (isJoin(at, message) || present.has(word) || (begun && isSpeaker(at))) return true;
    begun ||= !subjects.has(word);
    return false;
  };
}

/** What is over ends with what is so now, and with what follows from it: "years ago i fell and can't walk". */
function former(message: Message): IsEnd {
  const isEnd = past(message);
  return (at) => isJoin(at, message) || isEnd(at);
}

/** A film goes on to tell of "him" and "her", and ends where the speaker is named, or with any other join. */
function nobody(message: Message): IsEnd {
  const { subjects } = message.model.words;
  const isSpeaker = otherPerson(message);
  return (at) => isSpeaker(at) || (isJoin(at, message) && !subjects.has(message.tokens[at + 1] ?? ''));
}

function likeness(message: Message): IsEnd {
  const isEnd = clauseOf(message);
  return (at) => isJoin(at, message) || isEnd(at);
}

/** An "and" within a mention joins no clauses: "pins and needles". */
function isJoin(at: number, { tokens, model, inside }: Message): boolean {
  return model.words.joins.has(tokens[at] ?? '') && !inside.has(at);
}

function otherPerson({ tokens, model }: Message): IsEnd {
  return (at) => model.words.speaker.has(tokens[at] ?? '');
}

const ENDS: Partial<Record<Trigger['category'], (message: Message) => IsEnd>> = {
  negated: denial,
  historical: past,
  other: otherPerson,
  animal,
  thing: animal,
  likened: likeness,
  unreal,
  former,
  nobody,
};

/** What is told of somebody goes on to what they have lost: "my uncle who can't walk", "go there if you can't pee". */
const CARRIED: ReadonlySet<Trigger['category']> = new Set(['other', 'animal', 'nobody', 'unreal', 'former']);

function unlessOfSubject({ tokens, model, ends, losses }: Message, first: number): ReadonlySet<number> {
  const { subjects, relatives } = model.words;
  const isCarried = (at: number) => {
    const before = tokens[at - 1] ?? '';
    return losses.has(at) && (at === first || subjects.has(before) || relatives.has(before));
  };
  return new Set([...ends].filter((at) => !isCarried(at)));
}

function endOf(from: number, reach: number, { tokens, ends }: Message, isEnd: IsEnd): number {
  const last = Math.min(tokens.length, from + reach);
  let at = from;
  while (at < last && !ends.has(at) && !isEnd(at)) at += 1;
  return at;
}

/** The word begins a clause: a subject after a join, or, once something was said, one that follows no "in", "of", "to". */
function opensClause(at: number, begun: boolean, { tokens, model }: Message): boolean {
  const { subjects, joins, links } = model.words;
  const word = tokens[at] ?? '';
  if (!subjects.has(word)) return false;
  const before = tokens[at - 1] ?? '';
  const joined = joins.has(before);
  if (word === 'the' && !joined) return false;
  return joined || (begun && !links.has(before));
}

/**
 * Back to where the clause began: "my back hurt yesterday"; of what is `remote` over all that one subject did: "she fell and
 * broke her hip in March".
 */
function backward({ from }: Span, reach: number, message: Message, remote: boolean): Span {
  const { tokens, model, ends, inside } = message;
  const { subjects, links, conditions } = model.words;
  const first = Math.max(0, from - reach);
  const isNewClause = (at: number) =>
    ends.has(at - 1) || (isJoin(at - 1, message) && !(remote && !subjects.has(tokens[at] ?? '')));
  let at = from;
  while (at > first && !isNewClause(at)) {
    at -= 1;
    const before = tokens[at - 1] ?? '';
    const leadsOn = links.has(before) || (remote && conditions.has(before));
    if (subjects.has(tokens[at] ?? '') && !leadsOn && !inside.has(at)) break;
  }
  return { from: at, to: from };
}

const ACTS: ReadonlySet<Trigger['category']> = new Set(['refused', 'unable', 'ceased']);

/** What is refused stands right behind, or is led on to: "don't you ever go back", but not "I can't, skip it". */
function act({ from, to }: Span, reach: number, { tokens, model, ends, targets }: Message): Span {
  const { leading, listed } = model.words;
  const last = Math.min(tokens.length, to + reach);
  let at = to;
  while (at < last && !ends.has(at) && !targets.has(at) && leading.has(tokens[at] ?? '')) at += 1;
  const { to: end } = targets.get(at) ?? { to: at + 1 };
  // "Don't pause or stop."
  return { from, to: listed.has(tokens[end] ?? '') ? end + 2 : end };
}

/** "or the superman": the thing named, after a join and one word more. */
const LISTED_REACH = 3;

/** What is left out ends with the thing named, and those that "or" and "and" add: "no superman or bridge". */
function excluded({ to }: Span, reach: number, { tokens, model, ends, targets }: Message): Span {
  let end = to;
  let last = Math.min(tokens.length, to + reach);
  for (let at = to; at < last && !ends.has(at); at += 1) {
    const target = targets.get(at);
    if (target === undefined) continue;
    end = target.to;
    if (!model.words.listed.has(tokens[end] ?? '')) break;
    at = end;
    last = Math.min(tokens.length, end + LISTED_REACH);
  }
  return { from: to, to: end };
}
