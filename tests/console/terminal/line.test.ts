import { LineError, readLine } from '../../../console/terminal/line';

describe('A typed line', () => {
  it.each([
    'alexa, open back coach',
    'Open Back Coach.',
    'start back coach',
    'Alexa, launch Back Coach',
    'back coach',
    'ask back coach',
    '/launch',
  ])('"%s" opens the skill', (line) => {
    expect(readLine(line)).toEqual({ kind: 'launch' });
  });

  it.each([
    ['Alexa, ask Back Coach about sit-ups', 'sit ups'],
    ['ask back coach why running hurts my back', 'why running hurts my back'],
    ['tell back coach to start a gentle morning', 'start a gentle morning'],
    ['alexa open back coach and start a desk break', 'start a desk break'],
    ['ask about sit ups using back coach', 'sit ups'],
  ])('"%s" opens it with the question', (line, words) => {
    expect(readLine(line)).toEqual({ kind: 'ask', words });
  });

  it.each([
    ['Why does my back hurt?', 'why does my back hurt'],
    ['Alexa, pause!', 'pause'],
    ['hey alexa stop', 'stop'],
    ['What’s next', "what's next"],
    ['give me 2 minutes', 'give me two minutes'],
    ['  sit-ups   and back pain ', 'sit ups and back pain'],
  ])('"%s" is heard as "%s"', (line, words) => {
    expect(readLine(line)).toEqual({ kind: 'say', words });
  });

  it.each(['', '   ', '# a comment', '?!'])('"%s" says nothing', (line) => {
    expect(readLine(line)).toBeNull();
  });

  it.each([
    ['/wait 45s', { kind: 'wait', ms: 45_000 }],
    ['/wait 2m', { kind: 'wait', ms: 120_000 }],
    ['/next-day', { kind: 'wait', ms: 86_400_000 }],
    ['/next-week', { kind: 'wait', ms: 604_800_000 }],
    ['/wait 1.5 s', { kind: 'wait', ms: 1500 }],
    ['/wait 30', { kind: 'wait', ms: 30_000 }],
    ['/silence', { kind: 'silence' }],
    ['/close', { kind: 'close' }],
    ['/lose', { kind: 'lose' }],
    ['/touch next', { kind: 'touch', name: 'next' }],
    ['/person new', { kind: 'person' }],
    ['/fault memory down', { kind: 'fault', faults: { memory: 'down' } }],
    ['/fault alexa loose', { kind: 'fault', faults: { alexa: 'loose' } }],
    [
      '/fault none',
      {
        kind: 'fault',
        faults: {
          memory: 'fine',
          delivery: 'fine',
          alexa: 'usual',
          voice: 'fine',
          screen: 'fine',
          interruption: 'fine',
          reminders: 'fine',
        },
      },
    ],
    ['/memory forget', { kind: 'record', change: 'forget' }],
  ])('"%s" happens to the device', (line, event) => {
    expect(readLine(line)).toEqual(event);
  });

  it.each([
    '/fault',
    '/fault memory',
    '/fault memory gone',
    '/fault wine red',
    '/memory',
    '/memory wipe',
    '/person',
    '/person ann',
    '/wait',
    '/wait soon',
    '/next-day 2',
    '/wait -3s',
    '/wait 3 weeks',
    '/touch',
    '/jump',
    '/',
    '/silence please',
  ])('"%s" is refused with a reason', (line) => {
    expect(() => readLine(line)).toThrow(LineError);
  });
});
