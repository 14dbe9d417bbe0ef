/** A situation with all that it takes over from a more general one. */
import type { SituationName, Situations } from '../../content/schema/situation';
import type { Prior } from './reading';

export interface Situation {
  prior: Prior;
  /** What a class means here; a class that is not listed means itself. */
  means: Readonly<Record<string, string>>;
  /** What a refused class means here; a class wins over its kind, and what is not listed is not understood. */
  refused: Readonly<Record<string, string>>;
}

/** Own entries win over those it extends. */
export function situationOf(situations: Situations, name: SituationName): Situation {
  const { extends: general, prior, means, refused = {} } = situations[name];
  if (general === undefined || !isName(situations, general)) return { prior, means, refused };
  const base = situationOf(situations, general);
  return {
    prior: { ...base.prior, ...prior },
    means: { ...base.means, ...means },
    refused: { ...base.refused, ...refused },
  };
}

function isName(situations: Situations, name: string): name is SituationName {
  return Object.hasOwn(situations, name);
}
