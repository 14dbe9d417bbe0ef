/** What an answer does to the device: what is heard of it, when the microphone listens, and whether the session goes on. */
import type { Directive, ResponseEnvelope } from 'ask-sdk-model';
import { type Faults, slownessOf } from '../faults/faults';
import { flaggedOf } from '../response/flagged';
import { type Heard, heardOrNull, together } from '../response/heard-ssml';
import { brokenRule } from '../response/invariants';
import { speechSeconds } from '../response/speech-seconds';
import { spokenIn } from '../response/spoken';
import { scriptIn } from '../screen/document';
import { consentAsked } from '../services/consent';
import { hasScreen, USER_EVENT } from './envelope';
import { guidedPartOf, timelineOf } from './guided';
import { type Playback, playbackOf, SCREEN_MS } from './playback';
import type { ConsoleEvent, DeviceTurn, Fault } from './protocol';
import type { Sent, Step } from './send';
import type { Outcome } from './skill-host';
import type { DeviceState, Person, Shown } from './state';
import { playIn, preferencesOf, understoodFrom } from './understood';

export function receive(state: DeviceState, sent: Sent, outcome: Outcome): Step {
  // A response crosses the network as JSON; so does this one.
  const response: ResponseEnvelope = JSON.parse(JSON.stringify(outcome.response));
  const person = knownAfter(state.person, outcome);
  const at = state.now;
  const screen = hasScreen(sent.request);
  const timeline = timelineOf(outcome.seen);
  const slowness = slownessOf(state.faults);
  const turn = turnOf({ sent, outcome, response, person, at, screen, slowness });
  const isNew = timeline !== null && timeline.hash !== state.timeline;
  const events: ConsoleEvent[] = [
    ...outcome.memory.map((use): ConsoleEvent => ({ event: 'memory', at, ...use })),
    ...outcome.services.map((use): ConsoleEvent => ({ event: 'service', at, ...use })),
    ...faultsOf(sent, outcome, response, screen).map(
      (fault): ConsoleEvent => ({ event: 'fault', at, ...fault }),
    ),
    ...(isNew ? [{ event: 'timeline' as const, at, timeline }] : []),
    { event: 'turn', at, turn },
    ...(sent.after.timed ? [{ event: 'clock' as const, at: sent.after.now, moment: 'waited' as const }] : []),
  ];
  const next = { ...state, ...sent.after, person, ...standing(state, sent, turn) };
  return { state: { ...next, timeline: timeline?.hash ?? state.timeline }, events, effect: null };
}

interface Answered {
  sent: Sent;
  outcome: Outcome;
  response: ResponseEnvelope;
  person: Person;
  at: number;
  screen: boolean;
  slowness: number;
}

function turnOf({ sent, outcome, response, person, at, screen, slowness }: Answered): DeviceTurn {
  const { reprompt, shouldEndSession } = response.response;
  const script = scriptIn(response.response.directives ?? [], slowness);
  // Alexa asks by herself, and listens.
  const asks = consentAsked(response.response.directives) !== null;
  const speech = heardOf(spokenIn(response.response)) ?? (script && together(script.spoken));
  const again = heardOf(reprompt ? spokenIn(reprompt) : null);
  const seconds = speech ? speechSeconds(speech, slowness) : 0;
  const changesNothing = sent.said.intent === 'SessionEndedRequest' || isAcknowledgement(response);
  const playback = changesNothing
    ? null
    : laidOut(seconds, again && speechSeconds(again, slowness), asks ? false : shouldEndSession, screen, at);
  return {
    ...sent.said,
    ...understoodFrom(outcome.seen, at),
    at,
    request: sent.request,
    response,
    speech,
    reprompt: again,
    seconds,
    open: asks || shouldEndSession === false || shouldEndSession === null,
    playback,
    guided: playback && guidedPartOf(outcome.seen, playback, slowness),
    slowness,
    ...preferencesOf(person),
    emergency: person.emergency,
  };
}

