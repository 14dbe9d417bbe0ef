/** Speech as an audio document (APLA): the same words and silences, with a quiet sound behind them. */
import type { Beat, Speech } from '../../domain/speech';

/** Rain of Alexa's own sound library: no voice and no beat in it, so that it counts against nothing. */
const SOUND = 'soundbank://soundlibrary/nature/amzn_sfx_rain_03';
const VOLUME = '15%';

type Spoken =
  | { type: 'Speech'; contentType: 'PlainText'; content: string }
  | { type: 'Silence'; duration: number };

export interface AudioDocument {
  type: 'APLA';
  version: '0.91';
  mainTemplate: { parameters: ['payload']; item: object };
}

/** The sound lasts as long as the words: a mixer is over with its longest part, and the sound is cut to that. */
export function audioDocument(speech: Speech): AudioDocument {
  const words = { type: 'Sequencer', items: joined(speech).map(spoken) };
  const sound = {
    type: 'Audio',
    source: SOUND,
    duration: 'trimToParent',
    filters: [
      { type: 'Repeat', repeatCount: -1 },
      { type: 'Volume', amount: VOLUME },
    ],
  };
  return {
    type: 'APLA',
    version: '0.91',
    mainTemplate: { parameters: ['payload'], item: { type: 'Mixer', items: [words, sound] } },
  };
}

function spoken(beat: Beat): Spoken {
  return 'say' in beat
    ? { type: 'Speech', contentType: 'PlainText', content: beat.say }
    : { type: 'Silence', duration: Math.round(beat.silence) };
}

/** Sentences that follow each other are one piece of speech, as a voice would say them. */
function joined(speech: Speech): Speech {
  const parts: Beat[] = [];
  for (const beat of speech) {
    const last = parts.at(-1);
    if (last && 'say' in last && 'say' in beat) parts.splice(-1, 1, { say: [last.say, beat.say].join(' ') });
    else parts.push(beat);
  }
  return parts;
}
