/** A short conversation as Alexa would send it, and what a listener must hear in each turn of it. */

interface Slot {
  /** As spoken. */
  value: string;
  /** Id of the list's entry that the words matched, as Alexa resolves it. */
  id?: string;
}

type TurnRequest =
  | { type: 'LaunchRequest' }
  | { type: 'IntentRequest'; intent: string; slots?: Readonly<Record<string, Slot>> }
  | { type: 'SessionEndedRequest' };

export interface CanaryTurn {
  name: string;
  request: TurnRequest;
  /** What the answer must say, and whether the microphone opens after it; null when nothing may be said. */
  hears: { says: RegExp; open: boolean } | null;
}

/**
 * Every part that can break apart from the others: the opening (reads and writes the memory), words that only our own
 * matcher understands, a guided routine, a warning sign, and erasing, which leaves the table as it was.
 */
export const TURNS: readonly CanaryTurn[] = [
  { name: 'opens', request: { type: 'LaunchRequest' }, hears: { says: /\bback\b/i, open: true } },
  {
    name: 'answers a question in free words',
    request: {
      type: 'IntentRequest',
      intent: 'AskAnythingIntent',
      slots: { question: { value: 'is it fine to do sit ups when my back aches' } },
    },
    hears: { says: /\bsit-ups\b/i, open: true },
  },
  {
    name: 'starts a routine',
    request: {
      type: 'IntentRequest',
      intent: 'StartRoutineIntent',
      slots: { routine: { value: 'a desk break', id: 'desk-break' } },
    },
    hears: { says: /\bready\b/i, open: true },
  },
  {
    name: 'erases what it kept',
    request: { type: 'IntentRequest', intent: 'ForgetMeIntent' },
    hears: { says: /\berased\b/i, open: true },
  },
  {
    name: 'sends an emergency to help',
    request: {
      type: 'IntentRequest',
      intent: 'AskAnythingIntent',
      slots: { question: { value: "my back hurts and i can't feel my legs" } },
    },
    hears: { says: /\bnine one one\b/i, open: false },
  },
  { name: 'is silent when the session ends', request: { type: 'SessionEndedRequest' }, hears: null },
];

/** Sends one request to the deployed skill and gives what it answered, parsed. */
export type Send = (request: unknown) => Promise<unknown>;

export interface Caller {
  /** What the skill takes for its own id; any will do while it has none. */
  skillId?: string;
  /** ms since 1970. */
  now: number;
}

/** A turn's fault in words of ours, or null. Never holds what was said. */
export interface Outcome {
  turn: CanaryTurn;
  fault: string | null;
  /** Time of the round trip, in ms. */
  ms: number;
}

const NO_ID = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

/**
 * Holds the conversation, carrying the session's attributes as a device does. Goes on after a fault, so that one
 * run tells of all; a call that fails is a fault of its turn.
 */
export async function converse(send: Send, { skillId = NO_ID, now }: Caller): Promise<Outcome[]> {
  let attributes: unknown = {};
  const outcomes: Outcome[] = [];
  for (const [index, turn] of TURNS.entries()) {
    const started = performance.now();
    let fault: string | null;
    try {
      const answer = await send(envelope(turn.request, { skillId, now, index, attributes }));
      fault = faultOf(turn, answer);
      attributes = field(answer, 'sessionAttributes') ?? {};
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
    outcomes.push({ turn, fault, ms: performance.now() - started });
  }
  return outcomes;
}

function envelope(
  request: TurnRequest,
  at: { skillId: string; now: number; index: number; attributes: unknown },
): unknown {
  const application = { applicationId: at.skillId };
  const user = { userId: 'amzn1.ask.account.CANARY' };
  const base = {
    requestId: `amzn1.echo-api.request.canary-${at.now}-${at.index}`,
    // Alexa's timestamps are in whole seconds.
    timestamp: `${new Date(at.now).toISOString().slice(0, 19)}Z`,
    locale: 'en-US',
  };
  return {
    version: '1.0',
    session: {
      new: at.index === 0,
      sessionId: `amzn1.echo-api.session.canary-${at.now}`,
      application,
      user,
      attributes: at.attributes,
    },
    context: {
      System: { application, user, device: { deviceId: 'canary', supportedInterfaces: {} } },
    },
    request: { ...base, ...details(request, at.skillId) },
  };
}

function details(request: TurnRequest, skillId: string): object {
  if (request.type === 'LaunchRequest') return request;
  if (request.type === 'SessionEndedRequest') return { ...request, reason: 'USER_INITIATED' };
  const slots = Object.entries(request.slots ?? {}).map(([name, { value, id }]) => [
    name,
    {
      name,
      value,
      confirmationStatus: 'NONE',
      ...(id !== undefined && {
        resolutions: {
          resolutionsPerAuthority: [
            {
              authority: `amzn1.er-authority.echo-sdk.${skillId}.${name.toUpperCase()}`,
              status: { code: 'ER_SUCCESS_MATCH' },
              values: [{ value: { name: value, id } }],
            },
          ],
        },
      }),
    },
  ]);
  return {
    type: 'IntentRequest',
    dialogState: 'COMPLETED',
    intent: { name: request.intent, confirmationStatus: 'NONE', slots: Object.fromEntries(slots) },
  };
}

const MOST_BYTES = 24 * 1024;
const MOST_CHARACTERS = 7_000;

/** What Alexa, or a listener, would object to in an answer; the finer laws are tests of the same bundle. */
function faultOf({ hears }: CanaryTurn, answer: unknown): string | null {
  const response = field(answer, 'response');
  if (field(answer, 'version') !== '1.0' || response === undefined) return 'is no response';
  const bytes = Buffer.byteLength(JSON.stringify(answer));
  if (bytes > MOST_BYTES) return `is ${bytes} bytes long`;
  const speech = ssmlIn(response);
  if (hears === null) return speech === null ? null : 'speaks to nobody';
  if (speech === null) return 'says nothing';
  if (!/^<speak>.*<\/speak>$/s.test(speech)) return 'is not one <speak> element';
  if (speech.length > MOST_CHARACTERS) return `is ${speech.length} characters long`;
  if (!hears.says.test(speech.replace(/<[^>]*>/g, ' '))) return `does not say ${hears.says}`;
  const open = field(response, 'shouldEndSession') === false;
  if (open !== hears.open) return open ? 'keeps the session open' : 'ends the session';
  const again = ssmlIn(field(response, 'reprompt'));
  if (open && again === null) return 'opens the microphone without a reprompt';
  return null;
}

function ssmlIn(holder: unknown): string | null {
  const ssml = field(field(holder, 'outputSpeech'), 'ssml');
  return typeof ssml === 'string' ? ssml : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
