/** The real skill as a page, for tests in a browser: what it shows, and what can be done in the other window. */
import { type Conversation, createConversation } from '../../../console/device/conversation';
import { createSimulator } from '../../../console/device/simulator';
import { openStore } from '../../../console/memory/store';
import { readLine } from '../../../console/terminal/line';
import { servePage } from '../../../console/web/server';
import { readContent } from '../../../tools/content/read';
import { START } from '../scripted';

export interface Served {
  address: string;
  conversation: Conversation;
  /** Plays lines as the terminal does. */
  says(...lines: string[]): Promise<void>;
  close(): Promise<void>;
}

const { content } = readContent();

export async function serve(): Promise<Served> {
  const store = openStore(null);
  const simulator = createSimulator({
    content,
    locale: 'en-US',
    screen: false,
    now: START,
    memory: store.memoryFor,
  });
  const conversation = createConversation(simulator.deviceOf('person'));
  const page = await servePage(conversation, { host: '127.0.0.1', port: 0 });
  return {
    address: page.address,
    conversation,
    async says(...lines) {
      for (const line of lines) {
        const event = readLine(line);
        if (event) await conversation.play([event], 'terminal');
      }
    },
    async close() {
      await page.close();
      await store.close();
    },
  };
}
