/** What a screen is sent for a reply. A chunk of its own: who has no screen does not wait for it to load. */
import { pageFor } from '../handlers/screen/pages';
import type { Exchange, Reply } from '../handlers/turn';
import { isSpeaking } from '../render/screen/page';
import { type Rendered, renderPage } from '../render/screen/render';

/** `speaks`: the page says the words itself, and keeps the session open. */
export interface Drawn {
  page: Rendered;
  speaks: boolean;
}

export type DrawPage = (exchange: Exchange, reply: Reply) => Drawn | null;

export const drawPage: DrawPage = (exchange, reply) => {
  const page = pageFor(exchange, reply);
  return page ? { page: renderPage(page, exchange.knowledge.prompts), speaks: isSpeaking(page) } : null;
};
