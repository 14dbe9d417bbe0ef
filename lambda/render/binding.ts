/** Data binding of Alexa's presentation language: what a screen works out by itself. */

/** An expression that the screen evaluates. */
export function bound(expression: string): string {
  return `\${${expression}}`;
}
