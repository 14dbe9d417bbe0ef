/** The content as it ships, and copies of it with one thing broken. */
import { readContent } from '../../tools/content/read';
import { type Content, type Finding, RULES } from '../../tools/content/rules';

export const TODAY = '2026-11-26';

export const { content: shipped, findings: schemaFindings } = readContent();

export function item<T extends { id: string }>(items: readonly T[], id: string): T {
  const found = items.find((one) => one.id === id);
  if (!found) throw new Error(`no item "${id}"`);
  return found;
}

/** As text, from which a copy is made in a third of the time. */
const text = JSON.stringify(shipped);

/** What one rule says once `breakIt` was done to a copy of the shipped content. */
export function saidBy(rule: string, breakIt: (content: Content) => void, today = TODAY): Finding[] {
  const content: Content = JSON.parse(text);
  breakIt(content);
  const found = RULES.find(({ name }) => name === rule);
  if (!found) throw new Error(`no rule "${rule}"`);
  return found.check(content, today);
}
