/** The composed skill: read the request, interpret, recall, respond, keep, answer, with one funnel for surprises. */
import { type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import type { Knowledge } from '../content';
import type { Meaning } from '../domain/meaning';
import type { Nlu } from '../domain/nlu/nlu';
import { settled } from '../handlers/guided';
import { withCircumstance } from '../handlers/interpret/circumstance';
import { interpret } from '../handlers/interpret/interpret';
import { needsMemory } from '../handlers/interpret/needs-memory';
import { respond } from '../handlers/respond';
import { secondsLeft } from '../handlers/screen/clock';
import type { Exchange, Reply, Turn } from '../handlers/turn';
import { type Bookmark, withBookmark } from '../memory/bookmark';
import type { OpenMemory } from '../memory/contract';
import { type Owing, owing } from '../memory/owing';
import { toSsml } from '../render/ssml';
import { parseEnvelope } from './envelope';
import type { Log } from './log';
import type { Metrics } from './metrics';
import { remembering } from './remember';
import { bookmarkOf, isSkillDisabled, keysOf, type ScreenUse, turnOf } from './request';
import { responseOf, type Shown } from './response';
import type { DrawPage } from './screens';
import { type AskServices, endpointOf } from './services/endpoint';
import { forgetAccount, type MemoryUse, type Settled } from './with-record';

/** Everything impure that the skill stands on, and what it knows. */
export interface World {
  knowledge: Knowledge;
  /** Loads what makes sense of raw words; called only for a turn that brings some. */
  nlu(): Promise<Nlu>;
  /** Server clock, ms since 1970. */
  now(): number;
  log: Log;
  /** Null: nothing is remembered between sessions. */
  memory: OpenMemory | null;
  metrics: Metrics;
  /** What is sent to devices with a screen, and what draws it, loaded only for a page. Absent: nothing is. */
  screens?: { use: ScreenUse; open(): Promise<DrawPage> };
  /** Alexa's reminders; loaded only for a turn that asks for them. Absent: there are none. */
  services?(): Promise<AskServices>;
  /** Address under which the pictures of cards are kept. */
  pictures?: string;
  /** When set, requests for any other skill are refused. */
  skillId?: string;
  /** Sees every turn and its reply; the console's window into the skill. */
  observe?(exchange: Exchange, reply: Reply): void;
}

export type Skill = (event: unknown, context?: unknown) => Promise<ResponseEnvelope>;

/** Rejects with a clear error on anything that is not a request for this skill; answers everything else. */
export function createSkill(world: World): Skill {
  const owes = owing();
  const builder = SkillBuilders.custom()
    .addRequestHandlers({ canHandle: () => true, handle: (input) => answer(world, owes, input) })
    .addErrorHandlers({ canHandle: () => true, handle: (input, error) => apologise(world, input, error) });
  const skill = (world.skillId === undefined ? builder : builder.withSkillId(world.skillId)).create();
  return async (event, context) => {
    const envelope = parseEnvelope(event);
    const response = await skill.invoke(envelope, context);
    // Alexa sends the event again when this fails; there is nobody to apologise to.
    if (isSkillDisabled(envelope)) await forgetAccount(world.memory?.(), envelope.context.System.user.userId);
    return response;
  };
}

async function answer(world: World, owes: Owing, input: HandlerInput): Promise<Response> {
  const { requestEnvelope: envelope } = input;
  const started = world.now();
  const { knowledge } = world;
  const asked = settled(turnOf(envelope, started, knowledge, world.screens?.use ?? 'off'), knowledge);
  const request = withCircumstance({ turn: asked, knowledge });
  const nlu = request.words === '' ? null : await world.nlu();
  logEvents(world, envelope);
  const meaning = interpret({ turn: request, knowledge, nlu });
  const bookmark = bookmarkOf(envelope);
  const answering: Answering = {
    reads: needsMemory({ turn: request, knowledge, nlu }, meaning),
    answer: (asked) => respond({ turn: asked, knowledge, nlu }, meaning),
  };
  const first = await settle(world, owes, envelope, bookmark, request, answering);
  const { reply, turn, use, ...after } = first.reply.asks
    ? await settle(
        world,
        owes,
        envelope,
        first.bookmark,
        await served(world, envelope, request, first),
        answering,
      )
    : first;
  // Nothing of an ended session is sent back, and a red flag's reply ends it or leaves only an offer.
  if (envelope.session)
    input.attributesManager.setSessionAttributes(
      reply.end ? {} : withBookmark(reply.session, after.bookmark),
    );
  const exchange: Exchange = { turn, knowledge, nlu };
  world.observe?.(exchange, reply);
  measure(world, turn, reply.meaning, use, started, false);
  return responseOf(reply, await shownWith(world, exchange, reply));
}

/** The page of a reply, and the time left. */
async function shownWith(world: World, exchange: Exchange, reply: Reply): Promise<Shown> {
  const clock = secondsLeft(exchange, reply);
  const draw = exchange.turn.device.screen ? await world.screens?.open() : undefined;
  return {
    ...draw?.(exchange, reply),
    ...(clock !== undefined && { clock }),
    ...(world.pictures !== undefined && { pictures: world.pictures }),
  };
}

/** The turn with what Alexa's service did of what it asked for. */
async function served(
  world: World,
  envelope: RequestEnvelope,
  turn: Turn,
  { reply }: Settled,
): Promise<Turn> {
  const endpoint = endpointOf(envelope, turn.now);
  const ask = await world.services?.();
  if (!reply.asks || !endpoint || !ask) return { ...turn, service: { failed: 'down' } };
  const service = await ask(reply.asks, endpoint);
  if ('failed' in service)
    world.log.info('service-failed', { requestId: envelope.request.requestId, why: service.failed });
  return { ...turn, service };
}

interface Answering {
  /** Whether the answer depends on what is remembered. */
  reads: boolean;
  answer: (turn: Turn) => Reply;
}

async function settle(
  world: World,
  owes: Owing,
  envelope: RequestEnvelope,
  bookmark: Bookmark,
  request: Turn,
  { reads, answer: answerTo }: Answering,
): Promise<Settled> {
  const { memory: open } = world;
  if (!open) {
    const turn: Turn = reads ? { ...request, remembered: null } : request;
    return { reply: answerTo(turn), turn, use: 'unused', bookmark };
  }
  const { requestId } = envelope.request;
  const trouble = (error: unknown) => world.log.error('memory-unavailable', error, { requestId });
  const keys = keysOf(envelope, bookmark);
  return remembering(
    { open, owing: owes, keys, bookmark, now: request.now, trouble },
    request,
    reads,
    answerTo,
  );
}

/** The one apology; the session stays as it was, so that the person can say it again. */
function apologise(world: World, input: HandlerInput, error: Error): Response {
  const { requestEnvelope: envelope } = input;
  world.log.error('turn-failed', error, {
    requestId: envelope.request.requestId,
    request: envelope.request.type,
  });
  const turn = turnOf(envelope, world.now(), world.knowledge, world.screens?.use ?? 'off');
  measure(world, turn, { kind: 'unknown' }, 'unused', turn.now, true);
  if (turn.kind !== 'launch' && turn.kind !== 'intent' && turn.event?.[0] !== 'CMD') return {};
  const ssml = toSsml([{ say: world.knowledge.prompts.commands.apology }]);
  return {
    outputSpeech: { type: 'SSML', ssml },
    reprompt: { outputSpeech: { type: 'SSML', ssml } },
    shouldEndSession: false,
  };
}

/** Why a session ended is the best diagnosis there is; it holds nothing a person said. */
function logEvents(world: World, envelope: RequestEnvelope): void {
  const { request } = envelope;
  if (request.type === 'SessionEndedRequest') {
    world.log.info('session-ended', {
      requestId: request.requestId,
      reason: request.reason,
      ...(request.error && { error: request.error.type }),
    });
  } else if (!['IntentRequest', 'LaunchRequest', 'Alexa.Presentation.APL.UserEvent'].includes(request.type)) {
    world.log.info('event-ignored', { requestId: request.requestId, request: request.type });
  }
}

function measure(
  world: World,
  turn: Turn,
  meaning: Meaning,
  memory: MemoryUse,
  started: number,
  apologised: boolean,
): void {
  world.metrics.turn({
    meaning: meaning.kind,
    ms: world.now() - started,
    memory,
    apologised,
    locale: turn.locale,
    ...(turn.endedBecause !== undefined && { ended: turn.endedBecause }),
  });
}
