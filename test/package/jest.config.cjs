const root = require('../../jest.config.cjs');

/**
 * What is published, in the hands of those who install it.
 * @type {import('jest').Config}
 */
module.exports = {
  ...root,
  rootDir: '../..',
  roots: ['<rootDir>/test/package'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/package/pack.cjs',
  globalTeardown: '<rootDir>/test/package/unpack.cjs',
};
