/** The suite with nothing left out: what the quick suite asks of a share is asked of every sample. */
module.exports = {
  ...require('../jest.config.js'),
  rootDir: '..',
  testMatch: ['**/*.test.ts', '**/*.soak.ts'],
  globals: { everything: true },
};
