/** Where sentences would go on a device, by learners that stand in for Alexa, and whether their words would arrive. */
import type { Model } from '../../../interaction-model/model';
import type { Trained } from '../../../lambda/content';
import { situationOf } from '../../../lambda/domain/nlu/context/situation';
import { decide } from '../../../lambda/domain/nlu/decide';
import { likelier, read } from '../../../lambda/domain/nlu/reading';
import { flagOfIntent, topicOfIntent } from '../../../lambda/handlers/intents';
import { HINT } from '../../../lambda/handlers/interpret/situation';
import type { FlagRow, QuestionRow } from '../../train/rows';
import { credit } from '../score';
import { NAIVE_BAYES } from './bayes';
import type { Learner, Route } from './learner';
import { NEAREST_NEIGHBOURS } from './nearest';
import { utterancesOf } from './utterances';

const LEARNERS: readonly Learner[] = [NEAREST_NEIGHBOURS, NAIVE_BAYES];

export interface RoutingScore {
  learner: string;
  /** Share of warning signs whose words reach the guard, or that land in an intent of a warning sign. */
  signs: number;
  /** Share of questions in scope that end in a right topic. */
  questions: number;
  /** Intents that signs were lost in, with the sentences. */
  lost: Map<string, string[]>;
}

/** One score for each learner, trained on what `model` teaches. */
export function scoreRouting(
  model: Model,
  rows: { questions: readonly QuestionRow[]; flags: readonly FlagRow[] },
  knowledge: Trained,
  learners: readonly Learner[] = LEARNERS,
): RoutingScore[] {
  const taught = utterancesOf(model);
  const questions = rows.questions.filter((row) => row.class === 'in-scope');
  const signs = rows.flags.filter((row) => row.urgency !== 'none');
  return learners.map(({ name, learn }) => {
    const route = learn(taught);
    const lost = new Map<string, string[]>();
    for (const { text } of signs) {
      const { intent, words } = route(text);
      if (flagOfIntent(intent) !== null || words) continue;
      lost.set(intent, [...(lost.get(intent) ?? []), text]);
    }
    const missed = [...lost.values()].flat().length;
    const right = questions.map((row) => answered(row, route, knowledge));
    return {
      learner: name,
      signs: 1 - missed / signs.length,
      questions: right.reduce((sum, one) => sum + one, 0) / questions.length,
      lost,
    };
  });
}

/** Credit for where the question ends: by its words where they arrive, else by the intent alone. */
function answered(row: QuestionRow, route: Route, knowledge: Trained): number {
  const { intent, words } = route(row.text);
  const topic = topicOfIntent(intent);
  const hint = topic === null ? undefined : ({ kind: 'topic', id: topic } as const);
  if (!words) return hint ? credit(row, hint) : 0;
  const { prior } = situationOf(knowledge.situations, 'idle');
  const meaning = decide(read(row.text, knowledge), knowledge, {
    prior: topic === null ? prior : likelier(prior, `topic:${topic}`, HINT),
  });
  return credit(row, meaning.kind === 'unknown' && hint ? hint : meaning);
}
