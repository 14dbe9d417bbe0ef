/** The content as the running skill carries it: everything but what only the build needs. */
import type { Content } from './content';

/** Ways of asking and of saying a sign stay behind: the models learned them, and the bundle should be small. */
export function runtimeContent({ topics, redFlags, ...rest }: Content): object {
  return {
    topics: topics.map(({ asked: _asked, ...spoken }) => spoken),
    redFlags: {
      sources: redFlags.sources,
      reviewed: redFlags.reviewed,
      flags: redFlags.flags.map(({ said: _said, ...flag }) => flag),
    },
    ...rest,
  };
}
