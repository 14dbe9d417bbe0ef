/**
 * The template grammar for what people say: `(a|b)` is a choice, `[c]` is optional, `{slot}` is left as it is.
 * Groups may nest. Used at build time and in tests only.
 */

export class TemplateError extends Error {
  constructor(template: string, at: number, why: string) {
    super(`template "${template}", character ${at + 1}: ${why}`);
    this.name = 'TemplateError';
  }
}

/** Every distinct phrase a template stands for, single-spaced, in the template's own order. */
export function expand(template: string): string[] {
  let at = 0;

  function choices(closing: string | null): string[] {
    const alternatives: string[] = [];
    let current = [''];
    // By turns of a loop: a function for each phrase would cost more than the phrases.
    const append = (parts: readonly string[]) => {
      const longer: string[] = [];
      for (const head of current) for (const part of parts) longer.push(head + part);
      current = longer;
    };
    while (at < template.length) {
      const char = template.charAt(at);
      at += 1;
      if (char === closing) return [...alternatives, ...current];
      if (char === '(') append(choices(')'));
      else if (char === '[') append(['', ...choices(']')]);
      else if (char === '|' && closing !== null) {
        alternatives.push(...current);
        current = [''];
      } else if (char === ')' || char === ']' || char === '|') {
        throw new TemplateError(template, at - 1, `unexpected "${char}"`);
      } else {
        // A run of plain text at once: templates with thousands of phrases are common.
        const from = at - 1;
        while (at < template.length && !'()[]|'.includes(template.charAt(at))) at += 1;
        append([template.slice(from, at)]);
      }
    }
    if (closing !== null) throw new TemplateError(template, at, `missing "${closing}"`);
    return current;
  }

  const spaced = /[^\S ]/.test(template) ? singleSpaced : trimmed;
  return [...new Set(choices(null).map(spaced))];
}

const singleSpaced = (phrase: string) => phrase.replace(/\s+/g, ' ').trim();

/** The same where a space is the only white space: most phrases have nothing to be mended, and there are a great many. */
const trimmed = (phrase: string) => (phrase.includes('  ') ? singleSpaced(phrase) : phrase.trim());
