/** Two devices of one account in front of the real skill, with everything noted that the laws of memory speak of. */
import { envelopeOf, type OpenSession } from '../../../console/device/envelope';
import { createSkill, type Skill } from '../../../lambda/alexa/skill';
import { knowledge } from '../../../lambda/content';
import { parseSession, type Session } from '../../../lambda/domain/session';
import { flagIntent } from '../../../lambda/handlers/intents';
import type { Exchange, Reply } from '../../../lambda/handlers/turn';
import { bookmarkIn } from '../../../lambda/memory/bookmark';
import { type Happening, SAID, type Said, SIGNS, type Turning } from './events';
import { type Fault, type FaultyStore, faultyStore } from './store';

const START = Date.UTC(2026, 2, 2, 8);
/** A turn takes its time, so that no two are at once by the clock alone. */
const TURN_MS = 40;
const APPLICATION = 'amzn1.ask.skill.soak';
export const ACCOUNT = 'amzn1.ask.account.soak';

/** One request on its way, as it was sent. */
interface Sent {
  envelope: ReturnType<typeof envelopeOf>;
  said: Said;
  /** Order in which it was said: a repetition keeps that of the first. */
  at: number;
  /** Key of the record that its session goes by. */
  key: string;
  over?: number;
  /** Whether it was answered without the record. */
  unread?: boolean;
  /** Every key of whoever may have said it. */
  keys: readonly string[];
}

export interface Answered extends Sent {
  exchange: Exchange;
  reply: Reply;
  speech: string;
  /** Whether it came for the first time, as far as anybody can tell. */
  first: boolean;
  /** Order in which it was over, for the first time: others may have come between. */
  over: number;
}

interface AtDevice {
  session: OpenSession | null;
  key: string;
}

type OnAnswer = (answered: Answered, store: FaultyStore) => void;

export class World {
  private now = START;
  private order = 0;
  private sessions = 0;
  private seen: { exchange: Exchange; reply: Reply } | null = null;
  private readonly devices: [AtDevice, AtDevice] = [
    { session: null, key: ACCOUNT },
    { session: null, key: ACCOUNT },
  ];
  private readonly before: Sent[] = [];
  private readonly late: Sent[] = [];
  private readonly store: FaultyStore;
  private readonly skill: Skill;

  /** `onAnswer` hears of each turn when it is over; `storeOf` is for another store than the good one, to see the laws break. */
  constructor(
    private readonly onAnswer: OnAnswer,
    storeOf: (clock: () => number) => FaultyStore = faultyStore,
  ) {
    this.store = storeOf(() => this.now);
    this.skill = createSkill({
      knowledge,
      nlu: () => Promise.reject(new Error('no words are said')),
      now: () => this.now,
      log: { info: () => {}, error: () => {} },
      memory: this.store.open,
      metrics: { turn: () => {} },
      observe: (exchange, reply) => {
        this.seen = { exchange, reply };
      },
    });
  }

  async play(one: Happening): Promise<void> {
    switch (one.kind) {
      case 'turn':
        return this.withFaults(one.faults, one, () => this.turn(one));
      case 'again': {
        const sent = this.before.at(-1 - one.back);
        return sent && this.withFaults(one.faults, null, async () => void (await this.deliver(sent, false)));
      }
      case 'lost': {
        const at = this.devices[one.device];
        if (at.session && one.told) this.late.push(this.sentBy(at, one.device, null, 'ended'));
        at.session = null;
        return;
      }
      case 'late':
        return this.withFaults(one.faults, null, async () => {
          for (const sent of this.late.splice(0)) await this.deliver(sent, true);
        });
      case 'wait':
        this.now += one.ms;
        return;
      default:
        return one satisfies never;
    }
  }

