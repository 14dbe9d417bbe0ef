/** A transcript played again before everybody's eyes, a line at a time. */
import type { Conversation } from '../device/conversation';
import type { Replayed } from '../device/protocol';
import { readLine } from '../terminal/line';
import { differenceAt, type Transcript } from '../transcripts/transcript';
import { written } from '../transcripts/written';

export interface Replay {
  /** Plays the next line; false when there is none left. */
  step(by: string): Promise<boolean>;
}

/** `conversation` has begun in the transcript's setting. */
export async function replayOf(
  transcript: Transcript,
  conversation: Conversation,
  by: string,
): Promise<Replay> {
  const { exchanges, title } = transcript;
  let done = 0;
  const tell = (difference: Replayed['difference']) =>
    conversation.tell(async () => {
      const at = conversation.happened.at(-1)?.one.at ?? transcript.now;
      const next = exchanges[done]?.line ?? null;
      return [{ event: 'replay', at, title, done, of: exchanges.length, next, difference }];
    }, by);
  await tell(null);
  return {
    async step(window) {
      const exchange = exchanges[done];
      if (!exchange) return false;
      done += 1;
      const event = readLine(exchange.line);
      const came = event ? await conversation.play([event], window) : [];
      await tell(
        differenceAt(
          exchange,
          came.flatMap(({ one }) => written(one)),
        ),
      );
      return true;
    },
  };
}
