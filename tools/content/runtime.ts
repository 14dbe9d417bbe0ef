/** The content as the running skill carries it: everything but what only the build needs. */
import type { SpokenTopic, Topic } from '../../lambda/content/schema/topic';
import { withNeeded } from './patterns/needed';
import type { Content } from './read';

/** The answers, in a file of their own: a turn that asks nothing does not read them. */
export function runtimeTopics({ topics }: Pick<Content, 'topics'>): SpokenTopic[] {
  return topics.map(
    ({
      asked: _learned,
      demand: _too,
      advises: _checked,
      warns: _also,
      facets,
      sources,
      generalAdvice,
      ...topic
    }: Topic) => ({
      ...topic,
      facets: facets.map(unsaid('asked')),
      sources: sources.map(({ name, ref }) => (ref === undefined ? { name } : { name, ref })),
      partlyGeneral: generalAdvice.length > 0,
    }),
  );
}

/**
 * Ways of saying a sign stay behind: the models learned them, and the bundle should be small. Figures ship beside it, for
 * those who have a screen; so do the words of wishes, for a turn that brings words.
 */
export function runtimeContent({
  topics: _apart,
  claims: _checked,
  figures: _drawn,
  redFlags,
  keeping: _1,
  reminders: _2,
  moveTalk: _3,
  talk: _4,
  told: _5,
  replies,
  prompts: { told: _6, ...prompts },
  ...rest
}: Content): object {
  const { flags, despair, gentle, symptomList, ...about } = redFlags;
  return {
    redFlags: {
      ...about,
      flags: flags.map(unsaid('said')),
      despair: unsaid('said')(despair),
      gentle: unsaid('said')(gentle),
      symptomList: unsaid('said')(symptomList),
    },
    ...rest,
    prompts,
    replies: withNeeded(replies),
  };
}

/** A copy without one field. */
function unsaid<K extends string>(field: K) {
  return <T extends Record<K, unknown>>(item: T): Omit<T, K> => {
    const { [field]: _learned, ...kept } = item;
    return kept;
  };
}
