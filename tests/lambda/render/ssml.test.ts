import { escapeText, toSsml } from '../../../lambda/render/ssml';
import fc from '../../support/fc';

const silenceOf = (ssml: string) =>
  [...ssml.matchAll(/<break time="(\d+)(ms|s)"\/>/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (unit === 's' ? 1000 : 1),
    0,
  );

describe('speech as SSML', () => {
  it('is one speak element with sentences and breaks in order', () => {
    expect(toSsml([{ say: 'Lift.' }, { silence: 5000 }, { say: 'Lower.' }, { silence: 1500 }])).toBe(
      '<speak>Lift. <break time="5s"/> Lower. <break time="1500ms"/></speak>',
    );
  });

  it('escapes once, and leaves apostrophes as they are spoken', () => {
    expect(escapeText("you're at R & D <now>")).toBe("you're at R &amp; D &lt;now&gt;");
    expect(escapeText('&amp;')).toBe('&amp;amp;');
  });

  it('never holds a raw bracket or a bare ampersand of the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inner = toSsml([{ say: text }]).slice('<speak>'.length, -'</speak>'.length);
        expect(inner).not.toMatch(/[<>]/);
        expect(inner).not.toMatch(/&(?!amp;|lt;|gt;)/);
      }),
    );
  });

  it('keeps every millisecond of a silence, in breaks of at most ten seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (ms) => {
        const ssml = toSsml([{ say: 'Hold.' }, { silence: ms }]);
        expect(silenceOf(ssml)).toBe(ms);
        for (const [, amount, unit] of ssml.matchAll(/time="(\d+)(ms|s)"/g)) {
          expect(Number(amount) * (unit === 's' ? 1000 : 1)).toBeLessThanOrEqual(10_000);
        }
      }),
    );
  });
});
