/**
 * The player for a screen: one document speaks a stretch of cues item by item, says which it has spoken, and asks for the
 * next stretch at its end. Nobody has to speak to go on.
 */
import type { Play } from '../../domain/guided/playback/play';
import { boundariesOf } from '../../domain/guided/segments/boundaries';
import { sizeOf, sizesBefore } from '../../domain/guided/segments/sizes';
import type { Timeline } from '../../domain/guided/timeline/types';
import { SCREEN_LIMITS } from '../../domain/limits';
import { type Speech, say, silence } from '../../domain/speech';
import { lengthOf } from './length';

/** What is spoken in one go: its end is reported, so a place is known to the item. */
export interface GuideItem {
  id: string;
  /** First cue and one past the last. */
  from: number;
  to: number;
  say: Speech;
  /** What of it comes before the first cue. */
  opening: Speech;
  /** Words before the first cue, in ms, and the whole item's length. */
  leadMs: number;
  ms: number;
}

/** A stretch of a routine as one document; its events carry `gid` and `rev`. */
export interface Guide {
  gid: string;
  rev: number;
  items: readonly GuideItem[];
}

/** The document from the play's base on, with `opening` said first, and the play with it entered. */
export function drawScreen(play: Play, timeline: Timeline, opening: Speech): { guide: Guide; play: Play } {
  const items = itemsFrom(timeline, play.base, opening);
  const to = items.at(-1)?.to;
  if (to === undefined)
    throw new Error(`Nothing is left to draw from cue ${play.base} of "${timeline.routine}".`);
  const leadMs = items[0]?.leadMs ?? 0;
  return {
    guide: { gid: play.gid, rev: play.rev, items },
    play: {
      ...play,
      mode: 'S',
      seg: [to, to],
      lead: [leadMs, 0],
      len: [items.reduce((ms, item) => ms + item.ms, 0), 0],
      heard: { started: false, at: 0 },
    },
  };
}

function itemsFrom(timeline: Timeline, base: number, opening: Speech): GuideItem[] {
  const items: GuideItem[] = [];
  const leadMs = lengthOf(opening, timeline.rate.usual);
  let ms = leadMs;
  let from = base;
  while (from < timeline.cues.length) {
    const first = items.length === 0;
    const item = itemFrom(timeline, from, first ? opening : [], first ? leadMs : 0);
    ms += item.ms;
    const tooMany = picturesIn(timeline, base, item.to) > SCREEN_LIMITS.pictures;
    const tooLong = ms > SCREEN_LIMITS.documentMs || item.to - base > SCREEN_LIMITS.cues;
    if (!first && (tooLong || tooMany)) break;
    items.push(item);
    from = item.to;
  }
  return items;
}

function itemFrom(timeline: Timeline, from: number, opening: Speech, leadMs: number): GuideItem {
  const to = endOfItem(timeline, from);
  const cues = timeline.cues.slice(from, to);
  return {
    id: `s${from}`,
    from,
    to,
    opening,
    say: [...opening, ...cues.flatMap((cue) => [...say(cue.text), ...silence(cue.silence)])],
    leadMs,
    ms: leadMs + cues.reduce((ms, cue) => ms + cue.ms, 0),
  };
}

/** At the first rest or turn after a while; within a set only where it is too long to be spoken in one go. */
function endOfItem(timeline: Timeline, from: number): number {
  const sizes = sizesBefore(timeline);
  const after = boundariesOf(timeline.cues).filter(({ to }) => to > from);
  const msTo = (to: number) => sizeOf(sizes, from, to, 0).estMs;
  const usual = after.find(({ to, insideSet }) => !insideSet && msTo(to) >= SCREEN_LIMITS.itemMs.least);
  const end = usual?.to ?? timeline.cues.length;
  if (msTo(end) <= SCREEN_LIMITS.itemMs.most) return end;
  const short = after.filter(({ to }) => msTo(to) <= SCREEN_LIMITS.itemMs.most);
  return short.at(-1)?.to ?? end;
}

/** Each move has a picture, and one for each side. */
function picturesIn({ cues, steps }: Timeline, from: number, to: number): number {
  const pictures = cues
    .slice(from, to)
    .map(({ step, side }) => `${steps[step]?.exercise ?? ''} ${side ?? ''}`);
  const sided = new Set(pictures.filter((one) => !one.endsWith(' ')).map((one) => one.split(' ')[0]));
  // Where a move has sides, the words before the first of them need no picture of their own.
  return new Set(pictures.filter((one) => !(one.endsWith(' ') && sided.has(one.trim())))).size;
}