  private sentBy(at: AtDevice, device: number, voice: Turning['voice'], said: Said): Sent {
    if (said === 'launch' || at.session === null) {
      this.sessions += 1;
      at.session = { id: `session-${this.sessions}`, isNew: true, attributes: {} };
    }
    // The end of a session carries no voice.
    const person = said === 'ended' ? null : voice;
    // Nothing is known of a session before its first answer has arrived.
    if (at.session.isNew) at.key = person || ACCOUNT;
    this.order += 1;
    const caller = {
      applicationId: APPLICATION,
      userId: ACCOUNT,
      deviceId: `device-${device}`,
      device: 'echo' as const,
      locale: 'en-US' as const,
      ...(person !== null && { personId: person }),
    };
    const id = { id: String(this.order), now: this.now };
    const envelope = structuredClone(envelopeOf(caller, at.session, happening(said), id));
    const keys = [...new Set([at.key, person || at.key, ACCOUNT])];
    return { envelope, said, at: this.order, key: at.key, keys };
  }

  private async deliver(sent: Sent, first: boolean): Promise<Record<string, unknown> | undefined> {
    this.now += TURN_MS;
    this.seen = null;
    const { sessionAttributes, response } = await this.skill(sent.envelope);
    const { outputSpeech } = response;
    const speech = outputSpeech?.type === 'SSML' ? outputSpeech.ssml : '';
    // A turn that came between has its own; what was seen last is of this one.
    const seen = this.seen as { exchange: Exchange; reply: Reply } | null;
    if (!seen) throw new Error(`apologised for ${sent.said}: ${speech}`);
    // What a session says before it has seen a record cannot be told from its repetition, nor can what came to nothing.
    const asFirst = first || sent.unread || !bookmarkIn(sent.envelope.session?.attributes)?.seen;
    sent.unread = seen.exchange.turn.remembered === 'unavailable';
    if (asFirst) sent.over = this.order;
    this.onAnswer({ ...sent, ...seen, speech, first: asFirst, over: sent.over ?? sent.at }, this.store);
    return response.shouldEndSession === false ? sessionAttributes : undefined;
  }

  private async turn({ device, voice, said, heard }: Turning): Promise<void> {
    const at = this.devices[device];
    if (said === 'ended' && at.session === null) return;
    const sent = this.sentBy(at, device, voice, said);
    this.before.push(sent);
    const attributes = await this.deliver(sent, true);
    if (said === 'ended' || (heard && attributes === undefined)) at.session = null;
    else if (heard && at.session) at.session = { ...at.session, isNew: false, attributes: attributes ?? {} };
  }

  /** `one`: the turn that another device overtakes with what it says meanwhile. */
  private async withFaults(faults: readonly Fault[], one: Turning | null, work: () => Promise<void>) {
    this.store.faults(faults, async () => {
      this.store.faults([], async () => {});
      if (one)
        await this.turn({ ...one, device: one.device === 0 ? 1 : 0, said: one.meanwhile, heard: true });
    });
    await work();
    this.store.faults([], async () => {});
  }
}

function happening(said: Said): Parameters<typeof envelopeOf>[2] {
  if (said === 'launch') return { type: 'LaunchRequest' };
  if (said === 'ended') return { type: 'SessionEndedRequest', reason: 'USER_INITIATED' };
  const name = isRed(said) ? flagIntent(flagOf(said)) : SAID[said as keyof typeof SAID];
  return { type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE', slots: {} } };
}

const isRed = (said: Said) => said.startsWith('red:');

/** Any flag of that urgency: the skill treats them alike. */
function flagOf(said: Said): string {
  const urgency = said.replace('red:', '');
  const flag = knowledge.redFlags.flags.find((one) => one.urgency === urgency);
  if (!flag) throw new Error(`no red flag of urgency ${urgency}`);
  return flag.id;
}

export const isSign = (said: Said): boolean => SIGNS.some((sign) => sign === said);

export function sessionOf({ envelope }: Sent): Session {
  return parseSession(envelope.session?.attributes);
}
