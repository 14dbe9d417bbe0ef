import { asFunction, askedOfStart, withLoader } from '../../../tools/bundle/as-functions';

const PART =
  'import{s1a as x,s2b}from"./index.mjs";var y=x+s2b+import.meta.dirname;export{y as s3c,x as s4d};';

test('a part is given what it asks of the start, and returns what is asked of it', () => {
  const part = new Function('shared', 'dirname', asFunction(PART));
  expect(part({ s1a: 'a', s2b: 'b' }, '/here')).toEqual({ s3c: 'ab/here', s4d: 'a' });
  expect(askedOfStart(PART)).toEqual(['s1a', 's2b']);
});

test.each([
  ['imports another file', 'import{a}from"./other.mjs";export{a};'],
  ['loads a module', 'export{a};import("./other.mjs");'],
  ['exports in the middle', 'export const a=1;var b;'],
  ['asks for its address', 'var a=import.meta.url;export{a};'],
])('a part that %s is no function', (_what, text) => {
  expect(() => asFunction(text)).toThrow('a part of the bundle is no function');
});

test('the start keeps its exports for modules, and gives the others to its parts', () => {
  const text = withLoader('var a=1,b=2,h=3;export{h as handler,a as s1a,b as s2b};', new Set(['s2b']));
  expect(text).toContain('({s1a:a,s2b:b}, import.meta.dirname)');
  expect(text.trimEnd()).toMatch(/export\{h as handler,b as s2b\};$/);
});
