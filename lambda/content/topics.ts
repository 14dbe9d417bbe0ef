/** Every answer the skill can give: loaded only for a turn that somebody says something in. */
import topics from './generated/topics.json';
import type { SpokenTopic } from './schema/topic';

export const spokenTopics = topics as unknown as readonly SpokenTopic[];
