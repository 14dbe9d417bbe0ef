/** The real skill as a page, for tests in a browser: what it shows, and what can be done in the other window. */
import type { Conversation } from '../../../console/device/conversation';
import { NO_FAULTS } from '../../../console/faults/faults';
import { openStore } from '../../../console/memory/store';
import { createStudio } from '../../../console/studio/studio';
import { readLine } from '../../../console/terminal/line';
import { servePage } from '../../../console/web/server';
import type { DeviceKind } from '../../../console/world/screens';
import { readContent } from '../../../tools/content/read';
import { START } from '../scripted';

export interface Served {
  address: string;
  conversation: Conversation;
  /** Plays lines as the terminal does. */
  says(...lines: string[]): Promise<void>;
  /** Begins again, as if nothing had ever been said. */
  anew(device?: DeviceKind): Promise<void>;
  close(): Promise<void>;
}

const { content } = readContent();

/** `folder`: where transcripts are written. */
export async function serve(folder?: string): Promise<Served> {
  const store = openStore(null);
  const setting = { locale: 'en-US', device: 'echo', now: START, memory: 'kept', attributes: null } as const;
  const studio = await createStudio({ content, store, setting, ...(folder !== undefined && { folder }) });
  const { conversation } = studio;
  const page = await servePage(studio, { host: '127.0.0.1', port: 0 });
  return {
    address: page.address,
    conversation,
    async says(...lines) {
      for (const line of lines) {
        const event = readLine(line);
        if (event) await conversation.play([event], 'terminal');
      }
    },
    async anew(device = 'echo') {
      const as = { device, locale: 'en-US' } as const;
      await conversation.play(
        [
          { kind: 'fault', faults: NO_FAULTS },
          { kind: 'speaker', who: 'first' },
          { kind: 'record', change: 'forget' },
          { kind: 'move', ...as },
        ],
        'test',
      );
      await studio.do({ do: 'begin' }, 'test');
    },
    async close() {
      await page.close();
      await studio.close();
      await store.close();
    },
  };
}
