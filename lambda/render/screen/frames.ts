/** What the page of a guided move shows at each moment: the same cues that are spoken, as pictures, counts and words. */
import type { Prompts } from '../../content';
import { fillPrompt } from '../../content/fill';
import type { Figure, Figures } from '../../content/schema/figure';
import { isRest, isWork } from '../../domain/guided/timeline/cue-kinds';
import { capital } from '../../domain/guided/timeline/cue-text';
import type { Cue, Step, Timeline } from '../../domain/guided/timeline/types';
import { wordsOf } from '../../domain/speech';
import { figureIdOf } from '../figure/figure-id';
import { type FigureSide, inPlace, posesOf, rangeOf } from '../figure/poses';
import type { GuideItem } from '../players/screen';
import { readable } from './readable';

/** One picture of a document. */
export interface Picture {
  figure: Figure;
  side: FigureSide;
}

/** One moment. Times are ms from the start of its item. */
export interface Frame {
  at: number;
  /** Where the ring begins and how long it runs; 0 shows a full ring. */
  from: number;
  ms: number;
  /** As it is spoken. */
  text: string;
  word: string;
  /** Shown in the ring instead of the seconds left. */
  count?: string;
  hold: boolean;
  name: string;
  place: string;
  side: string;
  /** Index of the picture, the poses it moves between, how long that takes, and whether the arrow shows. */
  picture: number;
  pose: readonly [number, number];
  easeMs: number;
  way: boolean;
}

export interface Storyboard {
  pictures: readonly Picture[];
  /** By item. */
  frames: readonly (readonly Frame[])[];
}

export function storyboard(
  { body: _, figures }: Figures,
  prompts: Prompts,
  timeline: Timeline,
  items: readonly GuideItem[],
  title: string,
): Storyboard {
  const pictures: Picture[] = [];
  const pictureOf = (step: Step | undefined, side: FigureSide): number => {
    const drawn = step && figureFor(figures, step);
    if (!drawn) return -1;
    const figure = inPlace(drawn, timeline.place);
    const wanted = 'both' in figure.variants ? 'both' : side === 'both' ? firstSide(timeline, step) : side;
    const known = pictures.findIndex((one) => one.figure.id === figure.id && one.side === wanted);
    if (known >= 0) return known;
    return pictures.push({ figure, side: wanted }) - 1;
  };
  const told: Teller = { prompts, timeline, title, pictures, pictureOf };
  return { frames: items.map((item) => framesOf(told, item)), pictures };
}

function figureFor(figures: readonly Figure[], { exercise, form }: Pick<Step, 'exercise' | 'form'>) {
  return figures.find(({ id }) => id === figureIdOf(exercise, form));
}

interface Teller {
  prompts: Prompts;
  timeline: Timeline;
  title: string;
  pictures: readonly Picture[];
  pictureOf(step: Step | undefined, side: FigureSide): number;
}

/** A move that was not begun yet is shown from the side that comes first. */
function firstSide({ cues }: Timeline, step: Step): FigureSide {
  return cues.slice(step.from, step.to).find(({ side }) => side)?.side ?? 'right';
}

function framesOf(told: Teller, { from, to, opening, leadMs }: GuideItem): Frame[] {
  const { timeline } = told;
  const cues = timeline.cues.slice(from, to);
  const [first] = cues;
  const frames: Frame[] = [];
  let at = leadMs;
  if (first && leadMs > 0) {
    frames.push({ ...resting(told, first, 0, leadMs), text: readable(wordsOf(opening)), ms: 0 });
  }
  for (const cue of cues) {
    frames.push(...frameOf(told, cue, at));
    at += cue.ms;
  }
  return frames;
}

function frameOf(told: Teller, cue: Cue, at: number): Frame[] {
  const { timeline } = told;
  const step = timeline.steps[cue.step];
  switch (cue.kind) {
    case 'rep':
      return [moving(told, cue, at, [[0, 1]], cue.ms)];
    case 'hold':
    case 'tick':
      return [holding(told, cue, at)];
    case 'release':
      return [moving(told, cue, at, [[1, 0]], Math.min(cue.ms, (step?.dose.tempo.down ?? 3) * 1000))].flatMap(
        (frame) => dipped(told, frame),
      );
    default:
      return [resting(told, cue, at, cue.ms)];
  }
}

