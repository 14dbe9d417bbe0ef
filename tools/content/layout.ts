/** JSON laid out as the formatter lays out the content's files, so that a new one needs no formatting. */

const WIDTH = 110;

/** Objects and lists of objects are an item a line; a list of plain values is one line where it fits. */
export function layout(data: unknown): string {
  return `${laidOut(data, '', '', '')}\n`;
}

/** `before` and `behind` are what stands on the value's line before and behind it, to know how much room is left there. */
function laidOut(value: unknown, indent: string, before: string, behind: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const fields = Object.entries(value).map(([name, field], at, { length }) => {
      const key = `${inner}${JSON.stringify(name)}: `;
      return key + laidOut(field, inner, key, commaIn(at, length));
    });
    return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`;
  }
  const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  const plain = value.every((item) => typeof item !== 'object' || item === null);
  if (plain && before.length + line.length + behind.length <= WIDTH) return line;
  const items = value.map((item, at) => inner + laidOut(item, inner, inner, commaIn(at, value.length)));
  return `[\n${items.join(',\n')}\n${indent}]`;
}

const commaIn = (at: number, length: number) => (at < length - 1 ? ',' : '');
