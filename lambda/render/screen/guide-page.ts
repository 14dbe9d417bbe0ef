/** The page that guides: the move, a countdown and its picture, driven by the speech, and four things to touch. */
import type { Prompts } from '../../content';
import type { Figures } from '../../content/schema/figure';
import { SCREEN_LIMITS } from '../../domain/limits';
import { bound } from '../binding';
import { avgOf, type VectorGraphic } from '../figure/avg';
import type { Guide } from '../players/screen';
import { dial, RING } from './dial';
import { type Frame, type Picture, storyboard } from './frames';
import { type Node, tintsFor } from './look';
import type { GuidePage } from './page';
import { button, documentOf, EDGES, pings, rootOf, spoken, text } from './parts';
import { dataFor } from './sources';

export interface Drawn {
  document: Node;
  datasources: Node;
}

export function guideDocument(page: GuidePage, figures: Figures, prompts: Prompts): Drawn {
  const { guide, timeline, title } = page;
  const { frames, pictures } = storyboard(figures, prompts, timeline, guide.items, title);
  const graphics = pictures.map(({ figure, side }) => avgOf(figures.body, figure, side));
  const root = rootOf(
    [
      {
        type: 'Container',
        ...EDGES,
        width: '100vw',
        height: '100vh',
        items: [head(), middle(pictures, graphics), told(), controls(prompts)],
      },
      spoken(guide.items.map(({ id }) => id)),
    ],
    LIVE,
  );
  return {
    document: documentOf(root, {
      graphics: { ring: RING, ...Object.fromEntries(graphics.map((graphic, i) => [`f${i}`, graphic])) },
      handleTick: [pings(guide.gid, guide.rev, SCREEN_LIMITS.pingMs)],
      onMount: [chain(guide, frames)],
    }),
    datasources: dataFor(
      { frames: frames.flat().map(compact) },
      Object.fromEntries(guide.items.map(({ id, say }) => [id, say])),
    ),
  };
}

/** Sent once for each moment, so under short names; what is usual is left out. */
function compact(frame: Frame): Node {
  const { name, place, side, text: words, word, count, hold, picture, pose, easeMs, way } = frame;
  return {
    a: Math.round(frame.from),
    l: Math.round(frame.ms),
    t: words,
    n: name,
    r: place,
    f: picture,
    at: Math.round(frame.at),
    p: pose[0],
    q: pose[1],
    e: Math.max(1, Math.round(easeMs)),
    s: side,
    w: word,
    k: count ?? '',
    h: hold,
    y: way ? 1 : 0,
  };
}

/** The moment at hand, and what follows from it and from the time in the item. */
const LIVE: readonly Node[] = [
  { name: 'i', type: 'number', value: 0 },
  { name: 'began', type: 'number', value: 0 },
  { name: 'now', type: 'any', value: bound('d.properties.frames[i]') },
  { name: 'at', type: 'number', value: bound('Math.max(0, elapsedTime - began)') },
  {
    name: 'left',
    type: 'number',
    value: bound('now.l > 0 ? Math.max(0, Math.min(1, 1 - (at - now.a) / now.l)) : 1'),
  },
  {
    name: 'count',
    type: 'string',
    value: bound("now.k != '' ? now.k : (now.l > 0 ? Math.ceil(left * now.l / 1000) : '')"),
  },
  { name: 'part', type: 'number', value: bound('Math.max(0, Math.min(1, (at - now.at) / now.e))') },
  {
    name: 'pose',
    type: 'number',
    value: bound('now.p + (now.q - now.p) * part * part * (3 - 2 * part)'),
  },
];