function heardOf(ssml: string | null): Heard | null {
  return ssml === null ? null : heardOrNull(ssml);
}

function laidOut(
  seconds: number,
  repromptSeconds: number | null,
  ends: boolean | null | undefined,
  screen: boolean,
  at: number,
): Playback {
  const repromptMs = repromptSeconds && repromptSeconds * 1000;
  return playbackOf({ speechMs: seconds * 1000, repromptMs, ends, screen }, at);
}

/** The session and what is heard, after `turn`. */
function standing(
  { heard, faults }: DeviceState,
  { session: to, said }: Sent,
  { response, reprompt, playback, at, slowness }: DeviceTurn,
): Pick<DeviceState, 'session' | 'heard' | 'asked'> {
  if (said.intent === 'SessionEndedRequest') return { session: null, heard: null, asked: null };
  const attributes = response.sessionAttributes;
  if (!playback)
    return {
      asked: null,
      session: { ...to, isNew: false, attributes: attributes ?? to.attributes },
      heard: heard && stillShown(heard, said.intent, at),
    };
  return {
    asked: consentAsked(response.response.directives),
    // A skill that ends its session hears no more of it, even while its last words are still spoken.
    session:
      response.response.shouldEndSession === true
        ? null
        : { id: to.id, isNew: false, attributes: attributes ?? {} },
    heard: { playback, reprompt, askedAgain: false, shown: shownBy(response, playback, slowness, faults) },
  };
}

/** What is on the screen after a response; one that draws nothing leaves nothing that reports. */
function shownBy(
  { response }: ResponseEnvelope,
  { marks }: Playback,
  slowness: number,
  { screen }: Faults,
): Shown | null {
  const script = scriptIn(response.directives ?? [], slowness);
  const from = marks.find(({ moment }) => moment === 'speech')?.from ?? 0;
  return script && { script, from, reported: screen === 'no-start' ? 1 : 0, pinged: 0, drawn: false };
}

/** A report that was answered keeps the session: a screen without one ends it after a while. */
function stillShown(
  heard: NonNullable<DeviceState['heard']>,
  intent: string,
  at: number,
): DeviceState['heard'] {
  const { playback } = heard;
  if (intent !== USER_EVENT || !playback.marks.some(({ moment }) => moment === 'screen')) return heard;
  return { ...heard, playback: { ...playback, overAt: Math.max(playback.overAt, at + SCREEN_MS) } };
}

/** Token of the screen document among `directives`, or null. */
export function drawnIn(directives: readonly Directive[]): string | null {
  const drawn = directives.find((one) => one.type === 'Alexa.Presentation.APL.RenderDocument');
  if (!drawn) return null;
  return 'token' in drawn && typeof drawn.token === 'string' ? drawn.token : '';
}

function knownAfter({ record, play, emergency }: Person, { seen, memory }: Outcome): Person {
  const last = memory.findLast(({ result }) => result === 'done');
  const meaning = seen?.reply.meaning;
  return {
    record: last ? last.record : record,
    play: seen ? playIn(seen.reply.session) : play,
    emergency: emergency || (meaning?.kind === 'red-flag' && meaning.urgency === 'emergency'),
  };
}

function faultsOf(
  { said, request }: Sent,
  outcome: Outcome,
  response: ResponseEnvelope,
  screen: boolean,
): Fault[] {
  const flagged = flaggedOf(outcome, said.heard, request, response);
  const rule = brokenRule({ request, response, screen, ...(flagged && { flagged }) });
  return [
    ...(outcome.seen || outcome.errors.length === 0
      ? []
      : [{ fault: 'apology' as const, detail: outcome.errors.join('; ') }]),
    ...(rule ? [{ fault: 'rule' as const, ...rule }] : []),
  ];
}

/** An answer without content, as a screen's events get: what is being heard and shown goes on. */
function isAcknowledgement({ response }: ResponseEnvelope): boolean {
  return !response.outputSpeech && !response.directives?.length && response.shouldEndSession === undefined;
}
