/** What differs between stages, as typed data. */

/** Alexa's endpoint regions. */
type AlexaRegion = 'NA' | 'EU' | 'FE';

export interface Endpoint {
  alexa: AlexaRegion;
  /** The AWS region that Alexa's guide names for it: the nearest one that takes skill triggers. */
  aws: 'us-east-1' | 'eu-west-1' | 'us-west-2';
  /** Concurrent executions set aside for this function, and its ceiling; absent shares the account's pool. */
  reservedConcurrency?: number;
}

/** What devices with a screen are sent: guiding, pages beside the voice, nothing. */
export const SCREENS = ['guide', 'pages', 'off'] as const;
type Screens = (typeof SCREENS)[number];

/** Limits at which a listener would notice. */
export interface Thresholds {
  /** Apologies in five minutes that are too many among any number of turns. */
  apologies: number;
  /** Shares of turns, 0 to 1. */
  apologyRate: number;
  memoryDownRate: number;
  unansweredRate: number;
  /** Share of ended sessions, 0 to 1. */
  brokenSessionRate: number;
  /** Time of the function in ms, from when on its answer is slow; and the share of slow ones, 0 to 1, that is too many. */
  slowMs: number;
  slowRate: number;
  /** Days in a row without a turn of a listener before silence is suspicious, however few listeners there are. */
  quietDays: number;
  /** Hours of silence that are suspicious where listeners are many; at most a day. */
  quietHours: number;
  /** Turns a day from which listeners are many: then even a night's hours have some. */
  busyTurns: number;
}

export interface Stage {
  name: 'dev' | 'live';
  /** The first one is home: the memory table, the dashboard and the Alexa side live there. */
  endpoints: readonly [Endpoint, ...Endpoint[]];
  /** Only this skill may call the function. Known after a first deploy; until then see `settingsFrom`. */
  skillId?: string;
  /** Chosen by `npm run bench`: docs/decisions/0073. Lambda's share of a processor follows from it. */
  memoryMb: number;
  /** What to change at once when a screen misbehaves on real devices: docs/on-device-checks.md. */
  screens: Screens;
  logDays: 7 | 30;
  /** Data and stacks survive a delete by mistake. */
  keep: boolean;
  thresholds: Thresholds;
}

const THRESHOLDS: Thresholds = {
  apologies: 2,
  apologyRate: 0.02,
  memoryDownRate: 0.05,
  unansweredRate: 0.25,
  // Devices lose their network: about one session in two hundred ends so with nobody to blame.
  brokenSessionRate: 0.05,
  slowMs: 1500,
  slowRate: 0.02,
  quietDays: 4,
  quietHours: 6,
  busyTurns: 5000,
};

export const STAGES: Readonly<Record<Stage['name'], Stage>> = {
  dev: {
    name: 'dev',
    endpoints: [{ alexa: 'NA', aws: 'us-east-1' }],
    memoryMb: 1769,
    screens: 'guide',
    logDays: 7,
    keep: false,
    // A developer sleeps, and has weekends: a week is as long as an alarm looks back.
    thresholds: { ...THRESHOLDS, quietDays: 7, quietHours: 24 },
  },
  live: {
    name: 'live',
    endpoints: [
      { alexa: 'NA', aws: 'us-east-1', reservedConcurrency: 200 },
      { alexa: 'EU', aws: 'eu-west-1', reservedConcurrency: 100 },
      { alexa: 'FE', aws: 'us-west-2', reservedConcurrency: 100 },
    ],
    memoryMb: 1769,
    screens: 'guide',
    logDays: 30,
    keep: true,
    thresholds: THRESHOLDS,
  },
};
