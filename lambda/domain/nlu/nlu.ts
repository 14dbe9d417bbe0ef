/** All that makes sense of raw words, as one value: a turn without any can do without it. */
import type { Trained } from '../../content';
import type { SpokenTopic } from '../../content/schema/topic';
import type { KeepingWish } from '../../content/schema/words/keeping';
import type { MoveTalkPlace, TalkPlace } from '../../content/schema/words/move-talk';
import { type BodySignalModel, bodySignal, isPainDenied, isPainSupposed, isUnwell } from '../body-signals';
import type { BodySignal, Meaning, TopicMeaning } from '../meaning';
import type { MoveTalkMeant } from '../move-talk/read';
import {
  type Concept,
  type Mentions,
  type RedFlag,
  type RedFlagModel,
  readMentions,
  redFlags,
} from '../red-flags';
import type { PartOfPlan } from '../reminders/plan';
import type { ReminderWish } from '../reminders/wish';
import type { ToldDetail } from '../told';
import {
  aboutMoveIn,
  asksSomething,
  inTalk,
  keepingIn,
  reminderIn,
  reminderLeftOutIn,
  toldIn,
  whenIn,
  withoutOpening,
} from '../wishes';
import type { Unit } from './concepts';
import { aboutTheBack, type Beside, partMeant, toldOfTheBack, topicIn } from './context/ellipsis';
import { namedIn, partSpokenOf, sentencesOn } from './context/sentences';
import { decide, routineIn, type Weighing } from './decide';
import { likelihoodOf, type Reading, read, unitsIn } from './reading';
import { THRESHOLDS } from './thresholds';
import { type Context, followUp, understand, understandBeneath } from './understand';

export interface Nlu {
  /** What the words name, read once a turn: whatever looks for signs takes the same reading. `known`: from turns before. */
  mentions(words: string, known?: ReadonlySet<Concept>): Mentions;
  redFlags(said: string | Mentions): RedFlag | null;
  /** For somebody who is in a routine or about to start one, after warning signs were looked for. */
  bodySignal(mentions: Mentions): BodySignal | null;
  /** Whether they say in so many words that somebody feels faint, sick or out of breath. */
  isUnwell(mentions: Mentions): boolean;
  /** Whether the words say that nothing hurts, or no more. */
  isPainDenied(mentions: Mentions): boolean;
  /** Whether they only ask what to do about pain that may come. */
  isPainSupposed(mentions: Mentions): boolean;
  understand(words: string): Meaning;
  /** The same without looking for warning signs. */
  understandBeneath(words: string): Meaning;
  followUp(words: string, context: Context): Meaning | null;
  /**
   * What words ask about the back that they do not name; null for no clear question. `isFirst`: nothing was said before;
   * `refersBack`: an "it" in them may be what was spoken of.
   */
  aboutTheBack(words: string, isFirst: boolean, refersBack?: boolean): Meaning | null;
  /** Whether the words are plainly about nothing that a coach for backs is asked. */
  isOutside(words: string): boolean;
  /** The topic that words name most, which ask for something else; null where none stands out. */
  topicIn(words: string): TopicMeaning | null;
  /** What a story tells of the back; null for nothing. */
  toldOfTheBack(words: string): Meaning | null;
  /** Sentences of a topic's answers that speak of what the words do, those that share most with them first. */
  sentencesOn(words: string, topic: SpokenTopic): readonly string[];
  /** The id of the part of a topic whose answer speaks of what the words name; undefined for none. */
  partSpokenOf(words: string, topic: SpokenTopic): string | undefined;
  /** How likely the words by themselves make a topic, from 0 to 1. */
  likelihoodOfTopic(words: string, topic: string): number;
  /** The part of a topic that words ask about after its answer; null for none. */
  partMeant(topic: string, words: string, beside?: Beside): Meaning | null;
  /** Whether the words name nothing, and can only be about what was spoken of. */
  namesNothing(words: string): boolean;
  /** What is wished of what is kept; null for anything else. */
  keeping(words: string): KeepingWish | null;
  /** What is asked or told of a move by somebody who is there; null for anything else. */
  aboutMove(words: string, places: readonly MoveTalkPlace[]): MoveTalkMeant | null;
  /**
   * What is said where only words wait, as the label of a class; null for anything else. `weak`: where they mean nothing
   * else; `topic`: what was told last.
   */
  inTalk(words: string, places: readonly TalkPlace[], weak: boolean, topic?: string): string | null;
  /** The details that words tell and ask nothing, those first that bear most on what to do. */
  detailsTold(words: string): readonly ToldDetail[];
  /** Whether the words ask something; and the words without "hang on" before it. */
  asks(words: string): boolean;
  withoutOpening(words: string): string;
  /** What is wished of reminders; null for anything else. */
  reminder(words: string): ReminderWish | null;
  /** The same where "it" is a reminder. */
  reminderLeftOut(words: string): ReminderWish | null;
  /** Days and a time, as far as they are said. */
  when(words: string): PartOfPlan;
  /** How likely each class is, for a caller who knows the situation; `decide` makes a meaning of it. */
  read(words: string): Reading;
  /** The same without the classes: names, lengths and places. */
  units(words: string): readonly Unit[];
  /** Id of the routine that is named. */
  routineNamed(words: string): string | undefined;
  decide(reading: Reading, weighing?: Weighing): Meaning;
}

