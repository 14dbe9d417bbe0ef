/** A running routine at the moment of an event: what every decision about it looks at. */

import type { Timeline } from '../timeline/types';
import type { Located } from './locate';
import type { Play } from './play';
import type { Posture } from './posture';

export type Options = Pick<
  Play,
  | 'what'
  | 'pace'
  | 'level'
  | 'met'
  | 'skip'
  | 'talk'
  | 'sound'
  | 'eased'
  | 'rest'
  | 'hold'
  | 'stepwise'
  | 'passed'
  | 'run'
>;
/** The timeline for these options: the same options always give the same one. */
export type Compile = (options: Options) => Timeline;

export interface Scene {
  play: Play;
  timeline: Timeline;
  compile: Compile;
  now: number;
  here: Located;
  /** How the person lies, sits or stands. */
  posture: Posture;
}
