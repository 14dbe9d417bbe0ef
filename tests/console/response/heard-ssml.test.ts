import { listen, MarkupError, transcribe } from '../../../console/response/heard-ssml';
import { toSsml } from '../../../lambda/render/ssml';
import fc from '../../support/fc';

describe('What is heard of a response', () => {
  it('hears the words and the quiet between them, in order', () => {
    const heard = listen('<speak>Lift. <break time="3s"/> And down.</speak>');
    expect(heard.parts).toEqual([{ words: 'Lift.' }, { hold: 3000 }, { words: 'And down.' }]);
    expect(heard.words).toBe('Lift. And down.');
  });

  it('adds neighbouring breaks into one hold and remembers the longest single one', () => {
    const heard = listen('<speak>Hold. <break time="10s"/> <break time="10s"/><break time="500ms"/></speak>');
    expect(heard.parts).toEqual([{ words: 'Hold.' }, { hold: 20_500 }]);
    expect(heard.longestBreakMs).toBe(10_000);
  });

  it('hears a substitution instead of what is written, and sentences apart', () => {
    expect(
      listen('<speak><s>Ask your <sub alias="doctor">Dr</sub>.</s><s>Then rest.</s></speak>').words,
    ).toBe('Ask your doctor. Then rest.');
  });

  it('hears an escaped sign as the sign', () => {
    expect(listen('<speak>A &amp; E &lt; home</speak>').words).toBe('A & E < home');
  });

  it.each([
    ['a tag left open', '<speak>Hello'],
    ['a bare ampersand', '<speak>A & E</speak>'],
    ['a tag outside the set', '<speak><audio src="x"/></speak>'],
    ['an unknown attribute', '<speak><break length="3s"/></speak>'],
    ['a break without a unit', '<speak>Hi <break time="3"/></speak>'],
    ['a break of unknown strength', '<speak>Hi <break strength="huge"/></speak>'],
    ['speech inside speech', '<speak>Hi <speak>there</speak></speak>'],
    ['words outside speech', '<speak>Hi</speak> there'],
    ['no speech at all', '<p>Hi</p>'],
    ['a comment', '<speak>Hi <!-- there --></speak>'],
    ['plain text', 'Hi there'],
    ['nothing', ''],
  ])('refuses %s', (_what, ssml) => {
    expect(() => listen(ssml)).toThrow(MarkupError);
  });

  it('hears exactly what was to be said, whatever the text', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'ab &<>\'";.é?') })
      .filter((words) => words.trim() !== '');
    void fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 65_000 }), (words, quiet) => {
        const heard = listen(toSsml([{ say: words }, { silence: quiet }]));
        expect(heard.words).toBe(words.replace(/\s+/g, ' ').trim());
        expect(heard.holdMs).toBe(quiet);
        expect(heard.longestBreakMs).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it('writes a hold of a second or more, and passes over a breath', () => {
    const heard = listen('<speak>Lift. <break time="300ms"/> Hold. <break time="12500ms"/> Rest.</speak>');
    expect(transcribe(heard)).toBe('Lift. Hold. (holds 12.5 s) Rest.');
  });
});
