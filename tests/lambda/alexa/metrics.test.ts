import { Metrics as Powertools } from '@aws-lambda-powertools/metrics';
import { emfMetrics, NAMESPACE } from '../../../lambda/alexa/emf-metrics';
import { countsOf, NO_METRICS, type TurnFacts } from '../../../lambda/alexa/metrics';
import fc from '../../support/fc';

// CloudWatch refuses other days, and the library warns of them.
const NOW = Date.now();
const ANSWERED: TurnFacts = {
  meaning: 'topic',
  ms: 3,
  memory: 'unused',
  apologised: false,
  locale: 'en-GB',
};

/** The lines written for some turns, parsed. */
function written(...turns: TurnFacts[]): Record<string, unknown>[] {
  const lines: string[] = [];
  const metrics = emfMetrics(
    (line) => lines.push(line),
    'live',
    () => NOW,
  );
  for (const facts of turns) metrics.turn(facts);
  return lines.map((line): Record<string, unknown> => JSON.parse(line));
}

/** What AWS's own library writes for the same numbers. */
function writtenByPowertools(facts: TurnFacts): Record<string, unknown> {
  const library = new Powertools({ namespace: NAMESPACE, serviceName: 'live' });
  library.setTimestamp(NOW);
  for (const [name, value] of Object.entries(countsOf(facts))) {
    library.addMetric(name, name === 'AnswerTime' ? 'Milliseconds' : 'Count', value);
  }
  library.addMetadata('locale', facts.locale);
  return { ...library.serializeMetrics() };
}

const facts: fc.Arbitrary<TurnFacts> = fc.record(
  {
    meaning: fc.constantFrom('topic', 'unknown', 'clarify', 'red-flag', 'launch', 'command'),
    ms: fc.nat({ max: 7000 }),
    memory: fc.constantFrom('ok', 'down', 'unused'),
    apologised: fc.boolean(),
    locale: fc.constantFrom('en-US', 'en-GB', 'other'),
    ended: fc.constantFrom('ERROR', 'USER_INITIATED'),
  },
  { requiredKeys: ['meaning', 'ms', 'memory', 'apologised', 'locale'] },
);

describe('what is counted of a turn', () => {
  test('is one line that AWS’s own library would have written', () => {
    fc.assert(
      fc.property(facts, (turn) => {
        expect(written(turn)).toEqual([writtenByPowertools(turn)]);
      }),
      { numRuns: 60 },
    );
  });

  test('is nothing but numbers, the stage and the locale', () => {
    fc.assert(
      fc.property(facts, (turn) => {
        const [{ _aws, service, locale, ...counts } = {}] = written(turn);
        expect([service, locale]).toEqual(['live', turn.locale]);
        for (const count of Object.values(counts)) expect(typeof count).toBe('number');
        expect(JSON.stringify(_aws)).toContain('"Dimensions":[["service"]]');
      }),
    );
  });

  test('tells a warning sign only as a count', () => {
    const line = JSON.stringify(written({ ...ANSWERED, meaning: 'red-flag' }));
    expect(line).toContain('"WarningSigns":1');
    expect(line).not.toContain('red-flag');
  });

  test.each<[string, Partial<TurnFacts>, string, number]>([
    ['an apology', { apologised: true, meaning: 'unknown' }, 'Apologies', 1],
    [
      'an apology, which is not a question unanswered,',
      { apologised: true, meaning: 'unknown' },
      'Unanswered',
      0,
    ],
    ['a question unanswered', { meaning: 'unknown' }, 'Unanswered', 1],
    ['two topics offered', { meaning: 'clarify' }, 'Clarified', 1],
    ['memory that is down', { memory: 'down' }, 'MemoryDown', 1],
    ['memory that answers', { memory: 'ok' }, 'MemoryDown', 0],
    ['a session ended by an error', { ended: 'ERROR' }, 'EndedInError', 1],
    ['a session ended by its listener', { ended: 'USER_INITIATED' }, 'EndedInError', 0],
  ])('counts %s', (_, change, name, value) => {
    expect(countsOf({ ...ANSWERED, ...change })).toHaveProperty(name, value);
  });

  test('leaves out what does not apply, so that averages are rates', () => {
    expect(countsOf(ANSWERED)).not.toHaveProperty('MemoryDown');
    expect(countsOf({ ...ANSWERED, ended: 'ERROR' })).toEqual({ EndedInError: 1 });
  });

  test('is nothing at all away from Lambda', () => {
    expect(NO_METRICS.turn(ANSWERED)).toBeUndefined();
  });
});
