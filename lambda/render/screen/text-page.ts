/** Every page that is read: a title, what matters large, more of it below, and what can be touched. */
import type { Prompts } from '../../content';
import type { Figures } from '../../content/schema/figure';
import { SCREEN_LIMITS } from '../../domain/limits';
import { bound } from '../binding';
import { avgOf } from '../figure/avg';
import { figureIdOf } from '../figure/figure-id';
import { inPlace, posesOf, sidesOf } from '../figure/poses';
import { BETWEEN, largestLead, ROUND_BUTTONS, type Sizes, sizesOf, TITLE } from './fit';
import type { Drawn } from './guide-page';
import { length, type Node, tintsFor } from './look';
import type { Shown, TextPage } from './page';
import { button, documentOf, EDGES, pings, rootOf, spoken, text } from './parts';
import { readable } from './readable';
import { dataFor } from './sources';
import { type Turning, turningOf } from './turning';

/** The component that speaks what a page says by itself. */
const SAID = 'said';

export function textDocument(page: TextPage, figures: Figures, _prompts: Prompts): Drawn {
  const { speaks } = page;
  const picture = page.figure === undefined ? undefined : pictureOf(page.figure, figures);
  const turning = turningOf(page);
  const root = rootOf(
    [
      {
        type: 'Container',
        ...EDGES,
        width: '100vw',
        height: '100vh',
        alignItems: bound("round || tall ? 'center' : 'start'"),
        items: [...title(page), body(page, turning, picture?.node), ...buttons(page)],
      },
      ...(picture && beside(page) ? [{ ...picture.node, ...CORNER }] : []),
      ...(speaks ? [spoken([SAID])] : []),
    ],
    turning.bind,
  );
  return {
    document: documentOf(root, {
      ...(picture && { graphics: picture.graphics }),
      ...(speaks && {
        handleTick: [pings(speaks.gid, speaks.rev, SCREEN_LIMITS.pingMs)],
        onMount: [
          {
            type: 'Sequential',
            sequencer: 'guide',
            screenLock: true,
            commands: [{ type: 'SpeakItem', componentId: SAID, screenLock: true }],
          },
        ],
      }),
    }),
    datasources: dataFor({}, speaks ? { [SAID]: speaks.say } : {}),
  };
}

function title({ title: words }: TextPage): Node[] {
  return words === undefined
    ? []
    : [
        text(readable(words), TITLE, {
          id: 'title',
          color: '@teal',
          fontWeight: '600',
          display: bound("round ? 'none' : 'normal'"),
        }),
      ];
}

/** Words are as large as they fit; what does not is scrolled to, and never cut. */
function body(page: TextPage, { shown, counter }: Turning, picture: Node | undefined): Node {
  const { lead, text: more = [], note, rows = [], number } = page;
  const sizes = { wide: sizesOf(page, 'wide'), round: sizesOf(page, 'round'), tall: sizesOf(page, 'tall') };
  return {
    type: 'ScrollView',
    id: 'body',
    width: '100%',
    grow: 1,
    shrink: 1,
    item: {
      type: 'Container',
      width: '100%',
      alignItems: bound("round || tall ? 'center' : 'start'"),
      items: [
        ...(number === undefined
          ? []
          : [text(number, 30, { ...LARGEST, fontSize: numberSize(number, sizes) })]),
        text(readable(lead), 9, {
          id: 'lead',
          fontWeight: '600',
          spacing: length(2),
          fontSize: leadSize(page, sizes),
        }),
        ...more.map((words, i) =>
          text(readable(words), 5, {
            id: `text${i}`,
            spacing: length(BETWEEN),
            color: '@ink',
            fontSize: sizeByShape(sizes, 'text'),
            ...(shown[i] !== undefined && { display: shown[i] }),
          }),
        ),
        ...counter,
        ...rows.map(row),
        ...(picture ? [beside(page) ? { ...picture, ...WHERE_TALL } : picture] : []),
        ...(note === undefined ? [] : [text(readable(note), 3.6, { color: '@dim', spacing: length(4) })]),
      ],
    },
  };
}

