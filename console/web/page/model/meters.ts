/** How much of each of Alexa's limits a response takes. */
import {
  MAX_RESPONSE_BYTES,
  MAX_RESPONSE_BYTES_WITH_SCREEN,
  MAX_SPEECH_CHARS,
  MAX_SPEECH_SECONDS,
  SEGMENT_LIMITS,
} from '../../../../lambda/domain/limits';
import type { DeviceTurn } from '../../../device/protocol';
import { spokenIn } from '../../../response/spoken';

export interface Meter {
  name: string;
  value: number;
  most: number;
}

export function metersOf({ response, seconds }: DeviceTurn): Meter[] {
  const { directives = [] } = response.response;
  const ssml = spokenIn(response.response) ?? '';
  const mostBytes = directives.length > 0 ? MAX_RESPONSE_BYTES_WITH_SCREEN : MAX_RESPONSE_BYTES;
  return [
    { name: 'Characters', value: ssml.length, most: MAX_SPEECH_CHARS },
    { name: 'Breaks', value: ssml.split('<break ').length - 1, most: SEGMENT_LIMITS.breaks },
    { name: 'Seconds', value: Math.round(seconds * 10) / 10, most: MAX_SPEECH_SECONDS },
    { name: 'Bytes', value: bytesOf(response), most: mostBytes },
  ];
}

export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
