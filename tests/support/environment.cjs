/**
 * Node as the tests run in it, in a worker that ends at once. Taking apart a heap of a gigabyte takes longer than the
 * half second that jest waits, and it then blames the tests for what they left open.
 */
const { TestEnvironment } = require('jest-environment-node');

if (process.send) process.once('exit', () => process.exit());

module.exports = TestEnvironment;