/** `bodySignals` is asked for when first needed: most turns are not of somebody who moves. */
export function nluOf(
  knowledge: Trained,
  redFlagModel: RedFlagModel,
  bodySignals: () => BodySignalModel,
): Nlu {
  const { numbers } = knowledge.prompts.grammar;
  return {
    keeping: keepingIn,
    aboutMove: aboutMoveIn,
    inTalk,
    detailsTold: toldIn,
    asks: asksSomething,
    withoutOpening,
    reminder: (words) => reminderIn(words, numbers),
    reminderLeftOut: (words) => reminderLeftOutIn(words, numbers),
    when: (words) => whenIn(words, numbers),
    mentions: (words, known) => readMentions(words, redFlagModel, known),
    redFlags: (said) => redFlags(said, redFlagModel),
    bodySignal: ({ tokens }) => bodySignal(tokens, bodySignals()),
    isUnwell: ({ tokens }) => isUnwell(tokens, bodySignals()),
    isPainDenied: ({ tokens }) => isPainDenied(tokens, bodySignals()),
    isPainSupposed: ({ tokens }) => isPainSupposed(tokens, bodySignals()),
    understand: (words) => understand(words, knowledge, redFlagModel),
    understandBeneath: (words) => understandBeneath(words, knowledge),
    aboutTheBack: (words, isFirst, refersBack) =>
      aboutTheBack(
        words,
        knowledge,
        isFirst ? THRESHOLDS.leftOutAtFirst : THRESHOLDS.leftOutInTalk,
        refersBack ? THRESHOLDS.namedItself : isFirst ? THRESHOLDS.namedAtFirst : 0,
      ),
    isOutside: (words) => likelihoodOf(read(words, knowledge), 'unknown') >= THRESHOLDS.strays,
    topicIn: (words) => topicIn(words, knowledge),
    toldOfTheBack: (words) => toldOfTheBack(words, knowledge),
    namesNothing: (words) => namedIn(words, knowledge).size === 0,
    sentencesOn: (words, topic) => sentencesOn(words, topic, knowledge),
    partSpokenOf: (words, topic) => partSpokenOf(words, topic, knowledge),
    likelihoodOfTopic: (words, topic) => likelihoodOf(read(words, knowledge), `topic:${topic}`),
    partMeant: (topic, words, beside) => partMeant(topic, words, knowledge, beside),
    followUp: (words, context) => followUp(words, context, knowledge),
    read: (words) => read(words, knowledge),
    units: (words) => unitsIn(words, knowledge),
    routineNamed: (words) => routineIn(unitsIn(words, knowledge)),
    decide: (reading, weighing) => decide(reading, knowledge, weighing),
  };
}
