/** What a response speaks, as SSML, whether it comes as speech or as an audio document (APLA). */
import type { Directive, ui } from 'ask-sdk-model';
import * as v from 'valibot';
import { toSsml } from '../../lambda/render/ssml';
import { ALEXA_ASKS, consentAsked } from '../services/consent';

const SpokenSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('Speech'),
    contentType: v.literal('PlainText'),
    // What stands in ${ } would be computed.
    content: v.pipe(
      v.string(),
      v.check((text) => !text.includes('${')),
    ),
  }),
  v.strictObject({ type: v.literal('Silence'), duration: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
]);

const SoundSchema = v.strictObject({
  type: v.literal('Audio'),
  source: v.pipe(v.string(), v.regex(/^soundbank:\/\/soundlibrary\/[a-z_]+\/[a-z0-9_]+$/)),
  duration: v.literal('trimToParent'),
  filters: v.tuple([
    v.strictObject({ type: v.literal('Repeat'), repeatCount: v.literal(-1) }),
    v.strictObject({ type: v.literal('Volume'), amount: v.pipe(v.string(), v.regex(/^\d{1,2}%$/)) }),
  ]),
});

/** The documents that we send, and no others: components and properties as the reference of APL for audio has them. */
const DocumentSchema = v.strictObject({
  type: v.literal('APLA'),
  version: v.literal('0.91'),
  mainTemplate: v.strictObject({
    parameters: v.tuple([v.literal('payload')]),
    item: v.strictObject({
      type: v.literal('Mixer'),
      items: v.tuple([
        v.strictObject({
          type: v.literal('Sequencer'),
          items: v.pipe(
            v.array(SpokenSchema),
            // A response of silence alone is refused by Alexa.
            v.check((items) => items.some(({ type }) => type === 'Speech')),
          ),
        }),
        SoundSchema,
      ]),
    }),
  }),
});

export function isAudio(directive: Directive): boolean {
  return directive.type === 'Alexa.Presentation.APLA.RenderDocument';
}

/** As SSML; null where nothing is spoken. A document that Alexa would refuse is heard as nothing. */
export function spokenIn(part: { outputSpeech?: ui.OutputSpeech; directives?: Directive[] }): string | null {
  if (part.outputSpeech) return part.outputSpeech.type === 'SSML' ? part.outputSpeech.ssml : null;
  if (consentAsked(part.directives) !== null) return toSsml([{ say: ALEXA_ASKS }]);
  const directive = part.directives?.find(isAudio);
  if (!directive || !('document' in directive)) return null;
  const document = v.safeParse(DocumentSchema, directive.document);
  if (!document.success) return null;
  const [{ items }] = document.output.mainTemplate.item.items;
  return toSsml(
    items.map((one) => (one.type === 'Speech' ? { say: one.content } : { silence: one.duration })),
  );
}
