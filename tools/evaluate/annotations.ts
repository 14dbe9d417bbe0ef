/** Labelled rows as an annotation set for evaluating Alexa's own understanding of our model (SMAPI NLU evaluations). */
import { flagIntent, topicIntent } from '../../lambda/handlers/intents';
import type { Rows } from '../train/rows';
import { LABEL_OF_INTENT } from '../train/sentences';

interface Expected {
  intent: { name: string; slots?: Record<string, { value: string }> };
}
export interface AnnotationSet {
  data: { inputs: { utterance: string }; expected: Expected[] }[];
}

/** Raw words that are no topic should reach the door that hears them, or nothing. */
const OPEN_DOOR: Expected[] = [
  { intent: { name: 'AskAnythingIntent' } },
  { intent: { name: 'AMAZON.FallbackIntent' } },
];

const intentsOf = (label: string): Expected[] =>
  [...LABEL_OF_INTENT]
    .filter(([, of]) => of === label || of === `${label}:peek`)
    .map(([name]) => ({ intent: { name } }));

function expectedOf(expect: string): Expected[] {
  const [kind = '', id = ''] = expect.split(':');
  const value = id.replace(/-/g, ' ');
  switch (kind) {
    case 'start-exercise':
      return [{ intent: { name: 'StartExerciseIntent', slots: { exercise: { value } } } }];
    case 'describe-exercise':
      return [{ intent: { name: 'DescribeExerciseIntent', slots: { exercise: { value } } } }];
    case 'start-routine':
      return [{ intent: { name: 'StartRoutineIntent' } }];
    case 'symptom-list':
      return [{ intent: { name: 'SymptomListIntent' } }];
    case 'elsewhere':
      return OPEN_DOOR;
    default:
      return intentsOf(`command:${kind}`);
  }
}

/** `flags`: ids of the red flags in the model; rows of other categories expect the open door. */
export function annotations(
  { questions, requests, flags: flagRows }: Rows,
  flags: readonly string[],
): AnnotationSet {
  return {
    data: [
      ...questions.map(({ text, accept, class: kind }) => ({
        inputs: { utterance: text },
        expected:
          kind === 'in-scope' ? accept.map((id) => ({ intent: { name: topicIntent(id) } })) : OPEN_DOOR,
      })),
      ...requests.map(({ text, expect }) => ({ inputs: { utterance: text }, expected: expectedOf(expect) })),
      ...flagRows
        .filter(({ urgency }) => urgency !== 'none')
        .map(({ text, category }) => ({
          inputs: { utterance: text },
          expected: flags.includes(category) ? [{ intent: { name: flagIntent(category) } }] : OPEN_DOOR,
        })),
    ],
  };
}
