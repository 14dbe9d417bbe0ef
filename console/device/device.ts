/** The device simulator: what a person says, awaits or leaves unsaid, turned into the requests a real device would send. */
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { DeviceEvent } from '../terminal/line';
import type { Clock } from './clock';
import { type Caller, envelopeOf, type Happening, intentOf, type OpenSession } from './envelope';
import type { DeviceTurn, Noticed, Resolved } from './events';
import { flaggedOf } from './flagged';
import { listen } from './heard-ssml';
import { check, type Evidence, InvariantError } from './invariants';
import { momentAt, type Playback, playbackOf, UTTERANCE_MS } from './playback';
import type { Home } from './skill-host';
import { speechSeconds } from './speech-seconds';

export interface DeviceOptions {
  home: Home;
  clock: Clock;
  caller: Caller;
  /** The interaction model's samples; words that none of them covers reach the skill through the free-question intent. */
  resolve(utterance: string): Resolved;
  /** Told of a response that broke a rule; absent, the rule is thrown. */
  onBroken?(error: InvariantError): void;
  /** Session attributes to find in the first session, to see what the skill makes of them. */
  attributes?: Record<string, unknown>;
  /** Erases what an earlier run kept of a person; absent: nothing is kept between sessions. */
  forget?(userId: string): Promise<void>;
}

export interface Device {
  play(event: DeviceEvent): Promise<Noticed[]>;
  /** Whether the skill is being talked to. */
  inSession(): boolean;
}

