/**
 * Node as the tests run in it, in a worker that ends at once. Taking apart a heap of a gigabyte takes longer than the
 * half second that jest waits, and it then blames the tests for what they left open.
 */
const vm = require('node:vm');
const { AsyncLocalStorage } = require('node:async_hooks');
const { TestEnvironment } = require('jest-environment-node');

if (process.send) process.once('exit', () => process.exit());

/** What follows promises since the file of tests began. */
const following = new Set();
for (const method of ['run', 'enterWith']) {
  const follow = AsyncLocalStorage.prototype[method];
  AsyncLocalStorage.prototype[method] = function followed(...given) {
    following.add(this);
    return follow.apply(this, given);
  };
}

/** By the text of a module, what V8 made of it: each file of tests loads the same modules anew, and would parse them anew. */
const parsed = new Map();
const { compileFunction } = vm;
vm.compileFunction = function compileOnce(text, parameters, options) {
  const cachedData = parsed.get(text);
  if (cachedData) return compileFunction(text, parameters, { ...options, cachedData });
  const made = compileFunction(text, parameters, { ...options, produceCachedData: true });
  parsed.set(text, made.cachedData);
  return made;
};

module.exports = class extends TestEnvironment {
  async teardown() {
    await super.teardown();
    // Each file's runner has one, and Node would hand every promise to each of them for as long as the worker lives.
    for (const one of following) one.disable();
    following.clear();
  }
};
