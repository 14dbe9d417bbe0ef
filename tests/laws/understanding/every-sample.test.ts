/** Every kind of sample utterance, as the request Alexa makes of it, to the bundle that ships. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createClock } from '../../../console/device/clock';
import { envelopeOf } from '../../../console/device/envelope';
import { createSkillHost } from '../../../console/device/skill-host';
import { listen } from '../../../console/response/heard-ssml';
import { check } from '../../../console/response/invariants';
import { knowledge } from '../../../lambda/content';
import { fill, localeWords } from '../../../lambda/content/fill';
import { LOCALES } from '../../../lambda/content/schema/locale';
import type { Meaning } from '../../../lambda/domain/meaning';
import {
  type FixedIntentName,
  flagOfIntent,
  isFixedIntent,
  topicOfIntent,
  wordsSlot,
} from '../../../lambda/handlers/intents';
import { readContent } from '../../../tools/content/read';
import { type Answer, type Built, build } from '../../support/bundle';
import { type Sample, samplesOf } from '../../support/samples';
import { CALLER, START } from '../../support/scripted';
import { everything, share } from '../../support/share';

/** What each fixed intent must be taken to mean when it opens a session; absent: depends on its slots. */
const MEANS: Partial<Record<FixedIntentName, Partial<Meaning>>> = {
  MoreIntent: { kind: 'command', name: 'more' },
  SourceIntent: { kind: 'command', name: 'source' },
  SymptomListIntent: { kind: 'symptom-list' },
  ListExercisesIntent: { kind: 'command', name: 'list-exercises' },
  WaitIntent: { kind: 'command', name: 'pause' },
  PainIntent: { kind: 'command', name: 'it-hurts' },
  SlowerIntent: { kind: 'command', name: 'slower' },
  FasterIntent: { kind: 'command', name: 'faster' },
  EasierIntent: { kind: 'command', name: 'easier' },
  HarderIntent: { kind: 'command', name: 'harder' },
  ExplainIntent: { kind: 'command', name: 'explain' },
  HowManyLeftIntent: { kind: 'command', name: 'how-many-left' },
  WhatsNextIntent: { kind: 'command', name: 'next', peek: true },
  ForgetMeIntent: { kind: 'command', name: 'forget-me' },
  WhatDoYouKnowIntent: { kind: 'command', name: 'what-do-you-know' },
  DespairIntent: { kind: 'despair' },
  GentleCheckIntent: { kind: 'gentle-check' },
  'AMAZON.YesIntent': { kind: 'command', name: 'yes' },
  'AMAZON.NoIntent': { kind: 'command', name: 'no' },
  'AMAZON.RepeatIntent': { kind: 'command', name: 'repeat' },
  'AMAZON.NextIntent': { kind: 'command', name: 'next' },
  'AMAZON.PreviousIntent': { kind: 'command', name: 'previous' },
  'AMAZON.PauseIntent': { kind: 'command', name: 'pause' },
  'AMAZON.ResumeIntent': { kind: 'command', name: 'resume' },
  'AMAZON.StartOverIntent': { kind: 'command', name: 'start-over' },
  'AMAZON.HelpIntent': { kind: 'command', name: 'help' },
  'AMAZON.StopIntent': { kind: 'command', name: 'stop' },
  'AMAZON.CancelIntent': { kind: 'command', name: 'stop' },
  'AMAZON.NavigateHomeIntent': { kind: 'command', name: 'stop' },
  'AMAZON.FallbackIntent': { kind: 'unknown' },
};

function meaningOf({ intent, ids }: Sample): Partial<Meaning> | null {
  const { name } = intent;
  if (!isFixedIntent(name)) {
    const topic = topicOfIntent(name);
    return topic === null
      ? { kind: 'red-flag', flag: flagOfIntent(name) ?? '' }
      : { kind: 'topic', id: topic };
  }
  if (name === 'TellMeAboutIntent') return { kind: 'topic', id: ids.topic ?? '' };
  if (name === 'StartExerciseIntent') return { kind: 'exercise', action: 'start', id: ids.exercise ?? '' };
  if (name === 'DescribeExerciseIntent')
    return { kind: 'exercise', action: 'describe', id: ids.exercise ?? '' };
  if (name === 'StartRoutineIntent') {
    const minutes = intent.slots?.minutes?.value;
    return {
      kind: 'routine',
      ...(ids.routine !== undefined && { id: ids.routine }),
      ...(minutes !== undefined && { minutes: Number(minutes) }),
    };
  }
  return MEANS[name] ?? null;
}

/** Words that the answer must hold, whatever else is said. */
function mustSay({ locale }: Sample, meaning: Meaning): string[] {
  const country = localeWords(knowledge, locale);
  if (meaning.kind === 'topic') {
    const topic = knowledge.topics.find(({ id }) => id === meaning.id);
    const answer = meaning.facet ? topic?.facets.find(({ id }) => id === meaning.facet) : topic;
    return answer ? [fill(answer.short, country)] : ['(no such answer)'];
  }
  if (meaning.kind === 'red-flag') {
    return { emergency: [country.emergencyLine], today: [country.todayLine], book: [] }[meaning.urgency];
  }
  return meaning.kind === 'despair' ? [country.crisisLine] : [];
}

interface Asked {
  sample: Sample;
  event: RequestEnvelope;
}

const { content } = readContent();

