/** The least that an ask-sdk-core skill can be: one handler, one line, bundled as ours is. */
import { SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';

const skill = SkillBuilders.custom()
  .addRequestHandlers({
    canHandle: () => true,
    handle: ({ responseBuilder }) => responseBuilder.speak('Hello.').reprompt('Hello?').getResponse(),
  })
  .create();

export async function handler(event: RequestEnvelope, context: unknown): Promise<object> {
  return skill.invoke(event, context);
}
