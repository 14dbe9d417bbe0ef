/** How pages look: tints on a dark and on a light ground, and sizes in hundredths of the screen's height. */
import { bound } from '../binding';
import { PALETTE, type Theme } from '../figure/palette';
import { TINTS } from '../figure/strokes';

/** A node of a document, as it is sent. */
export type Node = Readonly<Record<string, unknown>>;

/** Type on ground: each pair that is read has a contrast of 7 : 1 or more. */
export const INKS: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  dark: {
    ground: PALETTE.dark.back,
    ink: '#f4f7f5',
    dim: '#b4c2bb',
    panel: '#1d2c27',
    teal: '#58d8b2',
    amber: '#ffc46b',
    warn: '#5b2520',
    onWarn: '#fff4f2',
    track: '#2b3b35',
  },
  light: {
    ground: PALETTE.light.back,
    ink: '#12211b',
    dim: '#3c4e46',
    panel: '#dfe9e4',
    teal: '#0a5a44',
    amber: '#6b3f00',
    warn: '#7d1d15',
    onWarn: '#fff4f2',
    track: '#cfdbd5',
  },
};

/** What is read on what; a test measures each. */
export const READ_ON: readonly (readonly [string, string])[] = [
  ['ink', 'ground'],
  ['dim', 'ground'],
  ['amber', 'ground'],
  ['teal', 'ground'],
  ['ink', 'panel'],
  ['onWarn', 'warn'],
];

/** Dark, unless the device is set to light. */
export function resources(): Node[] {
  return [
    { colors: coloursOf('dark') },
    { when: bound("viewport.theme == 'light'"), colors: coloursOf('light') },
  ];
}

function coloursOf(theme: Theme): Node {
  const tints = Object.fromEntries(TINTS.map((tint) => [`figure${capital(tint)}`, PALETTE[theme][tint]]));
  return { ...INKS[theme], ...tints };
}

/** The tints of a figure, handed to its graphic. */
export function tintsFor(names: readonly string[]): Node {
  return Object.fromEntries(names.map((name) => [name, `@figure${capital(name)}`]));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How much larger type gets at most. */
export const LARGEST_TYPE = 1.25;

/**
 * What every page works out from its screen: `u`, a hundredth of the height (of the width where that is shorter), and
 * how much larger the person wants type; more than a quarter would push the controls off a small screen.
 */
export const FROM_SCREEN: readonly Node[] = [
  { name: 'round', type: 'boolean', value: bound("viewport.shape == 'round'") },
  { name: 'tall', type: 'boolean', value: bound('viewport.width < viewport.height') },
  { name: 'u', type: 'number', value: bound('tall ? viewport.width / 78 : viewport.height / 100') },
  {
    name: 'larger',
    type: 'number',
    value: bound(`environment.fontScale ? Math.min(${LARGEST_TYPE}, environment.fontScale) : 1`),
  },
];

/** Type of so many hundredths. */
export function type(hundredths: number, onRound = hundredths): string {
  const size = onRound === hundredths ? `${hundredths}` : `(round ? ${onRound} : ${hundredths})`;
  return bound(`u * larger * ${size}`);
}

/** A length of so many hundredths. */
export function length(hundredths: number, onRound = hundredths): string {
  const size = onRound === hundredths ? `${hundredths}` : `(round ? ${onRound} : ${hundredths})`;
  return bound(`u * ${size}`);
}
