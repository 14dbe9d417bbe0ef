/**
 * A skill of the shape that Alexa's own samples have: a handler for each intent that says itself whether it can, texts by
 * locale given to each request, and answers by name in a table. Bundled as ours is.
 */
import { type HandlerInput, type RequestHandler, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, Response } from 'ask-sdk-model';

const TEXTS = {
  en: {
    welcome: 'Welcome. You can ask how to do a stretch. What would you like to know?',
    help: 'You can ask how to do a stretch, or say stop. What would you like to know?',
    again: 'What would you like to know?',
    bye: 'Goodbye.',
    unknown: (item: string) => `I do not know ${item} yet. What else can I help with?`,
    sorry: "I can't understand that. Please say it again.",
  },
};

const STEPS: Readonly<Record<string, string>> = Object.fromEntries(
  ['shoulder roll', 'calf stretch', 'side bend', 'wall sit', 'neck turn', 'wrist circle'].map((name) => [
    name,
    `To do the ${name}: lie down or stand comfortably. Move slowly until you feel a stretch. Hold it for ten
    seconds, and come back. Do this five times, and breathe as you go.`,
  ]),
);

type Texts = (typeof TEXTS)['en'];

const textsOf = ({ attributesManager }: HandlerInput): Texts =>
  attributesManager.getRequestAttributes().texts as Texts;

const isIntent = ({ requestEnvelope: { request } }: HandlerInput, ...names: string[]): boolean =>
  request.type === 'IntentRequest' && names.includes(request.intent.name);

function asks(input: HandlerInput, text: string): Response {
  const { again } = textsOf(input);
  input.attributesManager.setSessionAttributes({ speak: text, reprompt: again });
  return input.responseBuilder.speak(text).reprompt(again).getResponse();
}

const HANDLERS: readonly RequestHandler[] = [
  {
    canHandle: ({ requestEnvelope: { request } }) => request.type === 'LaunchRequest',
    handle: (input) => asks(input, textsOf(input).welcome),
  },
  {
    canHandle: ({ requestEnvelope: { request } }) =>
      request.type === 'IntentRequest' && !request.intent.name.startsWith('AMAZON.'),
    handle: (input) => {
      const { request } = input.requestEnvelope;
      const item = request.type === 'IntentRequest' ? request.intent.slots?.Item?.value : undefined;
      const steps = STEPS[item ?? 'side bend'];
      if (steps === undefined) return asks(input, textsOf(input).unknown(item ?? 'that'));
      return input.responseBuilder.speak(steps).withSimpleCard(`How to: ${item}`, steps).getResponse();
    },
  },
  {
    canHandle: (input) => isIntent(input, 'AMAZON.HelpIntent'),
    handle: (input) => asks(input, textsOf(input).help),
  },
  {
    canHandle: (input) => isIntent(input, 'AMAZON.RepeatIntent'),
    handle: (input) => asks(input, String(input.attributesManager.getSessionAttributes().speak)),
  },
  {
    canHandle: (input) => isIntent(input, 'AMAZON.CancelIntent', 'AMAZON.StopIntent'),
    handle: (input) => input.responseBuilder.speak(textsOf(input).bye).getResponse(),
  },
  {
    canHandle: ({ requestEnvelope: { request } }) => request.type === 'SessionEndedRequest',
    handle: ({ responseBuilder }) => responseBuilder.getResponse(),
  },
];

const skill = SkillBuilders.custom()
  .addRequestHandlers(...HANDLERS)
  .addRequestInterceptors(({ attributesManager, requestEnvelope }) => {
    const language = String(requestEnvelope.request.locale).split('-')[0];
    attributesManager.setRequestAttributes({ texts: TEXTS[language === 'en' ? language : 'en'] });
  })
  .addErrorHandlers({
    canHandle: () => true,
    handle: (input) => input.responseBuilder.speak(textsOf(input).sorry).getResponse(),
  })
  .create();

export async function handler(event: RequestEnvelope, context: unknown): Promise<object> {
  return skill.invoke(event, context);
}
