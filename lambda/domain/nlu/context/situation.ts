/** A situation with all that it takes over from a more general one. */
import type { SituationName, Situations } from '../../../content/schema/situation';
import type { Prior } from '../reading';

export interface Situation {
  prior: Prior;
  /** What a class means here; a class that is not listed means itself. */
  means: Readonly<Record<string, string>>;
  /** What a refused class means here; a class wins over its kind, and what is not listed is not understood. */
  refused: Readonly<Record<string, string>>;
}

const merged = new WeakMap<Situations[SituationName], Situation>();

/** Own entries win over those it extends. The same one each time: what is looked up of a prior is kept with it. */
export function situationOf(situations: Situations, name: SituationName): Situation {
  const own = situations[name];
  const known = merged.get(own);
  if (known) return known;
  const situation = withGeneral(situations, own);
  merged.set(own, situation);
  return situation;
}

function withGeneral(situations: Situations, own: Situations[SituationName]): Situation {
  const { extends: general, prior, means, refused = {} } = own;
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
