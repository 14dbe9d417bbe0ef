/** Counts right and wrong answers over labelled rows. */
import type { Meaning } from '../../lambda/domain/meaning';
import type { FlagRow, QuestionRow, RequestRow, SignalRow } from '../train/rows';

export type Understand = (words: string) => Meaning;

export interface QuestionScore {
  /** Shares from 0 to 1: a clarify question that names an accepted topic counts half. */
  inScope: number;
  user: number;
  /** Shares answered, or offered, as one of our topics. */
  nearMiss: number;
  unrelated: number;
  /** Topic expected first to share and rows. */
  perTopic: Map<string, { right: number; rows: number }>;
  /** "expected -> got" to how often, in-scope rows only. */
  confusions: Map<string, number>;
}

function isOurs(meaning: Meaning): boolean {
  return meaning.kind === 'topic' || meaning.kind === 'clarify';
}

/** An answer of ours to what is none of ours, unless its label allows it. */
export function isTaken(row: QuestionRow, meaning: Meaning): boolean {
  const isNotOurs = row.class === 'near-miss' || row.class === 'unrelated';
  return isNotOurs && isOurs(meaning) && credit(row, meaning) === 0;
}

/** 1 for an accepted topic or whatever else the label allows, a half for a clarify question that names one, 0 otherwise. */
export function credit(row: QuestionRow, meaning: Meaning): number {
  const allowed = [...row.accept, ...(row.also_ok ?? [])];
  if (meaning.kind === 'topic') return allowed.includes(meaning.id) ? 1 : 0;
  if (meaning.kind === 'unknown') return allowed.includes('out-of-scope') ? 1 : 0;
  if (allowed.includes(meaning.kind)) return 1;
  return meaning.kind === 'clarify' && meaning.ids.some((id) => allowed.includes(id)) ? 0.5 : 0;
}

/** A meaning in a word or two: "sit-ups", "start-exercise:bridge", "next", "elsewhere:child". */
export function nameOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'topic':
      return meaning.facet === undefined ? meaning.id : `${meaning.id}#${meaning.facet}`;
    case 'clarify':
      return `clarify:${meaning.ids.join('+')}`;
    case 'exercise':
      return `${meaning.action}-exercise:${meaning.id}`;
    case 'routine':
      return 'start-routine';
    case 'command':
      return meaning.name;
    case 'elsewhere':
      return `elsewhere:${meaning.part}`;
    case 'red-flag':
      return `red-flag:${meaning.urgency}`;
    default:
      return meaning.kind;
  }
}

const share = (part: number, whole: number) => (whole === 0 ? Number.NaN : part / whole);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export function scoreQuestions(heard: readonly { row: QuestionRow; meaning: Meaning }[]): QuestionScore {
  const inScope = heard.filter(({ row }) => row.class === 'in-scope');
  const credits = (rows: typeof heard) =>
    share(sum(rows.map(({ row, meaning }) => credit(row, meaning))), rows.length);
  const taken = (kind: QuestionRow['class']) => {
    const rows = heard.filter(({ row }) => row.class === kind);
    return share(rows.filter(({ row, meaning }) => isTaken(row, meaning)).length, rows.length);
  };
  const perTopic: QuestionScore['perTopic'] = new Map();
  const confusions: QuestionScore['confusions'] = new Map();
  for (const { row, meaning } of inScope) {
    const expected = row.accept[0] ?? '';
    const topic = perTopic.get(expected) ?? { right: 0, rows: 0 };
    perTopic.set(expected, { right: topic.right + credit(row, meaning), rows: topic.rows + 1 });
    if (credit(row, meaning) === 1) continue;
    const confusion = `${row.accept.join(' or ')} -> ${nameOf(meaning)}`;
    confusions.set(confusion, (confusions.get(confusion) ?? 0) + 1);
  }
  return {
    inScope: credits(inScope),
    user: credits(inScope.filter(({ row }) => row.kind === 'user')),
    nearMiss: taken('near-miss'),
    unrelated: taken('unrelated'),
    perTopic,
    confusions,
  };
}

