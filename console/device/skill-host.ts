/** The real skill in a world of this machine: virtual clock, captured log, watched memory. What it shows is what ships. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createLog, type Log } from '../../lambda/alexa/log';
import { REMINDERS } from '../../lambda/alexa/request';
import { drawPage } from '../../lambda/alexa/screens';
import { reminderService } from '../../lambda/alexa/services/reminders';
import { createSkill } from '../../lambda/alexa/skill';
import { knowledge as shipped, type Trained } from '../../lambda/content';
import type { BodySignalModel } from '../../lambda/domain/body-signals/model';
import { shippedBodySignalModel } from '../../lambda/domain/body-signals/shipped';
import { nluOf } from '../../lambda/domain/nlu/nlu';
import { lazily } from '../../lambda/domain/once';
import type { RedFlagModel } from '../../lambda/domain/red-flags/model';
import { shippedRedFlagModel } from '../../lambda/domain/red-flags/shipped';
import type { Exchange, Reply } from '../../lambda/handlers/turn';
import type { OpenMemory } from '../../lambda/memory/contract';
import { watched } from '../memory/watched';
import type { Kept } from '../response/invariants';
import { isGiven } from '../services/consent';
import { type LocalService, localService, type ServiceOptions, type ServiceUse } from '../services/service';
import type { Clock } from './clock';
import type { MemoryUse } from './protocol';

/** A turn and its reply, as the skill itself has them. */
export interface Seen {
  exchange: Exchange;
  reply: Reply;
}

/** What one request led to, seen from inside and outside. */
export interface Outcome {
  response: ResponseEnvelope;
  /** Null when the skill apologised: no reply was made. */
  seen: Seen | null;
  /** What this request wrote to log, metrics and memory. */
  kept: readonly Kept[];
  memory: readonly MemoryUse[];
  /** Calls of Alexa's services. */
  services: readonly ServiceUse[];
  /** Errors that the skill logged. */
  errors: readonly string[];
}

export interface HostOptions {
  clock: Pick<Clock, 'now'>;
  memory: OpenMemory | null;
  knowledge?: Trained;
  /** What reads warning signs and the body's signals; default: what ships. */
  models?: { redFlags: RedFlagModel; bodySignals: BodySignalModel };
  skillId?: string;
  /** Where devices are, and what goes wrong with Alexa's services; absent: there are none. */
  services?: Pick<ServiceOptions, 'zone' | 'fault'>;
}

/** All that calls of Alexa's services may take, in real ms: nobody waits at a prompt as long as at a device. */
const SERVICES_MS = 400;

export type SkillHost = (request: RequestEnvelope) => Promise<Outcome>;

/** One warm skill; requests are sent one after another, as the capture of what is kept belongs to one at a time. */
export function createSkillHost({
  clock,
  memory,
  knowledge = shipped,
  models = shippedModels(),
  skillId,
  services,
}: HostOptions): SkillHost {
  let captured = nothingYet();
  const local = services && localService({ ...services, note: (use) => captured.services.push(use) });
  let seen: Seen | null = null;
  const nlu = nluOf(knowledge, models.redFlags, () => models.bodySignals);
  const skill = createSkill({
    knowledge,
    nlu: async () => nlu,
    now: clock.now,
    log: withErrors(
      createLog((line) => captured.kept.push({ where: 'the log', text: line })),
      (error) => captured.errors.push(error),
    ),
    memory:
      memory &&
      watched(memory, (use) => {
        captured.memory.push(use);
        if (use.does === 'save') captured.kept.push({ where: 'memory', text: JSON.stringify(use.record) });
      }),
    screens: { use: 'guide', open: async () => drawPage },
    metrics: { turn: (facts) => captured.kept.push({ where: 'the metrics', text: JSON.stringify(facts) }) },
    ...(local && { services: async () => reminderService(SERVICES_MS) }),
    ...(skillId !== undefined && { skillId }),
    observe: (exchange, reply) => {
      seen = { exchange, reply };
    },
  });
  return async (request) => {
    captured = nothingYet();
    seen = null;
    if (local) await pointAt(local, request);
    const response = await skill(request);
    return { response, seen, ...captured };
  };
}

function nothingYet() {
  return {
    kept: [] as Kept[],
    memory: [] as MemoryUse[],
    services: [] as ServiceUse[],
    errors: [] as string[],
  };
}

/** The services' address, and what the person allows, as Alexa writes them into every request. */
async function pointAt(local: LocalService, request: RequestEnvelope): Promise<void> {
  const { System } = request.context;
  if (isGiven(request)) local.allow(System.user.userId);
  System.apiEndpoint = await local.endpoint();
  if (local.allows(System.user.userId)) {
    System.user.permissions = { scopes: { [REMINDERS]: { status: 'GRANTED' } } };
  }
}

/** Both stay as they are, and take apart what they meet: every conversation of one process meets the same words. */
const shippedModels = lazily((): NonNullable<HostOptions['models']> => {
  const redFlags = shippedRedFlagModel();
  return { redFlags, bodySignals: shippedBodySignalModel(redFlags.assertion) };
});

function withErrors(log: Log, note: (error: string) => void): Log {
  return {
    ...log,
    error: (event, error, facts) => {
      note(error instanceof Error ? error.message : String(error));
      log.error(event, error, facts);
    },
  };
}
