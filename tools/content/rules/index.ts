/** Every rule the content must keep, and the one function that runs them all. */
import { plainWords } from './banned-words';
import { EXCEPTIONS, type Exception, except } from './exceptions';
import {
  dosesPublished,
  fewPositionChanges,
  followedByEar,
  formsExist,
  levelsGated,
  sidesEqual,
} from './exercise-rules';
import { answersAreBrief, sentencesAreShort, stepsAreShort } from './lengths';
import { linksLead, placeholdersFill } from './links';
import { easyToFollow } from './reading-grade';
import type { Content, Finding, Rule } from './rule';
import { linesNameHelp } from './safety-lines';
import { situationsNameClasses } from './situations';
import { reviewedLately, sourcesSpoken } from './sources';
import { noDebris, writtenAsSpoken } from './spoken-form';
import { enoughWays, labelsTellApart, oneTopicEach, sayableWays } from './ways-of-asking';

export type { Content, Finding, Rule } from './rule';

export const RULES: readonly Rule[] = [
  linksLead,
  situationsNameClasses,
  placeholdersFill,
  answersAreBrief,
  sentencesAreShort,
  stepsAreShort,
  easyToFollow,
  plainWords,
  noDebris,
  writtenAsSpoken,
  linesNameHelp,
  reviewedLately,
  sourcesSpoken,
  enoughWays,
  sayableWays,
  oneTopicEach,
  labelsTellApart,
  dosesPublished,
  levelsGated,
  sidesEqual,
  followedByEar,
  fewPositionChanges,
  formsExist,
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
