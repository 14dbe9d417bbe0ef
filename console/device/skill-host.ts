/** The real skill in a world of this machine: virtual clock, captured log, watched memory. What it shows is what ships. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createLog, type Log } from '../../lambda/alexa/log';
import { drawPage } from '../../lambda/alexa/screens';
import { createSkill } from '../../lambda/alexa/skill';
import { knowledge as shipped, type Trained } from '../../lambda/content';
import type { BodySignalModel } from '../../lambda/domain/body-signals/model';
import { shippedBodySignalModel } from '../../lambda/domain/body-signals/shipped';
import { nluOf } from '../../lambda/domain/nlu/nlu';
import type { RedFlagModel } from '../../lambda/domain/red-flags/model';
import { shippedRedFlagModel } from '../../lambda/domain/red-flags/shipped';
import type { Exchange, Reply } from '../../lambda/handlers/turn';
import type { OpenMemory } from '../../lambda/memory/contract';
import { watched } from '../memory/watched';
import type { Kept } from '../response/invariants';
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
}

export type SkillHost = (request: RequestEnvelope) => Promise<Outcome>;

/** One warm skill; requests are sent one after another, as the capture of what is kept belongs to one at a time. */
export function createSkillHost({
  clock,
  memory,
  knowledge = shipped,
  models = shippedModels(),
  skillId,
}: HostOptions): SkillHost {
  let captured = { kept: [] as Kept[], memory: [] as MemoryUse[], errors: [] as string[] };
  let seen: Seen | null = null;
  const nlu = nluOf(knowledge, models.redFlags, models.bodySignals);
  const skill = createSkill({
    knowledge,
    topics: async () => knowledge.topics,
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
    ...(skillId !== undefined && { skillId }),
    observe: (exchange, reply) => {
      seen = { exchange, reply };
    },
  });
  return async (request) => {
    captured = { kept: [], memory: [], errors: [] };
    seen = null;
    const response = await skill(request);
    return { response, seen, ...captured };
  };
}

function shippedModels(): NonNullable<HostOptions['models']> {
  const redFlags = shippedRedFlagModel();
  return { redFlags, bodySignals: shippedBodySignalModel(redFlags.assertion) };
}

function withErrors(log: Log, note: (error: string) => void): Log {
  return {
    ...log,
    error: (event, error, facts) => {
      note(error instanceof Error ? error.message : String(error));
      log.error(event, error, facts);
    },
  };
}
