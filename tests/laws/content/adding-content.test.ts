/** A topic, an exercise and a routine are added as files alone: no code names them, and everything else follows. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock } from '../../../console/device/clock';
import { createDevice } from '../../../console/device/device';
import { createSkillHost } from '../../../console/device/skill-host';
import { createNlu } from '../../../console/nlu/nlu';
import { readLine } from '../../../console/terminal/line';
import { INTERACTION_MODEL_RULES } from '../../../interaction-model/lint';
import { lint, type Models } from '../../../interaction-model/lint/rule';
import { interactionModel } from '../../../interaction-model/model';
import { patternsOf, spokenIntents } from '../../../interaction-model/utterances';
import type { Trained } from '../../../lambda/content';
import { LOCALES } from '../../../lambda/content/schema/locale';
import type { Weights } from '../../../lambda/content/schema/weights';
import type { Knowledge } from '../../../lambda/content/shipped';
import { segmentsFrom, USUAL_LIMITS } from '../../../lambda/domain/guided/segments/segment';
import { compile, routineOf } from '../../../lambda/domain/guided/timeline/compile';
import { nluOf } from '../../../lambda/domain/nlu/nlu';
import { topicIntent } from '../../../lambda/handlers/intents';
import { CONTENT_FOLDER, type Content, readContent } from '../../../tools/content/read';
import { checkContent } from '../../../tools/content/rules';
import { runtimeContent, runtimeTopics } from '../../../tools/content/runtime';
import { leftToWrite } from '../../../tools/content/unfinished';
import { QUOTED_UTTERANCES } from '../../../tools/package/manifest';
import { perform } from '../../../tools/soak/guided/scenario';
import { repsBetween, USUAL_HABITS } from '../../../tools/soak/guided/sounding';
import { SETTINGS, train } from '../../../tools/train/classifier';
import { readBackground } from '../../../tools/train/sentences';
import { bodyModel } from '../../support/body-signals/heard';
import { everyProfile } from '../../support/guided/sessions';
import { model } from '../../support/red-flags/model';
import { CALLER, START } from '../../support/scripted';
import { share } from '../../support/share';
import { shipped, TODAY } from '../../support/shipped';

const ADDED = join(__dirname, '../../data/added');
/** Enough to learn a new class by; how well is measured elsewhere. */
const QUICK = {
  ...SETTINGS,
  perQuestion: 4,
  perPhrase: 2,
  hidden: 20,
  epochs: 5,
  scouting: 1,
  visits: 8_000,
  mishearings: 1,
};

let content: Content;
let models: Models;
let knowledge: Trained;
/** The files that are new, by kind. */
let added: Pick<Content, 'topics' | 'exercises' | 'routines'>;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'back-coach-added-'));
  cpSync(CONTENT_FOLDER, folder, { recursive: true });
  cpSync(ADDED, folder, { recursive: true });
  const { content: grown, findings } = readContent(folder);
  rmSync(folder, { recursive: true });
  expect(findings).toEqual([]);
  content = grown;
  const isNew = (kind: keyof typeof added) => {
    const known = new Set(shipped[kind].map(({ id }) => id));
    return ({ id }: { id: string }) => !known.has(id);
  };
  added = {
    topics: content.topics.filter(isNew('topics')),
    exercises: content.exercises.filter(isNew('exercises')),
    routines: content.routines.filter(isNew('routines')),
  };
  models = {
    content,
    intents: spokenIntents(content),
    models: Object.fromEntries(
      LOCALES.map((locale) => [locale, interactionModel(content, locale, QUOTED_UTTERANCES)]),
    ),
  };
  // As the build does: what ships is the content without what only the models learn from.
  const spoken: Knowledge = JSON.parse(
    JSON.stringify({ ...runtimeContent(content), topics: runtimeTopics(content) }),
  );
  knowledge = { ...spoken, weights: quicklyTrained() };
});

/** Beside what is new the quick suite teaches a share of how everything else is asked. */
function quicklyTrained(): Weights {
  const some = (templates: readonly string[]) => share(templates, 16, (template) => template);
  const topics = content.topics.map((topic) =>
    added.topics.includes(topic) ? topic : { ...topic, asked: some(topic.asked), facets: [] },
  );
  const background = readBackground();
  const { questions, requests } = background.labelled;
  const labelled = {
    questions: share(questions, 16, ({ text }) => text),
    requests: share(requests, 16, ({ text }) => text),
    followUps: [],
  };
  const { intents, commands, wishes, elsewhere } = background;
  const fewer = {
    intents: ofEach(intents, some),
    commands: ofEach(commands, some),
    wishes: ofEach(wishes, some),
    elsewhere: ofEach(elsewhere, some),
  };
  return train({ ...content, topics }, { ...background, ...fewer, labelled }, QUICK);
}