/** A move that sinks below its start on the way back goes there first. */
function dipped({ pictures }: Teller, frame: Frame): Frame[] {
  const shown = pictures[frame.picture];
  const low = shown ? rangeOf(posesOf(shown.figure, shown.side).poses)[0] : 0;
  if (low >= 0) return [frame];
  const half = frame.easeMs / 2;
  return [
    { ...frame, pose: [1, low], easeMs: half },
    { ...frame, at: frame.at + half, pose: [low, 0], easeMs: half },
  ];
}

function base({ prompts, timeline, title }: Teller, cue: Cue, at: number) {
  const { screen } = prompts;
  const step = timeline.steps[Math.min(cue.step, timeline.steps.length - 1)];
  const inMove = step !== undefined && cue.i >= step.from && cue.i < step.to;
  const place = inMove
    ? fillPrompt(screen.place, {
        routine: readable(title),
        n: String(cue.step + 1),
        of: String(timeline.steps.length),
      })
    : readable(title);
  return {
    at,
    text: readable(cue.text),
    name: inMove ? capital(step.name) : cue.i >= (step?.to ?? 0) ? screen.gettingUp : screen.gettingReady,
    place: timeline.steps.length > 1 ? place : '',
    side: cue.side ? screen.side[cue.side] : '',
  };
}

function moving(
  told: Teller,
  cue: Cue,
  at: number,
  [pose = [0, 0]]: readonly (readonly [number, number])[],
  easeMs: number,
): Frame {
  const { prompts, timeline } = told;
  return {
    ...base(told, cue, at),
    from: at,
    ms: cue.ms,
    word: cue.of === undefined ? '' : fillPrompt(prompts.screen.ofReps, { of: String(cue.of) }),
    ...(cue.rep !== undefined && { count: String(cue.rep) }),
    hold: false,
    picture: told.pictureOf(timeline.steps[cue.step], cue.side ?? 'both'),
    pose,
    easeMs,
    way: pose[1] > pose[0],
  };
}

/** The ring runs over the whole hold, however many words are said in it. */
function holding(told: Teller, cue: Cue, at: number): Frame {
  const { timeline, prompts } = told;
  const isSame = (other: Cue | undefined) =>
    other !== undefined &&
    (other.kind === 'hold' || other.kind === 'tick') &&
    other.unit === cue.unit &&
    other.rep === cue.rep &&
    other.side === cue.side;
  let [from, ms] = [at, cue.ms];
  for (let i = cue.i - 1; isSame(timeline.cues[i]); i -= 1) {
    const before = timeline.cues[i]?.ms ?? 0;
    from -= before;
    ms += before;
  }
  for (let i = cue.i + 1; isSame(timeline.cues[i]); i += 1) ms += timeline.cues[i]?.ms ?? 0;
  return {
    ...base(told, cue, at),
    from,
    ms,
    word: prompts.screen.hold,
    hold: true,
    picture: told.pictureOf(timeline.steps[cue.step], cue.side ?? 'both'),
    pose: [1, 1],
    easeMs: 0,
    way: false,
  };
}

/** Between movements: at rest, with the move that comes next where this one is over. */
function resting(told: Teller, cue: Cue, at: number, ms: number): Frame {
  const { timeline, prompts } = told;
  const rests = isRest(cue);
  const step = timeline.steps[cue.step];
  const left = step !== undefined && timeline.cues.slice(cue.i, step.to).some(isWork);
  const next = rests && !left ? timeline.steps[cue.step + 1] : undefined;
  const shown = next ?? step;
  const word = rests
    ? next
      ? fillPrompt(prompts.screen.next, { move: next.name })
      : prompts.screen.rest
    : '';
  return {
    ...base(told, cue, at),
    from: at,
    // Instructions take as long as they take: only a rest is counted down.
    ms: rests ? ms : 0,
    word,
    hold: false,
    picture: told.pictureOf(shown, cue.side ?? 'both'),
    pose: [0, 0],
    easeMs: 0,
    way: false,
  };
}
