/** Whatever is said, wherever the conversation stands, the answer keeps every rule, and safety and "stop" come first. */

import type { Intent, RequestEnvelope } from 'ask-sdk-model';
import { createClock } from '../../../console/device/clock';
import { envelopeOf, intentOf } from '../../../console/device/envelope';
import type { DeviceTurn } from '../../../console/device/protocol';
import { createSkillHost, type Outcome } from '../../../console/device/skill-host';
import { check } from '../../../console/response/invariants';
import { IDLE, parseSession, stateName } from '../../../lambda/domain/session';
import { topicOfIntent } from '../../../lambda/handlers/intents';
import { content, played, turnsIn } from '../../support/played';
import { american } from '../../support/published';
import { samplesOf } from '../../support/samples';
import { CALLER, START } from '../../support/scripted';
import { share } from '../../support/share';

/** How to get to each state, and what it is called in the session; no lines: it is there from the start. */
const STATES: Record<string, string[]> = {
  idle: ['open back coach'],
  'asking: more': ['do sit ups cause lower back pain'],
  'asking: topic': ['do sit ups cause lower back pain', 'yes'],
  'asking: list': ['how do you prevent lower back pain when exercising'],
  'asking: exercise': ['how do i do the draw in'],
  'asking: other-signs': ['check my symptoms'],
  'asking: signs-read': ['check my symptoms', 'more'],
  'asking: anything': ['says who'],
  clarifying: [],
  gated: ['start after a run'],
  guiding: ['start after a run', 'ready'],
  'guiding a chair': ['start a chair break', 'ready'],
  paused: ['start after a run', 'ready', '/wait 45s', 'pause'],
  hurt: ['start after a run', 'ready', '/wait 45s', 'it hurts'],
  'asking: get-up': ['start after a run', 'ready', '/wait 45s', 'stop'],
  'asking: enough': ['start after a run', 'ready', '/wait 45s', 'stop', 'yes'],
  'asking: after-routine': [
    'start a chair break',
    'ready',
    '/wait 60s',
    'skip',
    '/wait 8s',
    'skip',
    '/wait 8s',
    'skip',
  ],
};
/** Where "stop" ends the move, and whoever lies on the floor is asked whether to be talked up. */
const ON_THE_FLOOR = new Set(['guiding', 'paused', 'hurt']);

/** Which sentence is close to two topics changes with the content. */
const CLARIFYING = { ...IDLE, state: { name: 'clarifying', between: ['running', 'sharp-pain'] } };

/** One request of every intent, with a value in each slot; and every intent that has slots with none filled. */
const INTENTS: readonly Intent[] = [
  ...new Map(samplesOf(content, 'en-US', american()).map(({ intent }) => [intent.name, intent])).values(),
  ...[
    'TellMeAboutIntent',
    'AskAnythingIntent',
    'StartExerciseIntent',
    'DescribeExerciseIntent',
    'WaitIntent',
  ].map((name) => intentOf(name, {}, CALLER.applicationId)),
];

/**
 * The topics are alike to the conversation, and so are what has no rule of its own here: the quick suite asks a share of
 * them, and others in each state; signs, and what ends or stays, in every one.
 */
function askedIn(state: string): Intent[] {
  const topics = INTENTS.filter(({ name }) => topicOfIntent(name) !== null);
  const others = INTENTS.filter(({ name }) => topicOfIntent(name) === null && !hasRule(name));
  const words = ({ name, slots }: Intent) => `${state} ${name} ${JSON.stringify(slots)}`;
  const drawn = new Set([...share(topics, 12, words), ...share(others, 2, words)]);
  return INTENTS.filter((intent) => hasRule(intent.name) || drawn.has(intent));
}

const hasRule = (name: string) => name.startsWith('RedFlag') || ENDS.has(name) || STAYS.has(name);

interface Said {
  intent: Intent;
  request: RequestEnvelope;
  outcome: Outcome;
}

const clock = createClock(START);
const skill = createSkillHost({ clock, memory: null });

async function reach(lines: readonly string[]): Promise<DeviceTurn> {
  const last = turnsIn(await played(...lines)).at(-1);
  if (!last) throw new Error('nothing was said');
  return last;
}

async function say(
  intent: Intent,
  attributes: Record<string, unknown>,
  secondsLater: number,
): Promise<Omit<Said, 'intent'>> {
  clock.set(START + secondsLater * 1000);
  const session = { id: 's', isNew: false, attributes };
  const request = envelopeOf(
    CALLER,
    session,
    { type: 'IntentRequest', intent },
    { id: '1', now: clock.now() },
  );
  return { request, outcome: await skill(request) };
}

const ENDS = new Set(['AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent']);
const STAYS = new Set([
  'AMAZON.HelpIntent',
  'AMAZON.RepeatIntent',
  'AMAZON.FallbackIntent',
  'WhatDoYouKnowIntent',
]);

describe.each(Object.entries(STATES))('While the conversation is %s', (state, lines) => {
  const said: Said[] = [];

  beforeAll(async () => {
    const attributes =
      lines.length === 0 ? CLARIFYING : ((await reach(lines)).response.sessionAttributes ?? {});
    const { state: reached } = parseSession(attributes);
    expect(state).toContain(stateName(reached));
    if (reached.name === 'asking') expect(state).toBe(`asking: ${reached.offer.kind}`);
    for (const intent of askedIn(state)) said.push({ intent, ...(await say(intent, attributes, 60)) });
  });

  it('every intent is answered within the rules, and never by an apology', () => {
    for (const { intent, request, outcome } of said) {
      expect([intent.name, outcome.seen?.reply.meaning.kind ?? 'an apology']).not.toContain('an apology');
      expect([intent.name, fault(request, outcome)]).toEqual([intent.name, null]);
    }
  });

  it('"stop" ends it or the move, help and the like do not, and an emergency keeps nothing but itself', () => {
    for (const { intent, outcome } of said) {
      const { response, sessionAttributes } = outcome.response;
      if (ENDS.has(intent.name)) {
        const { state: left } = parseSession(sessionAttributes);
        const offer = left.name === 'asking' ? left.offer.kind : null;
        expect([intent.name, response.shouldEndSession, offer]).toEqual(
          ON_THE_FLOOR.has(state) ? [intent.name, false, 'get-up'] : [intent.name, true, null],
        );
      }
      if (STAYS.has(intent.name))
        expect([intent.name, response.shouldEndSession]).toEqual([intent.name, false]);
      const meaning = outcome.seen?.reply.meaning;
      if (intent.name.startsWith('RedFlag')) expect(meaning?.kind).toBe('red-flag');
      if (meaning?.kind === 'red-flag' && meaning.urgency === 'emergency') {
        // Open for what people really say next, and of the conversation before it nothing is left.
        expect([intent.name, response.shouldEndSession]).toEqual([intent.name, false]);
        expect(sessionAttributes).toEqual({
          ...IDLE,
          state: { name: 'emergency' },
          fullGate: true,
          // Whose record it is, and nothing seen of it.
          record: { person: null },
        });
      }
    }
  });
});

function fault(request: RequestEnvelope, { response }: Outcome): string | null {
  try {
    check({ request, response: JSON.parse(JSON.stringify(response)), screen: false });
    return null;
  } catch (error) {
    return String(error);
  }
}
