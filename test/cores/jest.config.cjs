const root = require('../../jest.config.cjs');

/**
 * The tests that declare constructs, on the core that is not the root's.
 * @type {import('jest').Config}
 */
module.exports = {
  ...root,
  rootDir: '../..',
  testMatch: [
    '<rootDir>/test/constructs/*.test.ts',
    '<rootDir>/test/e2e/*.test.ts',
    '<rootDir>/test/sources/constructs.test.ts',
    '<rootDir>/test/cores/*.test.ts',
  ],
  testPathIgnorePatterns: [
    '/node_modules/',
    // no constructs in them
    '<rootDir>/test/e2e/provider',
    // another process, which these names do not reach
    '<rootDir>/test/constructs/single-domain-example.test.ts',
  ],
  modulePathIgnorePatterns: [],
  moduleNameMapper: {
    ...root.moduleNameMapper,
    '^cdktf$': '<rootDir>/test/cores/node_modules/cdktn',
    '^constructs$': '<rootDir>/test/cores/node_modules/constructs',
  },
};
