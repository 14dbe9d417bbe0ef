/** Every rule the content must keep, and the one function that runs them all. */

import { claimsAreMade, noContradictions } from './claims';
import { tailsWhereRisky } from './disclaimer-tail';
import { EXCEPTIONS, type Exception, except } from './exceptions';
import {
  dosesPublished,
  fewPositionChanges,
  followedWithEyesClosed,
  formsExist,
  levelsGated,
  minutesNamed,
  sidesEqual,
} from './exercise-rules';
import { figureRules } from './figures/rules';
import { linksLead, placeholdersFill } from './links';
import type { Content, Finding, Rule } from './rule';
import { linesNameHelp } from './safety-lines';
import { situationsNameClasses, talkNamesClasses, toldIsTakenUp } from './situations';
import { citedOnceRead, evidenceWasRead, generalAdviceHeard, reviewedLately, sourcesSpoken } from './sources';
import { everyTopicReached } from './walk';
import { enoughWays, labelsTellApart, oneTopicEach, sayableWays } from './ways-of-asking';
import { asGuidanceSays } from './wording/at-odds';
import { plainWords } from './wording/banned-words';
import { answersAreBrief, sentencesAreShort, stepsAreShort } from './wording/lengths';
import { easyToFollow } from './wording/reading-grade';
import { noDebris, writtenAsSpoken } from './wording/spoken-form';

export type { Content, Finding, Rule } from './rule';

export const RULES: readonly Rule[] = [
  linksLead,
  everyTopicReached,
  claimsAreMade,
  noContradictions,
  situationsNameClasses,
  talkNamesClasses,
  toldIsTakenUp,
  placeholdersFill,
  answersAreBrief,
  sentencesAreShort,
  stepsAreShort,
  easyToFollow,
  plainWords,
  asGuidanceSays,
  noDebris,
  writtenAsSpoken,
  linesNameHelp,
  tailsWhereRisky,
  reviewedLately,
  sourcesSpoken,
  citedOnceRead,
  evidenceWasRead,
  generalAdviceHeard,
  enoughWays,
  sayableWays,
  oneTopicEach,
  labelsTellApart,
  dosesPublished,
  levelsGated,
  sidesEqual,
  followedWithEyesClosed,
  fewPositionChanges,
  formsExist,
  minutesNamed,
  ...figureRules,
];

/** Every finding of every rule, by file and field; `today` is an ISO date. */
export function checkContent(
  content: Content,
  today: string,
  exceptions: readonly Exception[] = EXCEPTIONS,
): Finding[] {
  return RULES.flatMap((rule) => except(rule.name, rule.check(content, today), exceptions)).sort(
    (a, b) => compare(a.file, b.file) || compare(a.field, b.field),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
