import { matches, readTranscript, rewritten, TranscriptError } from '../../../console/transcripts/transcript';
import { firstDifference } from '../../support/transcripts/play';

const TEXT = `# Two turns
locale: en-GB
device: show
now: 2026-05-04T10:00:00Z
memory: {"noticeHeard":true}

U: open back coach
A: Welcome back. Ask
   away.
U: /silence
R: Still there?
(nobody answers)
`;

describe('A transcript', () => {
  it('is a head of settings and a body of what was said and heard', () => {
    expect(readTranscript('two.txt', TEXT)).toMatchObject({
      title: 'Two turns',
      locale: 'en-GB',
      device: 'show',
      now: Date.UTC(2026, 4, 4, 10),
      memory: { noticeHeard: true },
      attributes: null,
      exchanges: [
        { line: 'open back coach', at: 7, expected: ['A: Welcome back. Ask away.'] },
        { line: '/silence', at: 10, expected: ['R: Still there?', '(nobody answers)'] },
      ],
    });
  });

  it.each([
    ['a setting it does not know', 'colour: blue\n\nU: hi\n', 1],
    ['a place it does not know', 'locale: fr-FR\n\nU: hi\n', 1],
    ['a line that nobody says', '# T\n\nU: hi\nB: hello\n', 4],
    ['an answer before the first words', '# T\nA: hello\n', 1],
  ])('refuses %s, and says where', (_what, text, line) => {
    expect(() => readTranscript('bad.txt', text)).toThrow(TranscriptError);
    expect(() => readTranscript('bad.txt', text)).toThrow(`bad.txt:${line}:`);
  });

  it('holds when everything was heard as written', () => {
    const transcript = readTranscript('two.txt', TEXT);
    expect(
      firstDifference(transcript, [['A: Welcome back. Ask away.'], ['R: Still there?', '(nobody answers)']]),
    ).toBeNull();
  });

  it.each([
    ['other words', [['A: Go away.'], ['R: Still there?', '(nobody answers)']], 'two.txt:7'],
    ['silence', [[], ['R: Still there?', '(nobody answers)']], '(nothing)'],
    ['one thing more', [['A: Welcome back. Ask away.', '(the session ends)'], []], '(the session ends)'],
    ['one thing less', [['A: Welcome back. Ask away.'], ['R: Still there?']], 'two.txt:10'],
  ])('fails on %s, and shows both', (_what, happened, shown) => {
    expect(firstDifference(readTranscript('two.txt', TEXT), happened)).toContain(shown);
  });

  it('lets three dots stand for any words, and for nothing else', () => {
    expect(matches('A: Okay. ... Want more?', 'A: Okay. It hurts because of (this). Want more?')).toBe(true);
    expect(matches('A: Okay. ... Want more?', 'A: Okay. It hurts.')).toBe(false);
    expect(matches('A: Okay.', 'A: Okay!')).toBe(false);
    expect(matches('A: Hold. (holds 5 s) ...', 'A: Hold. (holds 5 s) Rest.')).toBe(true);
  });

  it('is written anew with what was heard, keeping its settings and the lines that still hold', () => {
    const transcript = readTranscript(
      'two.txt',
      TEXT.replace('Welcome back. Ask\n   away.', 'Welcome ... away.'),
    );
    const heard = [['A: Welcome back. Ask away.'], ['R: Hello?', '(nobody answers)']];
    expect(rewritten(transcript, heard)).toBe(
      TEXT.replace('Welcome back. Ask\n   away.', 'Welcome ... away.').replace('Still there?', 'Hello?'),
    );
  });

  it('reads back what it wrote, however long', () => {
    const transcript = readTranscript('two.txt', TEXT);
    const long = [[`A: ${'lift and lower (holds 5 s) '.repeat(40).trim()}`], ['(nobody answers)']];
    expect(firstDifference(readTranscript('two.txt', rewritten(transcript, long)), long)).toBeNull();
  });
});