function ofEach(
  phrases: Readonly<Record<string, readonly string[]>>,
  some: (templates: readonly string[]) => string[],
): Record<string, string[]> {
  return Object.fromEntries(Object.entries(phrases).map(([name, templates]) => [name, some(templates)]));
}

test('there is one new file of each kind, and the content keeps every rule with them', () => {
  expect(Object.values(added).map((items) => items.length)).toEqual([1, 1, 1]);
  expect(checkContent(content, TODAY)).toEqual([]);
  expect(leftToWrite(content)).toEqual([]);
});

test('the interaction model has what people say to each of them, and keeps every rule', () => {
  expect(lint(models, INTERACTION_MODEL_RULES)).toEqual([]);
  for (const model of Object.values(models.models)) {
    const { intents = [], types = [] } = model.interactionModel.languageModel;
    const valuesOf = (type: string) =>
      (types.find(({ name }) => name === type)?.values ?? []).map(({ id }) => id);
    for (const { id } of added.topics) {
      expect(intents.filter(({ name }) => name === topicIntent(id))).toHaveLength(1);
      expect(valuesOf('TOPIC')).toContain(id);
    }
    for (const { id } of added.exercises) expect(valuesOf('EXERCISE')).toContain(id);
    for (const { id } of added.routines) expect(valuesOf('ROUTINE')).toContain(id);
  }
});

test('the recogniser learns the new topic, and takes none of its questions for a red flag', () => {
  const nlu = nluOf(knowledge, model, () => bodyModel);
  for (const { id, asked } of added.topics) {
    expect(knowledge.weights.classes).toContain(`topic:${id}`);
    const questions = asked.flatMap((template) => patternsOf(template, 'en-US', content.locales).slice(0, 5));
    const meanings = questions.map((words) => nlu.understand(words));
    expect(meanings.filter(({ kind }) => kind === 'red-flag')).toEqual([]);
    const right = meanings.filter((meaning) => meaning.kind === 'topic' && meaning.id === id);
    expect(right.length).toBeGreaterThan(questions.length * 0.75);
  }
});

test('the new move and the new routine keep the laws of every timeline', () => {
  for (const routine of [...added.routines, ...added.exercises.map(routineOf)]) {
    for (const profile of everyProfile) {
      const timeline = compile(routine, knowledge, profile, 'en-GB');
      expect(timeline.steps.map(({ exercise }) => exercise)).toEqual(
        routine.moves.map((move) => move.exercise),
      );
      expect(
        timeline.cues.filter((cue) => cue.text === '' || cue.silence < 0 || cue.silence > 10_000),
      ).toEqual([]);
      const sides = (side: 'left' | 'right') =>
        timeline.cues.filter((cue) => cue.kind === 'rep' && cue.side === side).length;
      expect(sides('left')).toBe(sides('right'));
      const segments = segmentsFrom(timeline, 0, USUAL_LIMITS);
      expect(segments.at(-1)?.to).toBe(timeline.cues.length);
    }
  }
});

test('the new move and the new routine are done to their end, every rep of them', () => {
  for (const what of [
    ...added.exercises.map(({ id }) => ({ kind: 'exercise' as const, id })),
    ...added.routines.map(({ id }) => ({ kind: 'routine' as const, id })),
  ]) {
    const listener = perform({ what, habits: USUAL_HABITS, acts: [] }, knowledge);
    const timeline = listener.timeline();
    expect(timeline).toBeDefined();
    expect([...listener.heard].toSorted()).toEqual(timeline && repsBetween(timeline).toSorted());
  }
});

/** The new files on a device, in one session. */
async function heard(...lines: string[]): Promise<string[]> {
  const clock = createClock(START);
  const device = createDevice({
    skill: createSkillHost({ clock, memory: null, knowledge }),
    clock,
    caller: CALLER,
    resolve: createNlu(content, CALLER.locale),
    brokenRules: 'throw',
  });
  const speech: string[] = [];
  for (const line of lines) {
    const event = readLine(line);
    const events = event ? await device.play(event) : [];
    speech.push(
      events.flatMap((one) => (one.event === 'turn' ? [one.turn.speech?.words ?? ''] : [])).join(' '),
    );
  }
  return speech;
}

test('people ask the new topic, have the new move explained and start the new routine', async () => {
  const [topic] = added.topics;
  const [move] = added.exercises;
  const [routine] = added.routines;
  const [answer, detail] = await heard(`tell me about ${topic?.synonyms[0]}`, 'tell me more');
  expect(answer).toContain(topic?.short);
  expect(detail).toContain(topic?.detail.split('. ')[0]);
  const [explained] = await heard(`how do i do an ${move?.name}`);
  expect(explained).toContain(move?.steps[0]);
  const [, begun] = await heard(`start ${routine?.name}`, 'ready');
  expect(begun).toContain(move?.start[0]);
});
