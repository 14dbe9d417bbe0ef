/** The Lambda's entry: the skill given the real clock, log, memory and metrics. */
import { writeSync } from 'node:fs';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { emfMetrics } from './alexa/emf-metrics';
import { createLog } from './alexa/log';
import { NO_METRICS } from './alexa/metrics';
import { SCREEN_USES } from './alexa/request';
import { createSkill } from './alexa/skill';
import { spoken } from './content/shipped';
import { shippedNlu } from './domain/nlu/shipped';
import { lazily } from './domain/once';
import { lazyMemory } from './memory/lazy';

const {
  SCREENS,
  PICTURES_URL,
  MEMORY_TABLE,
  DYNAMODB_ENDPOINT,
  SKILL_ID,
  LOG_LEVEL,
  AWS_LAMBDA_FUNCTION_NAME,
} = process.env;

/** Straight to standard output: setting up Node's stream for it would cost a fresh process 4 ms. */
function write(line: string): void {
  try {
    writeSync(1, `${line}\n`);
  } catch {
    // The pipe is full for a moment; the stream waits for it.
    process.stdout.write(`${line}\n`);
  }
}

const nlu = lazily(() => shippedNlu(spoken));
const memory = lazily(() =>
  lazyMemory({ table: MEMORY_TABLE ?? '', endpoint: DYNAMODB_ENDPOINT, clock: Date.now }),
);

const skill = createSkill({
  knowledge: spoken,
  nlu: async () => nlu(),
  now: Date.now,
  log: createLog(write, LOG_LEVEL),
  memory: MEMORY_TABLE ? () => memory()() : null,
  metrics: AWS_LAMBDA_FUNCTION_NAME ? emfMetrics(write, AWS_LAMBDA_FUNCTION_NAME, Date.now) : NO_METRICS,
  screens: {
    // A word that is no setting guides, as if none were given.
    use: SCREEN_USES.find((use) => use === SCREENS) ?? 'guide',
    open: async () => (await import('./alexa/screens')).drawPage,
  },
  services: async () => (await import('./alexa/services/reminders')).reminderService(),
  // The app fetches pictures over https alone.
  ...(PICTURES_URL?.startsWith('https://') && { pictures: PICTURES_URL.replace(/\/+$/, '') }),
  ...(SKILL_ID && { skillId: SKILL_ID }),
});

/** Two parameters and a promise: the runtime refuses handlers that take a callback. */
export async function handler(event: unknown, context: unknown): Promise<ResponseEnvelope> {
  return skill(event, context);
}
