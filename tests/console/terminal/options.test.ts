import { readOptions, UsageError } from '../../../console/terminal/options';

const NOW = Date.UTC(2026, 2, 2, 8);

describe('The command line', () => {
  it('is an en-US echo at the present time when nothing is said', () => {
    expect(readOptions([], NOW)).toEqual({
      json: false,
      each: false,
      times: false,
      device: 'echo',
      locale: 'en-US',
      alexa: 'usual',
      now: NOW,
      web: true,
      host: '127.0.0.1',
      port: null,
      data: null,
      help: false,
    });
  });

  it('takes every documented option', () => {
    const args =
      '--json --each --times --device show --locale en-gb --alexa loose --now 2026-05-04T10:30:00+02:00 --port 8080 --host 0.0.0.0 --no-web --data here';
    expect(readOptions(args.split(' '), NOW)).toEqual({
      json: true,
      each: true,
      times: true,
      device: 'show',
      locale: 'en-GB',
      alexa: 'loose',
      now: Date.UTC(2026, 4, 4, 8, 30),
      web: false,
      host: '0.0.0.0',
      port: 8080,
      data: 'here',
      help: false,
    });
  });

  it('reads a time without a zone as UTC, so that it means the same everywhere', () => {
    expect(readOptions(['--now', '2026-05-04T10:30'], NOW).now).toBe(Date.UTC(2026, 4, 4, 10, 30));
    expect(readOptions(['--now', '2026-05-04'], NOW).now).toBe(Date.UTC(2026, 4, 4));
  });

  it.each([
    ['--frobnicate'],
    ['--locale', 'de-DE'],
    ['--locale'],
    ['--device', 'toaster'],
    ['--alexa', 'sharp'],
    ['--now', 'yesterday'],
    ['--now', '2026-13-45T00:00:00Z'],
    ['--now', '2026'],
    ['--port', 'eighty'],
    ['--port', '70000'],
    ['--host', 'http://here/'],
    ['--data', ''],
    ['--json=yes'],
    ['hello'],
  ])('refuses %s %s in one clear line', (...args) => {
    expect(() => readOptions(args, NOW)).toThrow(UsageError);
    try {
      readOptions(args, NOW);
    } catch (error) {
      expect(String(error)).not.toMatch(/\n/);
    }
  });
});
