/** A document that speaks, counts, and can be touched: for tests of the screen that draws it. */
export function speakingDocument(): Record<string, unknown> {
  const bound = (expression: string) => `\${${expression}}`;
  const fill = { width: '100vw', height: '100vh', position: 'absolute', top: 0, left: 0 };
  return {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: 'test',
    document: {
      type: 'APL',
      version: '1.4',
      onMount: [
        {
          type: 'Sequential',
          sequencer: 'guide',
          commands: [
            { type: 'SendEvent', arguments: ['START', bound('elapsedTime')] },
            { type: 'SpeakItem', componentId: 'said' },
            { type: 'SendEvent', arguments: ['SEG', bound('elapsedTime')] },
          ],
        },
      ],
      mainTemplate: {
        parameters: ['d'],
        items: [
          {
            type: 'Container',
            ...fill,
            items: [
              { type: 'Text', text: bound('d.properties.title'), fontSize: '60px' },
              { type: 'Text', id: 'said', text: 'spoken', speech: bound('d.properties.sound') },
              {
                type: 'TouchWrapper',
                accessibilityLabel: 'Next',
                width: 200,
                height: 100,
                onPress: [{ type: 'SendEvent', arguments: ['CMD', 'next'] }],
                item: { type: 'Frame', width: 200, height: 100, backgroundColor: '#0b7a5c' },
              },
            ],
          },
        ],
      },
    },
    datasources: {
      d: {
        type: 'object',
        properties: { title: 'Cat stretch', said: '<speak>Arch. <break time="5s"/></speak>' },
        transformers: [{ inputPath: 'said', outputName: 'sound', transformer: 'ssmlToSpeech' }],
      },
    },
  };
}