/** The quick suite asks one in this many of the sentences that reach the skill as they are, and of the names in a slot. */
const ONE_IN = { sentences: 40, names: 3 };

/** What reaches the skill from en-US; elsewhere what differs from there, and one of each intent. */
function everySample(): Asked[] {
  const made = new Set<string>();
  const samples = LOCALES.flatMap((locale) => {
    const met = new Set<string>();
    const alike = samplesOf(content, locale).filter(({ intent }) => {
      const request = JSON.stringify(intent);
      const isNew = !made.has(request) || !met.has(intent.name);
      made.add(request);
      met.add(intent.name);
      return isNew;
    });
    const [worded, named] = [true, false].map((carried) =>
      alike.filter(({ intent }) => (wordsSlot(intent.name) !== null) === carried),
    ) as [Sample[], Sample[]];
    const asked = new Set([
      ...share(worded, ONE_IN.sentences, ({ utterance }) => utterance),
      ...share(named, ONE_IN.names, ({ utterance }) => utterance),
      ...firstOfEach(alike),
    ]);
    return alike.filter((sample) => asked.has(sample));
  });
  return samples.map((sample, index) => {
    const caller = { ...CALLER, locale: sample.locale };
    const session = { id: `s${index}`, isNew: true, attributes: {} };
    const happening = { type: 'IntentRequest', intent: sample.intent } as const;
    return { sample, event: envelopeOf(caller, session, happening, { id: String(index), now: START }) };
  });
}

/** Of each intent, and of each of our own values that one is asked with. */
function firstOfEach(samples: readonly Sample[]): Iterable<Sample> {
  const kind = ({ intent, ids }: Sample) => JSON.stringify([intent.name, ids]);
  return new Map(samples.toReversed().map((sample) => [kind(sample), sample])).values();
}

describe('Every sample utterance, asked of the bundle that ships', () => {
  let built: Built;
  let asked: Asked[];
  let answers: Answer[];
  /** By request without its ids: what the sources make of it. */
  const fromSources = new Map<string, { meaning: Meaning | null; response: ResponseEnvelope['response'] }>();

  const keyOf = ({ locale, intent }: Sample) => JSON.stringify([locale, intent]);

  beforeAll(async () => {
    built = await build();
    asked = everySample();
    answers = built.ask(asked.map(({ event }) => event));
    const skill = createSkillHost({ clock: createClock(START), memory: null });
    for (const { sample, event } of asked) {
      if (fromSources.has(keyOf(sample))) continue;
      const { response, seen } = await skill(event);
      check({ request: event, response, screen: false });
      fromSources.set(keyOf(sample), { meaning: seen?.reply.meaning ?? null, response: response.response });
    }
  });
  afterAll(() => built.remove());

  it('covers the model: a thousand and more, every intent in each country', () => {
    expect(asked.length).toBeGreaterThan(everything() ? 13_000 : 1200);
    for (const locale of LOCALES) {
      const intents = new Set(
        asked.flatMap(({ sample }) => (sample.locale === locale ? [sample.intent.name] : [])),
      );
      expect(intents.size).toBeGreaterThan(content.topics.length + Object.keys(MEANS).length);
    }
  });

  it('is answered, each and every one', () => {
    expect(answers).toHaveLength(asked.length);
    expect(
      answers.flatMap(({ error }, i) => (error ? [`${asked[i]?.sample.utterance}: ${error}`] : [])),
    ).toEqual([]);
  });

  it('is taken to mean what its intent says, save the odd one whose words say otherwise', () => {
    const wrong = asked.flatMap(({ sample }) => {
      const wanted = meaningOf(sample);
      const meaning = fromSources.get(keyOf(sample))?.meaning;
      const same =
        meaning && (!wanted || Object.entries(wanted).every(([k, v]) => Reflect.get(meaning, k) === v));
      return same ? [] : [{ intent: sample.intent.name, utterance: sample.utterance, meaning }];
    });
    // Where the words arrive they decide, and Alexa's choice is a hint; without words the intent is all there is.
    const worded = ({ intent }: { intent: string }) => wordsSlot(intent) !== null;
    expect(wrong.filter((one) => !worded(one))).toEqual([]);
    expect(wrong.filter(({ intent }) => flagOfIntent(intent) !== null)).toEqual([]);
    if (wrong.length > asked.filter(({ sample }) => worded({ intent: sample.intent.name })).length / 250)
      expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('gets the answer of its meaning, in the words of its country', () => {
    const wrong = asked.flatMap(({ sample }, i) => {
      const meaning = fromSources.get(keyOf(sample))?.meaning;
      const speech = answers[i]?.response?.response.outputSpeech;
      const words = speech?.type === 'SSML' ? listen(speech.ssml).words : '';
      const missing = meaning
        ? mustSay(sample, meaning).filter((line) => !words.includes(line))
        : ['an answer'];
      return words === '' || missing.length > 0 ? [`${sample.locale} "${sample.utterance}": ${words}`] : [];
    });
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('gets from the bundle exactly what the sources say', () => {
    const different = asked.filter(
      ({ sample }, i) =>
        JSON.stringify(answers[i]?.response?.response) !==
        JSON.stringify(fromSources.get(keyOf(sample))?.response),
    );
    expect(different.slice(0, 5).map(({ sample }) => sample.utterance)).toEqual([]);
  });
});
