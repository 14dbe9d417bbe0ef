/** Words as they are read: what is spoken letter by letter is written together. */

/** "the N H S" is read as "the NHS". */
export function readable(text: string): string {
  return text.replace(/\b([A-Z]) (?=[A-Z]\b)/g, '$1');
}
