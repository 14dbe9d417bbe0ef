/** The real skill in a world of this machine: virtual clock, captured log, watched memory. What it shows is what ships. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createLog } from '../../lambda/alexa/log';
import { createSkill } from '../../lambda/alexa/skill';
import { knowledge as shipped, type Trained } from '../../lambda/content';
import { nluOf } from '../../lambda/domain/nlu/nlu';
import type { Exchange, Reply } from '../../lambda/handlers/turn';
import type { OpenMemory } from '../../lambda/memory/contract';
import type { Clock } from './clock';
import type { Kept } from './invariants';

/** What one request led to, seen from inside and outside. */
export interface Outcome {
  response: ResponseEnvelope;
  /** Null when the skill apologised: no reply was made. */
  seen: { exchange: Exchange; reply: Reply } | null;
  /** What this request wrote to log, metrics and memory. */
  kept: readonly Kept[];
}

export interface HomeOptions {
  clock: Clock;
  memory: OpenMemory | null;
  knowledge?: Trained;
  skillId?: string;
}

export type Home = (request: RequestEnvelope) => Promise<Outcome>;

/** One warm skill; requests are sent one after another, as the capture of what is kept belongs to one at a time. */
export function createHome({ clock, memory, knowledge = shipped, skillId }: HomeOptions): Home {
  let kept: Kept[] = [];
  let seen: Outcome['seen'] = null;
  const nlu = nluOf(knowledge);
  const skill = createSkill({
    knowledge,
    nlu: async () => nlu,
    now: clock.now,
    log: createLog((line) => kept.push({ where: 'the log', text: line })),
    memory: memory && watched(memory, (text) => kept.push({ where: 'memory', text })),
    metrics: { turn: (facts) => kept.push({ where: 'the metrics', text: JSON.stringify(facts) }) },
    ...(skillId !== undefined && { skillId }),
    observe: (exchange, reply) => {
      seen = { exchange, reply };
    },
  });
  return async (request) => {
    kept = [];
    seen = null;
    const response = await skill(request);
    return { response, seen, kept };
  };
}

/** The same memory, with a look at every record on its way in. */
function watched(open: OpenMemory, note: (record: string) => void): OpenMemory {
  return () => {
    const memory = open();
    return {
      load: (user) => memory.load(user),
      forget: (user) => memory.forget(user),
      save: (user, record) => {
        note(JSON.stringify(record));
        return memory.save(user, record);
      },
    };
  };
}
