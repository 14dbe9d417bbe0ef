/** The tints of figures on a dark and on a light ground; `back` is the ground itself. */
import type { Tint } from './strokes';

export type Theme = 'dark' | 'light';

export const PALETTE: Readonly<Record<Theme, Readonly<Record<Tint, string>>>> = {
  dark: {
    back: '#0d1412',
    near: '#58d8b2',
    far: '#2f8a71',
    active: '#a4f6dc',
    activeFar: '#45b394',
    accent: '#fff0cc',
    ghost: '#34423d',
    mat: '#172521',
    edge: '#3b564d',
    thing: '#4d6470',
    arrow: '#ffc46b',
  },
  light: {
    back: '#f6f9f7',
    near: '#12916f',
    far: '#79bba8',
    active: '#04654b',
    activeFar: '#3f9f86',
    accent: '#ffd063',
    ghost: '#d2dcd7',
    mat: '#e6eeea',
    edge: '#b4c5bd',
    thing: '#9fb1ba',
    arrow: '#b86a00',
  },
};