/** "exit" and its like end the session on the device; the skill is told, and cannot answer. */
const EXITS = new Set(['exit', 'quit']);
/** Quiet after a finished session before somebody speaks again, in ms. */
const LATER_MS = 5000;

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: to become a state and a step over it, so that a page can drive it.
export function createDevice(options: DeviceOptions): Device {
  const { home, clock, resolve } = options;
  const startsAt = clock.now();
  let { caller } = options;
  let people = 1;
  let session: OpenSession | null = null;
  let playback: Playback | null = null;
  let last: DeviceTurn | null = null;
  let askedAgain = false;
  /** Set once time was let pass on purpose: the next words come now, and not when the microphone opens. */
  let timed = false;
  let sessions = 0;
  let requests = 0;

  function verify(evidence: Evidence): void {
    try {
      check(evidence);
    } catch (error) {
      if (!(error instanceof InvariantError && options.onBroken)) throw error;
      options.onBroken(error);
    }
  }

  function newSession(): OpenSession {
    sessions += 1;
    const attributes = sessions === 1 ? (options.attributes ?? {}) : {};
    return {
      id: `amzn1.echo-api.session.${caller.deviceId}.${sessions}`,
      isNew: options.attributes === undefined || sessions > 1,
      attributes,
    };
  }

  async function send(
    happening: Happening,
    to: OpenSession,
    said: Pick<DeviceTurn, 'heard' | 'intent' | 'slots' | 'interrupted'>,
  ): Promise<DeviceTurn> {
    requests += 1;
    const at = clock.now();
    const request = envelopeOf(caller, to, happening, { id: `${caller.deviceId}.${requests}`, now: at });
    const outcome = await home(request);
    // A response crosses the network as JSON; so does this one.
    const response: ResponseEnvelope = JSON.parse(JSON.stringify(outcome.response));
    const flagged = flaggedOf(outcome, said.heard, request, response);
    verify({ request, response, screen: caller.screen, ...(flagged && { flagged }) });
    const { outputSpeech, reprompt, shouldEndSession } = response.response;
    const speech = outputSpeech?.type === 'SSML' ? listen(outputSpeech.ssml) : null;
    const again = reprompt?.outputSpeech?.type === 'SSML' ? listen(reprompt.outputSpeech.ssml) : null;
    const seconds = speech ? speechSeconds(speech) : 0;
    const turn: DeviceTurn = {
      ...said,
      request,
      response,
      outcome,
      speech,
      reprompt: again,
      seconds,
      open: shouldEndSession === false || shouldEndSession === null,
      at,
    };
    timed = false;
    if (happening.type === 'SessionEndedRequest') end();
    else if (isAcknowledgement(response))
      session = { ...to, attributes: response.sessionAttributes ?? to.attributes };
    else {
      session = { id: to.id, isNew: false, attributes: response.sessionAttributes ?? {} };
      playback = playbackOf(
        {
          speechMs: seconds * 1000,
          repromptMs: again && speechSeconds(again) * 1000,
          ends: shouldEndSession,
          screen: caller.screen,
        },
        at,
      );
      last = turn;
      askedAgain = false;
      // A skill that ends its session hears no more of it, even while its last words are still spoken.
      if (shouldEndSession === true) session = null;
    }
    return turn;
  }

  function end(): void {
    session = null;
    playback = null;
    last = null;
  }

  /** Lets time pass until `until`; the session may run out on the way. */
  async function pass(until: number): Promise<Noticed[]> {
    const noticed: Noticed[] = [];
    if (session && playback) {
      const { repromptAt, overAt } = playback;
      if (repromptAt !== null && !askedAgain && until >= repromptAt && last?.reprompt) {
        askedAgain = true;
        noticed.push({ kind: 'asked-again', reprompt: last.reprompt, at: repromptAt });
      }
      if (until >= overAt) {
        clock.advanceTo(overAt);
        noticed.push({ kind: 'closed', why: 'silence' });
        noticed.push({ kind: 'turn', turn: await ended('EXCEEDED_MAX_REPROMPTS', session) });
      }
    }
    clock.advanceTo(until);
    return noticed;
  }

  function ended(
    reason: 'EXCEEDED_MAX_REPROMPTS' | 'USER_INITIATED',
    from: OpenSession,
  ): Promise<DeviceTurn> {
    return send({ type: 'SessionEndedRequest', reason }, from, {
      heard: null,
      intent: 'SessionEndedRequest',
      slots: {},
      interrupted: null,
    });
  }

  /** Moves to when the person starts to speak, then to when the request arrives; says what was cut off. */
  function speakUp(): DeviceTurn['interrupted'] {
    if (!timed)
      clock.advanceTo(
        session && playback?.listensAt
          ? playback.listensAt
          : (playback?.overAt ?? clock.now()) + (playback ? LATER_MS : 0),
      );
    const moment = playback ? momentAt(playback, clock.now()) : 'over';
    clock.advanceTo(clock.now() + UTTERANCE_MS);
    return moment === 'speech' || moment === 'reprompt' ? moment : null;
  }

  async function say(words: string, opens: boolean): Promise<Noticed[]> {
    if (EXITS.has(words)) return leave('nothing is open that could be left');
    const interrupted = speakUp();
    const to = opens || !session ? newSession() : session;
    const { intent, slots } = resolve(words);
    const happening: Happening = {
      type: 'IntentRequest',
      intent: intentOf(intent, slots, caller.applicationId),
    };
    return [{ kind: 'turn', turn: await send(happening, to, { heard: words, intent, slots, interrupted }) }];
  }

  async function leave(otherwise: string): Promise<Noticed[]> {
    if (!session) return [{ kind: 'nothing', why: otherwise }];
    const from = session;
    return [
      { kind: 'closed', why: 'left' },
      { kind: 'turn', turn: await ended('USER_INITIATED', from) },
    ];
  }

  /** Whoever was here is gone, and so is an open session: the skill is told of neither. */
  async function greetStranger(): Promise<Noticed[]> {
    people += 1;
    caller = { ...caller, userId: `${options.caller.userId}-${people}` };
    end();
    timed = false;
    clock.restartAt(startsAt);
    await options.forget?.(caller.userId);
    return [{ kind: 'person' }];
  }

  async function touch(name: string): Promise<Noticed[]> {
    const drawn = last?.response.response.directives?.find(
      (one) => one.type === 'Alexa.Presentation.APL.RenderDocument',
    );
    if (!session || !drawn) return [{ kind: 'nothing', why: 'there is nothing on a screen to touch' }];
    const token = 'token' in drawn && typeof drawn.token === 'string' ? drawn.token : '';
    const type = 'Alexa.Presentation.APL.UserEvent';
    const turn = await send({ type, token, arguments: ['CMD', name] }, session, {
      heard: null,
      intent: type,
      slots: {},
      interrupted: null,
    });
    return [{ kind: 'turn', turn }];
  }

  return {
    inSession: () => session !== null,
    async play(event) {
      switch (event.kind) {
        case 'say':
          return say(event.words, false);
        case 'ask':
          return say(event.words, true);
        case 'launch': {
          const interrupted = speakUp();
          const said = { heard: 'open back coach', intent: 'LaunchRequest', slots: {}, interrupted };
          return [{ kind: 'turn', turn: await send({ type: 'LaunchRequest' }, newSession(), said) }];
        }
        case 'wait': {
          const noticed = await pass(clock.now() + event.ms);
          timed = true;
          return noticed;
        }
        case 'silence':
          if (!session || !playback) return [{ kind: 'nothing', why: 'no session is open' }];
          return pass(playback.overAt);
        case 'close':
          return leave('no session is open');
        case 'lose':
          if (!session) return [{ kind: 'nothing', why: 'no session is open' }];
          end();
          return [{ kind: 'closed', why: 'lost' }];
        case 'touch':
          return touch(event.name);
        case 'person':
          return greetStranger();
        default:
          return event satisfies never;
      }
    },
  };
}

/** An answer without content, as a screen's events get: what is being heard and shown goes on. */
function isAcknowledgement({ response }: ResponseEnvelope): boolean {
  return !response.outputSpeech && !response.directives?.length && response.shouldEndSession === undefined;
}
