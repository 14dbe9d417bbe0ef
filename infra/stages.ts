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

/** Limits at which a listener would notice. */
export interface Thresholds {
  /** Shares of turns, 0 to 1. */
  apologyRate: number;
  memoryDownRate: number;
  unansweredRate: number;
  /** Share of ended sessions, 0 to 1. */
  brokenSessionRate: number;
  /** Turns a quarter of an hour below which a rate says nothing. */
  leastTurns: number;
  /** p99 of the function's own time, in ms. */
  p99Ms: number;
  /** Hours in a row without a turn of a listener before silence is suspicious. */
  quietHours: number;
}

export interface Stage {
  name: 'dev' | 'live';
  /** The first one is home: the memory table, the dashboard and the Alexa side live there. */
  endpoints: readonly [Endpoint, ...Endpoint[]];
  /** Only this skill may call the function. Known after a first deploy; until then see `settingsFrom`. */
  skillId?: string;
  /** Chosen by `npm run bench`: docs/decisions/0073. Lambda's share of a processor follows from it. */
  memoryMb: number;
  logDays: 7 | 30;
  /** Data and stacks survive a delete by mistake. */
  keep: boolean;
  thresholds: Thresholds;
}

const THRESHOLDS: Thresholds = {
  apologyRate: 0.02,
  memoryDownRate: 0.05,
  unansweredRate: 0.25,
  brokenSessionRate: 0.02,
  leastTurns: 20,
  p99Ms: 1500,
  quietHours: 6,
};

export const STAGES: Readonly<Record<Stage['name'], Stage>> = {
  dev: {
    name: 'dev',
    endpoints: [{ alexa: 'NA', aws: 'us-east-1' }],
    memoryMb: 1024,
    logDays: 7,
    keep: false,
    // A developer sleeps: only the live stage is expected to be spoken to around the clock.
    thresholds: { ...THRESHOLDS, quietHours: 168 },
  },
  live: {
    name: 'live',
    endpoints: [
      { alexa: 'NA', aws: 'us-east-1', reservedConcurrency: 200 },
      { alexa: 'EU', aws: 'eu-west-1', reservedConcurrency: 100 },
      { alexa: 'FE', aws: 'us-west-2', reservedConcurrency: 100 },
    ],
    memoryMb: 1024,
    logDays: 30,
    keep: true,
    thresholds: THRESHOLDS,
  },
};