const LARGEST: Node = { id: 'number', fontWeight: '700', color: '@amber' };
type ByShape = Readonly<Record<'wide' | 'round' | 'tall', Sizes>>;

function sizeByShape({ wide, round, tall }: ByShape, what: keyof Sizes): string {
  return bound(`u * larger * (round ? ${round[what]} : (tall ? ${tall[what]} : ${wide[what]}))`);
}

function leadSize(page: TextPage, sizes: ByShape): string {
  const of = (shape: 'wide' | 'round' | 'tall') =>
    `Math.min(larger * ${sizes[shape].lead}, ${largestLead(page, shape)})`;
  return bound(`u * (round ? ${of('round')} : (tall ? ${of('tall')} : ${of('wide')}))`);
}

/** As large as fits on one line; a digit is less than three quarters as wide as it is high. */
function numberSize(number: string, { wide, round, tall }: ByShape): string {
  const fits = (width: number, { number: most }: Sizes) =>
    Math.min(most, Math.floor(width / (number.length * 0.75)));
  return bound(`u * (round ? ${fits(64, round)} : (tall ? ${fits(68, tall)} : ${fits(140, wide)}))`);
}

function row({ label, detail, does }: NonNullable<TextPage['rows']>[number]): Node {
  return {
    type: 'TouchWrapper',
    id: `touch-${does.join('-')}`,
    accessibilityLabel: detail === undefined ? label : `${label}, ${detail}`,
    width: '100%',
    spacing: length(2),
    onPress: [{ type: 'SendEvent', arguments: ['CMD', ...does] }],
    item: {
      type: 'Frame',
      width: '100%',
      backgroundColor: '@panel',
      borderRadius: length(2.5),
      item: {
        type: 'Container',
        width: '100%',
        paddingLeft: length(3),
        paddingRight: length(3),
        paddingTop: length(2),
        paddingBottom: length(2),
        items: [
          text(label, 5.2, { fontWeight: '600', width: '100%' }),
          ...(detail === undefined ? [] : [text(detail, 4.2, { color: '@ink', width: '100%' })]),
        ],
      },
    },
  };
}

function buttons({ buttons: all = [] }: TextPage): Node[] {
  if (all.length === 0) return [];
  return [
    {
      type: 'Container',
      direction: 'row',
      wrap: 'wrap',
      alignSelf: bound("round ? 'center' : 'auto'"),
      ...(all.length > 1 && { width: bound(`round ? u * ${ROUND_BUTTONS} : '100%'`) }),
      justifyContent: bound("round || tall ? 'center' : 'start'"),
      paddingTop: length(2),
      items: all.map((one) => button(one, one.does[0] === 'it-hurts' ? 'warn' : 'panel')),
    },
  ];
}

/** What has to be read first leaves no room for a picture below it on a wide screen: it stands beside the buttons there. */
function beside({ name }: TextPage): boolean {
  return name === 'gate';
}

const WHERE_TALL: Node = { display: bound("tall ? 'normal' : 'none'") };
const CORNER: Node = {
  position: 'absolute',
  right: '5vw',
  bottom: '5vh',
  width: length(38),
  height: length(14),
  display: bound("round || tall ? 'none' : 'normal'"),
};

function pictureOf(
  { exercise, form, place }: Shown,
  { body: shape, figures }: Figures,
): { graphics: Node; node: Node } | undefined {
  const drawn = figures.find(({ id }) => id === figureIdOf(exercise, form));
  if (!drawn) return undefined;
  const figure = inPlace(drawn, place);
  const [side = 'both'] = sidesOf(figure);
  const graphic = avgOf(shape, figure, side);
  const tints = graphic.parameters.filter(({ type }) => type === 'color').map(({ name }) => name);
  const last = posesOf(figure, side).poses.poses.at(-1)?.at ?? 1;
  return {
    graphics: { f0: graphic },
    node: {
      type: 'VectorGraphic',
      source: 'f0',
      width: length(60, 45),
      height: length(36, 27),
      scale: 'best-fit',
      display: bound("round ? 'none' : 'normal'"),
      accessibilityLabel: figure.alt,
      p: last,
      shade: 1,
      way: 0,
      ...tintsFor(tints),
    },
  };
}
