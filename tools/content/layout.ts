/** JSON laid out as the formatter lays out the content's files, so that a new one needs no formatting. */

const WIDTH = 110;

/** Objects and lists of objects are an item a line; a list of plain values is one line where it fits. */
export function layout(data: unknown): string {
  return `${laidOut(data, '', '')}\n`;
}

/** `before` is what the value's first line begins with, to know how much room is left on it. */
function laidOut(value: unknown, indent: string, before: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const fields = Object.entries(value).map(([name, field]) => {
      const key = `${inner}${JSON.stringify(name)}: `;
      return key + laidOut(field, inner, key);
    });
    return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`;
  }
  const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  const plain = value.every((item) => typeof item !== 'object' || item === null);
  // The comma that follows needs room, too.
  if (plain && before.length + line.length + 1 <= WIDTH) return line;
  return `[\n${value.map((item) => inner + laidOut(item, inner, inner)).join(',\n')}\n${indent}]`;
}
