/** From a Reply to Alexa's response: the only place that writes responses. */
import type { Response } from 'ask-sdk-model';
import { MAX_CARD_CHARS } from '../domain/limits';
import type { Reply } from '../handlers/turn';
import { toSsml } from '../render/ssml';

/** A reply without speech is an empty response, as an ended session needs. */
export function responseOf(reply: Reply): Response {
  if (reply.say.length === 0) return {};
  return {
    outputSpeech: { type: 'SSML', ssml: toSsml(reply.say) },
    ...(reply.card && {
      card: {
        type: 'Simple',
        title: reply.card.title,
        content: reply.card.text.slice(0, MAX_CARD_CHARS - reply.card.title.length),
      },
    }),
    ...(reply.ask && { reprompt: { outputSpeech: { type: 'SSML', ssml: toSsml(reply.ask) } } }),
    shouldEndSession: reply.end,
  };
}
