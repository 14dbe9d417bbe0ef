/** The content as the running skill carries it: everything but what only the build needs. */
import type { Content } from './read';

/**
 * Ways of asking and of saying a sign stay behind: the models learned them, and the bundle should be small. Figures ship
 * beside it, for those who have a screen.
 */
export function runtimeContent({ topics, redFlags, figures: _drawn, ...rest }: Content): object {
  const { flags, despair, gentle, symptomList, ...about } = redFlags;
  return {
    topics: topics.map(unsaid('asked')),
    redFlags: {
      ...about,
      flags: flags.map(unsaid('said')),
      despair: unsaid('said')(despair),
      gentle: unsaid('said')(gentle),
      symptomList: unsaid('said')(symptomList),
    },
    ...rest,
  };
}

/** A copy without one field. */
function unsaid<K extends string>(field: K) {
  return <T extends Record<K, unknown>>(item: T): Omit<T, K> => {
    const { [field]: _learned, ...kept } = item;
    return kept;
  };
}
