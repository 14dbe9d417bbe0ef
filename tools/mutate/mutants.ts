/** Plants small faults in a module, each behind a switch, so that one at a time can be woken without reading it anew. */
import { parse } from '@babel/parser';

export interface Mutant {
  id: number;
  line: number;
  /** The expression, and what stands for it when the mutant is awake. */
  was: string;
  is: string;
}

/** The function that tells whether a mutant is awake. */
export const SWITCH = '$awake';

interface Node {
  type: string;
  start: number;
  end: number;
}

interface Fault {
  start: number;
  end: number;
  ways: string[];
  /** A statement that is left out, rather than an expression that is another. */
  statement?: boolean;
}

const OTHER: Record<string, readonly string[]> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
};
const METHODS: Record<string, string> = { some: 'every', every: 'some', max: 'min', min: 'max' };
const DROPPED: ReadonlySet<string> = new Set(['filter', 'slice', 'sort', 'reverse']);
/** Texts for the reader and for tests. */
const PROSE: ReadonlySet<string> = new Set(['example', 'not', 'counter']);

/** The module with its faults asleep, and what they are; ids count from `first`. */
export function plant(source: string, first: number): { planted: string; mutants: Mutant[] } {
  const { program } = parse(source, { sourceType: 'module', plugins: ['typescript', 'estree'] });
  const faults: Fault[] = [];
  visit(program, source, faults);
  faults.sort((a, b) => a.start - b.start || b.end - a.end);
  const mutants: Mutant[] = [];
  const wake = (to: string, fault: Fault) => {
    const id = first + mutants.length;
    const was = source.slice(fault.start, fault.end);
    mutants.push({ id, line: source.slice(0, fault.start).split('\n').length, was, is: to });
    return `${SWITCH}(${id})`;
  };
  let next = 0;
  const render = (from: number, to: number): string => {
    let out = '';
    let at = from;
    for (let fault = faults[next]; fault !== undefined && fault.start < to; fault = faults[next]) {
      next += 1;
      const switches = fault.ways.map((way) => ({ way, on: wake(way, fault) }));
      out += source.slice(at, fault.start);
      const inner = render(fault.start, fault.end);
      out += fault.statement
        ? `{ if (!${switches[0]?.on}) { ${inner} } }`
        : `(${switches.map(({ way, on }) => `${on} ? (${way}) : `).join('')}(${inner}))`;
      at = fault.end;
    }
    return out + source.slice(at, to);
  };
  return { planted: render(0, source.length), mutants };
}

/** Walks what runs: no types, no names of imports, no keys. */
function visit(value: unknown, source: string, faults: Fault[], inChain = false): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, source, faults, inChain);
    return;
  }
  if (!isNode(value)) return;
  if (value.type === 'ImportDeclaration' || isType(value.type)) return;
  const ways = waysOf(value, source, inChain);
  if (ways.length > 0) faults.push({ start: value.start, end: value.end, ways });
  faults.push(...conditions(value), ...leftOut(value));
  for (const [key, child] of Object.entries(value)) {
    if (key === 'arguments' && isLookUp(value)) {
      visit(withoutFallback(child), source, faults);
      continue;
    }
    if (key === 'key' || key === 'source' || key === 'typeAnnotation' || key === 'typeArguments') continue;
    if (value.type === 'Property' && key === 'value' && PROSE.has(nameIn(value, 'key'))) continue;
    const chained = value.type === 'ChainExpression' || (inChain && (key === 'object' || key === 'callee'));
    visit(child, source, faults, chained);
  }
}

const isNode = (value: unknown): value is Node & Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** Of TypeScript's own nodes these hold what runs. */
const RUNS: ReadonlySet<string> = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);
const isType = (type: string) => type.startsWith('TS') && !RUNS.has(type);

/** A set holds no word that is missing: `has(word ?? '')` without its fallback is the same, and no fault. */
const isLookUp = (node: Record<string, unknown>) =>
  node.type === 'CallExpression' && isNode(node.callee) && nameIn(node.callee, 'property') === 'has';

function withoutFallback(args: unknown): unknown {
  if (!Array.isArray(args)) return args;
  return args.map((each) => {
    const isFallback = isNode(each) && each.type === 'LogicalExpression' && each.operator === '??';
    return isFallback && isNode(each.right) && each.right.value === '' ? each.left : each;
  });
}

function nameIn(node: Record<string, unknown>, key: string): string {
  const child = node[key];
  return isNode(child) && typeof child.name === 'string' ? child.name : '';
}

function textOf(node: unknown, source: string): string {
  return isNode(node) ? source.slice(node.start, node.end) : '';
}

function waysOf(node: Node & Record<string, unknown>, source: string, inChain: boolean): string[] {
  const text = (key: string) => textOf(node[key], source);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      if (node.operator === '??') return [text('left')];
      const others = OTHER[String(node.operator)] ?? [];
      return others.map((operator) => `(${text('left')}) ${operator} (${text('right')})`);
    }
    case 'UnaryExpression':
      return node.operator === '!' ? [text('argument')] : [];
    case 'ConditionalExpression':
      return [text('consequent'), text('alternate')];
    case 'ArrayExpression':
      return Array.isArray(node.elements) && node.elements.length > 0 ? ['[]'] : [];
    case 'Literal':
      return literal(node.value);
    case 'CallExpression':
      return inChain ? [] : calls(node, source);
    default:
      return [];
  }
}

function literal(value: unknown): string[] {
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value === 'number') return [String(value + 1)];
  return typeof value === 'string' && value !== '' ? ["''"] : [];
}

/** "All" for "any", the most for the least, and a list as it was. */
function calls(node: Node & Record<string, unknown>, source: string): string[] {
  const { callee } = node;
  if (!isNode(callee) || callee.type !== 'MemberExpression' || callee.computed === true) return [];
  const method = nameIn(callee, 'property');
  const on = textOf(callee.object, source);
  if (DROPPED.has(method)) return [on];
  const other = METHODS[method];
  if (other === undefined) return [];
  const property = callee.property;
  const rest = isNode(property) ? source.slice(property.end, node.end) : '';
  return [`${on}.${other}${rest}`];
}

/** What is decided, decided beforehand; a loop is only ever not begun. */
function conditions(node: Node & Record<string, unknown>): Fault[] {
  const { test } = node;
  if (!isNode(test)) return [];
  const { start, end } = test;
  if (node.type === 'IfStatement') return [{ start, end, ways: ['true', 'false'] }];
  return node.type === 'WhileStatement' || node.type === 'ForStatement'
    ? [{ start, end, ways: ['false'] }]
    : [];
}

function leftOut(node: Node & Record<string, unknown>): Fault[] {
  if (node.type !== 'ExpressionStatement' || node.directive) return [];
  const { expression } = node;
  if (isNode(expression) && expression.type === 'CallExpression' && textIsSuper(expression)) return [];
  return [{ start: node.start, end: node.end, ways: [''], statement: true }];
}

const textIsSuper = (call: Record<string, unknown>) => isNode(call.callee) && call.callee.type === 'Super';