/** What an answer that was wanted is called among our topics. */
export type Wanted = Readonly<Record<string, readonly string[]>>;

export interface WantedScore {
  rows: number;
  /** Met by the wanted topic itself, or by what the label calls as good. */
  own: number;
  /** Of those, by one of its facets. */
  facet: number;
  nearest: number;
  handedOff: number;
  wrong: { text: string; wanted: string; got: string }[];
}

/** Rows that ask for an answer beyond the first fifteen, and how they were met. */
export function scoreWanted(rows: readonly QuestionRow[], wanted: Wanted, hear: Understand): WantedScore {
  const score: WantedScore = { rows: 0, own: 0, facet: 0, nearest: 0, handedOff: 0, wrong: [] };
  for (const row of rows) {
    if (row.class !== 'expected-but-missing') continue;
    const meaning = hear(row.text);
    const own = wanted[row.wanted ?? ''] ?? [];
    score.rows += 1;
    const either = meaning.kind === 'clarify' && meaning.ids.every((id) => own.includes(id));
    if (either || credit({ ...row, accept: [...own] }, meaning) === 1) {
      score.own += 1;
      if (meaning.kind === 'topic' && meaning.facet !== undefined) score.facet += 1;
    } else if (credit({ ...row, accept: [...own, ...(row.nearest ?? [])] }, meaning) > 0) score.nearest += 1;
    else if (meaning.kind === 'elsewhere' || meaning.kind === 'unknown') score.handedOff += 1;
    else score.wrong.push({ text: row.text, wanted: row.wanted ?? '?', got: nameOf(meaning) });
  }
  return score;
}

export interface RequestScore {
  right: number;
  rows: number;
  wrong: { text: string; expect: string; got: string }[];
}

export function scoreRequests(rows: readonly RequestRow[], hear: Understand): RequestScore {
  const wrong = rows.flatMap(({ text, expect, also_ok: others = [] }) => {
    const got = nameOf(hear(text));
    return got === expect || others.includes(got) ? [] : [{ text, expect, got }];
  });
  return { right: rows.length - wrong.length, rows: rows.length, wrong };
}

/** The urgency a row is labelled with, as the skill names it. */
const URGENCY = { emergency: 'emergency', urgent: 'today', 'see-doctor': 'book' } as const;
const RANK = { book: 1, today: 2, emergency: 3 } as const;

export interface FlagScore {
  /** Rows, heard as a flag at all, and heard at least as urgent as labelled. */
  rows: number;
  heard: number;
  urgent: number;
}

/** By category, and under "urgency: ..." by label; rows that are no flag are under "no flag", where `heard` counts false alarms. */
export function scoreFlags(rows: readonly FlagRow[], hear: Understand): Map<string, FlagScore> {
  const scores = new Map<string, FlagScore>();
  const count = (key: string, heard: boolean, urgent: boolean) => {
    const score = scores.get(key) ?? { rows: 0, heard: 0, urgent: 0 };
    scores.set(key, {
      rows: score.rows + 1,
      heard: score.heard + Number(heard),
      urgent: score.urgent + Number(urgent),
    });
  };
  for (const { text, category, urgency } of rows) {
    const meaning = hear(text);
    const heard = meaning.kind === 'red-flag';
    if (urgency === 'none') {
      count('no flag', heard, heard);
      continue;
    }
    const urgent = heard && RANK[meaning.urgency] >= RANK[URGENCY[urgency]];
    count(category, heard, urgent);
    count(`urgency: ${urgency}`, heard, urgent);
  }
  return scores;
}

/** Shares from 0 to 1: signals heard, and other talk taken for one. */
export function scoreSignals(
  rows: readonly SignalRow[],
  isSignal: (words: string) => boolean,
): { heard: number; alarms: number } {
  const heard = (some: readonly SignalRow[]) =>
    share(some.filter(({ text }) => isSignal(text)).length, some.length);
  return {
    heard: heard(rows.filter(({ accept }) => accept.length > 0)),
    alarms: heard(rows.filter(({ accept }) => accept.length === 0)),
  };
}
