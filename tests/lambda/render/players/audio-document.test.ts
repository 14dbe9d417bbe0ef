/** Speech as an audio document. */
import { spokenIn } from '../../../../console/response/spoken';
import { audioDocument } from '../../../../lambda/render/players/audio-document';
import { toSsml } from '../../../../lambda/render/ssml';

const directive = (document: object) => ({
  directives: [
    {
      type: 'Alexa.Presentation.APLA.RenderDocument' as const,
      token: 'sound',
      document: { ...document },
      datasources: {},
    },
  ],
});

const SPEECH = [{ say: 'Lift & hold.' }, { say: 'One.' }, { silence: 12_500 }, { say: 'Down.' }];

describe('an audio document', () => {
  it('holds the words and silences of the speech, and nothing else is heard of it', () => {
    expect(spokenIn(directive(audioDocument(SPEECH)))).toBe(toSsml(SPEECH));
  });

  it('has one voice and one sound, which is cut to the length of the words', () => {
    const { item } = audioDocument(SPEECH).mainTemplate;
    expect(item).toMatchObject({
      type: 'Mixer',
      items: [{ type: 'Sequencer' }, { type: 'Audio', duration: 'trimToParent' }],
    });
  });

  it.each<[string, object]>([
    ['silence alone', audioDocument([{ silence: 1000 }])],
    ['a text that would be computed', audioDocument([{ say: `It costs ${'$'}{price}.` }])],
    ['another version', { ...audioDocument(SPEECH), version: '1.0' }],
    ['a part that there is not', { ...audioDocument(SPEECH), onMount: [] }],
  ])('is heard as nothing when Alexa would refuse it: %s', (_, document) => {
    expect(spokenIn(directive(document))).toBeNull();
  });
});