/** Speech leads: each item's moments follow it on a sequence of their own, and are set right when the next one begins. */
function chain({ gid, rev, items }: Guide, frames: readonly (readonly Frame[])[]): Node {
  const event = (...more: (string | number)[]) => ({
    type: 'SendEvent',
    sequencer: 'ev',
    arguments: [more[0], gid, rev, ...more.slice(1), bound('elapsedTime')],
  });
  let first = 0;
  const steps = items.flatMap((item, i): Node[] => {
    const own = frames[i] ?? [];
    const starts = first;
    first += own.length;
    const last = i === items.length - 1;
    return [
      set('began', bound('elapsedTime')),
      set('i', starts),
      {
        type: 'Sequential',
        sequencer: 'picture',
        commands: own.slice(1).map((frame, k) => ({
          ...set('i', starts + k + 1),
          delay: Math.round(frame.at - (own[k]?.at ?? 0)),
        })),
      },
      { type: 'SpeakItem', componentId: item.id, screenLock: true },
      event(last ? 'SEG' : 'STEP', item.to),
    ];
  });
  return {
    type: 'Sequential',
    sequencer: 'guide',
    screenLock: true,
    commands: [event('START', items[0]?.from ?? 0), ...steps],
  };
}

function set(property: string, value: number | string): Node {
  return { type: 'SetValue', componentId: 'page', property, value };
}

function head(): Node {
  return {
    type: 'Container',
    alignItems: bound("round || tall ? 'center' : 'start'"),
    items: [
      text(bound('now.r'), 4.6, { color: '@dim', display: bound("round ? 'none' : 'normal'") }),
      text(bound('now.n'), 8.5, { id: 'name', fontWeight: '700', maxLines: 1 }, 7.5),
      text(bound("now.s == '' ? ' ' : now.s"), 6, { id: 'side', color: '@amber', fontWeight: '600' }, 6),
    ],
  };
}

function middle(pictures: readonly Picture[], graphics: readonly VectorGraphic[]): Node {
  return {
    type: 'Container',
    direction: bound("tall ? 'column' : 'row'"),
    grow: 1,
    shrink: 1,
    alignItems: 'center',
    justifyContent: 'spaceBetween',
    items: [
      {
        type: 'Container',
        width: bound('tall ? u * 66 : (round ? u * 38 : u * 69)'),
        height: bound('tall ? u * 39.6 : (round ? u * 22.8 : u * 41.4)'),
        items: pictures.map((picture, i) => drawn(picture, graphics[i], i)),
      },
      dial(),
    ],
  };
}

function drawn({ figure }: Picture, graphic: VectorGraphic | undefined, i: number): Node {
  const numbers = new Set(['p', 'shade', 'way']);
  const tints = (graphic?.parameters ?? []).map(({ name }) => name).filter((name) => !numbers.has(name));
  return {
    type: 'VectorGraphic',
    source: `f${i}`,
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: '100%',
    scale: 'best-fit',
    opacity: bound(`now.f == ${i} ? 1 : 0`),
    accessibilityLabel: figure.alt,
    p: bound(`now.f == ${i} ? pose : 0`),
    shade: bound('now.p != 0 || now.q != 0 ? 1 : 0'),
    way: bound('now.y'),
    ...tintsFor(tints),
  };
}

/** What the voice says. */
function told(): Node {
  return text(bound('now.t'), 4.8, {
    id: 'told',
    display: bound("round ? 'none' : 'normal'"),
    height: bound('tall ? u * larger * 19 : u * larger * 12.2'),
    maxLines: bound('tall ? 3 : 2'),
    width: '100%',
  });
}

function controls({ screen: { buttons } }: Prompts): Node {
  return {
    type: 'Container',
    direction: 'row',
    wrap: 'wrap',
    justifyContent: bound("round || tall ? 'center' : 'start'"),
    items: [
      button({ label: buttons.pause, does: ['pause'] }),
      button({ label: buttons.itHurts, does: ['it-hurts'] }, 'warn'),
      ...[
        button({ label: buttons.next, does: ['next'] }),
        button({ label: buttons.back, does: ['previous'] }),
      ].map((one) => ({ ...one, display: bound("round ? 'none' : 'normal'") })),
    ],
  };
}
