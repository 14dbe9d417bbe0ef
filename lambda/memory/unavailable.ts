/** The one error of every store: it was down, or slower than its budget. Carries no id and no content. */
export class MemoryUnavailable extends Error {
  constructor(doing: 'load' | 'save' | 'forget', cause: unknown) {
    super(`memory could not ${doing}: ${cause instanceof Error ? cause.name : String(cause)}`, { cause });
    this.name = 'MemoryUnavailable';
  }
}
