/** Metric math and alarm rules, as far as our alarms use them; what CloudWatch drops is `undefined` here. */

export type Value = number | undefined;
/** Gives what an id stands for. */
type Lookup = (id: string) => Value;
export type Expression = (lookup: Lookup) => Value;

const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z]\w*|>=|<=|==|&&|\|\||[-+*/<>(),])/y;

const both = (of: (a: number, b: number) => number) => (a: Value, b: Value) =>
  a === undefined || b === undefined ? undefined : of(a, b);
const truth = (holds: (a: number, b: number) => boolean) => both((a, b) => (holds(a, b) ? 1 : 0));

/** From the loosest to the tightest. */
const OPERATORS: Readonly<Record<string, (a: Value, b: Value) => Value>>[] = [
  { OR: truth((a, b) => a !== 0 || b !== 0), '||': truth((a, b) => a !== 0 || b !== 0) },
  { AND: truth((a, b) => a !== 0 && b !== 0), '&&': truth((a, b) => a !== 0 && b !== 0) },
  {
    '>': truth((a, b) => a > b),
    '>=': truth((a, b) => a >= b),
    '<': truth((a, b) => a < b),
    '<=': truth((a, b) => a <= b),
    '==': truth((a, b) => a === b),
  },
  { '+': both((a, b) => a + b), '-': both((a, b) => a - b) },
  {
    '*': both((a, b) => a * b),
    '/': (a, b) => (a === undefined || b === undefined || b === 0 ? undefined : a / b),
  },
];

const FUNCTIONS: Readonly<Record<string, (...of: Value[]) => Value>> = {
  IF: (condition, yes, no) => (condition === undefined ? undefined : condition !== 0 ? yes : no),
  FILL: (value, by) => value ?? by,
};

/** @throws Error on anything that is not understood, so that no alarm is judged by half of its expression. */
export function parseExpression(text: string): Expression {
  const tokens = tokensOf(text);
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at++];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`expected ${expected ?? 'more'} at ${at} in ${text}`);
    }
    return token;
  };

  function level(depth: number): Expression {
    const operators = OPERATORS[depth];
    if (!operators) return single();
    let left = level(depth + 1);
    for (let operate = operators[tokens[at] ?? '']; operate; operate = operators[tokens[at] ?? '']) {
      at += 1;
      const [before, after, by] = [left, level(depth + 1), operate];
      left = (lookup) => by(before(lookup), after(lookup));
    }
    return left;
  }

  function single(): Expression {
    const token = take();
    if (token === '(') {
      const inner = level(0);
      take(')');
      return inner;
    }
    if (/^\d/.test(token)) return () => Number(token);
    if (tokens[at] !== '(') return (lookup) => lookup(token);
    const apply = FUNCTIONS[token];
    if (!apply) throw new Error(`no function ${token}`);
    take('(');
    const given = [level(0)];
    while (tokens[at] === ',') {
      take(',');
      given.push(level(0));
    }
    take(')');
    return (lookup) => apply(...given.map((one) => one(lookup)));
  }

  const parsed = level(0);
  if (at !== tokens.length) throw new Error(`nothing understands "${tokens.slice(at).join(' ')}" in ${text}`);
  return parsed;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new Error(`what is "${text.slice(from)}"?`);
    tokens.push(token);
  }
  return tokens;
}
