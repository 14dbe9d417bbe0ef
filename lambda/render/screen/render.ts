/** A page as a document of Alexa's presentation language. */
import type { Prompts } from '../../content';
import drawn from '../../content/generated/figures.json';
import type { Figures } from '../../content/schema/figure';
import { guideDocument } from './guide-page';
import type { Node } from './look';
import type { Page } from './page';
import { textDocument } from './text-page';

export interface Rendered {
  /** Name of the page. */
  token: string;
  document: Node;
  datasources: Node;
}

const FIGURES = drawn as unknown as Figures;

export function renderPage(page: Page, prompts: Prompts): Rendered {
  const document =
    page.name === 'guide' ? guideDocument(page, FIGURES, prompts) : textDocument(page, FIGURES, prompts);
  return { token: page.name, ...document };
}
