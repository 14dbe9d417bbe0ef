/** What Alexa's own routines can start of ours: a custom task, described as she wants it (OpenAPI with marks of hers). */

import { MORNING_STRETCH } from '../../lambda/alexa/request';
import { LOCALES } from '../../lambda/content/schema/locale';

export const TASK = { name: MORNING_STRETCH, version: '1' } as const;

/** Its place in the skill package. */
export const TASK_FILE = `tasks/${TASK.name}.${TASK.version}.json`;

/** No input: nothing to fill in for whoever builds a routine in the Alexa app. */
export function taskDefinition(): object {
  const details = {
    title: 'Start my morning stretch',
    description: 'Begins the gentle morning routine of Back Coach, with its safety questions.',
  };
  return {
    openapi: '3.0.0',
    info: {
      title: details.title,
      version: TASK.version,
      'x-amzn-alexa-access-scope': 'public',
      'x-amzn-display-details': Object.fromEntries(LOCALES.map((locale) => [locale, details])),
    },
    paths: {
      [`/${TASK.name}`]: {
        summary: details.title,
        description: details.description,
        post: {
          requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
          responses: { 200: { description: 'The routine is offered, and its safety questions are asked' } },
        },
      },
    },
  };
}
