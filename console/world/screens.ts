/** The devices that can be had here: a speaker, and screens of the shapes that Alexa draws on. */

/** A screen as Alexa tells of it; lengths in density-independent pixels, at 160 a inch. */
export interface Viewport {
  shape: 'RECTANGLE' | 'ROUND';
  mode: 'HUB' | 'TV' | 'MOBILE';
  width: number;
  height: number;
  /** A television is used from afar, with a remote control. */
  touch: boolean;
}

const hub = { shape: 'RECTANGLE', mode: 'HUB', touch: true } as const;

const SCREENS = {
  spot: { ...hub, shape: 'ROUND', width: 480, height: 480 },
  'small-show': { ...hub, width: 960, height: 600 },
  show: { ...hub, width: 1280, height: 800 },
  tv: { shape: 'RECTANGLE', mode: 'TV', touch: false, width: 960, height: 540 },
  phone: { shape: 'RECTANGLE', mode: 'MOBILE', touch: true, width: 390, height: 844 },
} as const satisfies Readonly<Record<string, Viewport>>;

/** `clock`: a speaker that shows four characters. */
export const DEVICE_KINDS = ['echo', 'clock', 'spot', 'small-show', 'show', 'tv', 'phone'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** Null for a speaker, with a clock or without. */
export function viewportOf(kind: DeviceKind): Viewport | null {
  return kind === 'echo' || kind === 'clock' ? null : SCREENS[kind];
}
