/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/tests/support/environment.cjs',
  // By default one core stays idle; on the two of a small machine that doubles the wait.
  maxWorkers: '100%',
  // Only against a test that never ends: how long one takes says how busy the machine is.
  testTimeout: 300_000,
  // A test's globals are looked up through an interceptor, each time; given to each module as arguments they are variables.
  sandboxInjectedGlobals: (
    'Array Error Float32Array Float64Array Int32Array Intl JSON Map Math Number Object Promise Reflect RegExp Set String ' +
    'Symbol Uint16Array Uint32Array Uint8Array WeakMap'
  ).split(' '),
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.[jt]s$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' },
    ],
  },
  // syllable ships only ES modules, which the test runner does not load as they are.
  transformIgnorePatterns: ['/node_modules/(?!syllable/)'],
};
