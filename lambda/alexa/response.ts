/** From a Reply to Alexa's response: the only place that writes responses. */
import type { Directive, Response } from 'ask-sdk-model';
import { MAX_CARD_CHARS } from '../domain/limits';
import { type AgreedPlan, packed } from '../domain/reminders/plan';
import type { Speech } from '../domain/speech';
import type { Card, Reply } from '../handlers/turn';
import { pictureFile } from '../render/figure/picture-file';
import { audioDocument } from '../render/players/audio-document';
import { clockDocument } from '../render/screen/clock';
import type { Rendered } from '../render/screen/render';
import { toSsml } from '../render/ssml';
import { REMINDERS } from './request';

/** Names our audio documents in what Alexa reports of them. */
const SOUND_TOKEN = 'sound';

/** What goes beside the words. */
export interface Shown {
  /** The page of this reply, drawn; absent: what is on the screen stays. */
  page?: Rendered;
  /** Whether that page speaks, and keeps the session open by itself. */
  speaks?: boolean;
  /** Seconds left, for a speaker with a clock. */
  clock?: number;
  /** Address under which the pictures of cards are kept; absent: cards are text. */
  pictures?: string;
}

/**
 * A reply without speech is an empty response, as an ended session and a screen's report need. Where a page speaks, no
 * word comes before it, and the session is neither ended nor listening.
 */
export function responseOf(reply: Reply, shown: Shown = {}): Response {
  const directives = directivesOf(shown);
  if (shown.speaks) return { directives };
  if (reply.consents) return { directives: [askingFor(reply.consents)] };
  if (reply.say.length === 0)
    return reply.end && reply.meaning.kind === 'screen' ? { shouldEndSession: true } : {};
  return {
    ...(reply.card && { card: cardOf(reply.card, shown.pictures) }),
    ...(reply.permissionCard && { card: { type: 'AskForPermissionsConsent', permissions: [REMINDERS] } }),
    ...(reply.sound ? sounded(reply, directives) : spoken(reply, directives)),
    shouldEndSession: reply.end,
  };
}

function spoken({ say, ask }: Reply, directives: Directive[]): Response {
  return {
    outputSpeech: { type: 'SSML', ssml: toSsml(say) },
    ...(ask && { reprompt: { outputSpeech: { type: 'SSML', ssml: toSsml(ask) } } }),
    ...(directives.length > 0 && { directives }),
  };
}

/** All speech of a response is in documents then, or none: Alexa would play the one after the other. */
function sounded({ say, ask }: Reply, directives: Directive[]): Response {
  return {
    directives: [...directives, playing(say)],
    ...(ask && { reprompt: { directives: [playing(ask)] } }),
  };
}

function playing(speech: Speech): Directive {
  return {
    type: 'Alexa.Presentation.APLA.RenderDocument',
    token: SOUND_TOKEN,
    document: { ...audioDocument(speech) },
    datasources: {},
  };
}

/** Alexa asks for the permission in her own words, and comes back with the answer. */
function askingFor(plan: AgreedPlan): Directive {
  return {
    type: 'Connections.SendRequest',
    name: 'AskFor',
    payload: {
      '@type': 'AskForPermissionsConsentRequest',
      '@version': '2',
      permissionScopes: [{ permissionScope: REMINDERS, consentLevel: 'ACCOUNT' }],
    },
    token: packed(plan),
  };
}

function directivesOf({ page, clock }: Shown): Directive[] {
  return [
    ...(page ? [drawn('Alexa.Presentation.APL.RenderDocument', page)] : []),
    ...(clock === undefined ? [] : [counting(clock)]),
  ];
}

function drawn(
  type: 'Alexa.Presentation.APL.RenderDocument',
  { token, document, datasources }: Rendered,
): Directive {
  return { type, token, document: { ...document }, datasources: { ...datasources } };
}

function counting(seconds: number): Directive {
  return {
    type: 'Alexa.Presentation.APLT.RenderDocument',
    token: 'clock',
    targetProfile: 'FOUR_CHARACTER_CLOCK',
    document: { ...clockDocument(seconds) },
  };
}

function cardOf({ title, text, picture }: Card, pictures?: string): NonNullable<Response['card']> {
  const words = text.slice(0, MAX_CARD_CHARS - title.length - (pictures ? 2 * MAX_ADDRESS_CHARS : 0));
  if (!picture || !pictures) return { type: 'Simple', title, content: words };
  const address = (size: 'small' | 'large') => `${pictures}/${pictureFile(picture, size)}`;
  return {
    type: 'Standard',
    title,
    text: words,
    image: { smallImageUrl: address('small'), largeImageUrl: address('large') },
  };
}

/** Addresses count into a card's characters; ours are far below the 2,000 that Alexa takes. */
const MAX_ADDRESS_CHARS = 300;
