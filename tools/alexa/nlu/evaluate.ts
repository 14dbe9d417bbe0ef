/** `npm run alexa -- nlu`: Amazon's own model, asked for each of our labelled sentences. */
import { type Pause, poll } from '../poll';
import { AlexaProblem, problemOf } from '../problem';
import type { Smapi } from '../smapi';
import type { Annotation } from './annotations';
import { type Judged, tableOf, verdictOf } from './table';

const STAGE = 'development';
const PAGE = 1000;

export interface Asked {
  skill: string;
  locale: string;
  annotations: readonly Annotation[];
  /** Of this moment, ISO: what "today" means in a sentence, and a part of the set's name. */
  at: string;
}

/** Uploads the sentences for as long as they are needed; what the model chose, by utterance. */
async function chosen(api: Smapi, asked: Asked, pause: Pause): Promise<Map<string, string | null>> {
  const { skill, locale, at } = asked;
  const set = { locale, name: `back-coach ${at}` };
  const { id } = await api.createNLUAnnotationSetV1(skill, set).catch((error: unknown) => {
    throw problemOf(error, 'make a set of annotations');
  });
  if (id === undefined) throw new AlexaProblem('Amazon made no set of annotations.');
  try {
    const data = asked.annotations.map(({ utterance, right }) => ({
      inputs: { utterance, referenceTimestamp: at },
      expected: right.slice(0, 1).map((name) => ({ intent: { name } })),
    }));
    await api
      .updateAnnotationsForNLUAnnotationSetsV1(skill, id, 'application/json', { data } as object)
      .catch((error: unknown) => {
        throw problemOf(error, 'upload the annotations');
      });
    return await evaluated(api, skill, { stage: STAGE, locale, source: { annotationId: id } }, pause);
  } finally {
    // Whatever happened: the next run makes its own.
    await api.deletePropertiesForNLUAnnotationSetsV1(skill, id).catch(() => {});
  }
}

async function evaluated(
  api: Smapi,
  skill: string,
  request: { stage: string; locale: string; source: { annotationId: string } },
  pause: Pause,
): Promise<Map<string, string | null>> {
  const { id } = await api.createNLUEvaluationsV1(request, skill).catch((error: unknown) => {
    throw problemOf(error, `evaluate the model of ${request.locale}`);
  });
  if (id === undefined) throw new AlexaProblem('Amazon began no evaluation.');
  await poll(
    'the evaluation',
    async () => {
      const { status, errorMessage } = await api.getNLUEvaluationV1(skill, id).catch((error: unknown) => {
        throw problemOf(error, 'read the evaluation');
      });
      if (status === 'ERROR')
        throw new AlexaProblem(`The evaluation failed: ${errorMessage ?? 'Amazon says no more'}`);
      // Its own verdict knows one intent a sentence; ours is taken of what it chose.
      return status === 'IN_PROGRESS' ? null : true;
    },
    pause,
  );
  const intents = new Map<string, string | null>();
  let next: string | undefined;
  do {
    const page = await api
      .getResultForNLUEvaluationsV1(skill, id, undefined, undefined, undefined, undefined, next, PAGE)
      .catch((error: unknown) => {
        throw problemOf(error, 'read the results');
      });
    for (const { inputs, actual } of page.testCases ?? []) {
      if (inputs?.utterance !== undefined) intents.set(inputs.utterance, actual?.intent?.name ?? null);
    }
    next = page.paginationContext?.nextToken;
  } while (next !== undefined && next !== '');
  return intents;
}

/** The exit code is 1 when an emergency was lost, or when the model left sentences out. */
export async function nlu(
  api: Smapi,
  asked: Asked,
  write: (line: string) => void,
  pause: Pause,
): Promise<number> {
  const intents = await chosen(api, asked, pause);
  const judged = asked.annotations.map(
    (one): Judged => ({ ...one, intent: intents.get(one.utterance) ?? null }),
  );
  write(tableOf(judged));
  const left = asked.annotations.filter(({ utterance }) => !intents.has(utterance)).length;
  if (left > 0) write(`${left} sentences have no result.`);
  const lost = judged.some((one) => one.group === 'emergency' && verdictOf(one) === 'lost');
  return lost || left > 0 ? 1 : 0;
}
