const root = require('../../jest.config.cjs');

/**
 * What people open in a browser, in a real one.
 * @type {import('jest').Config}
 */
module.exports = {
  ...root,
  rootDir: '../..',
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: [],
  testTimeout: 60_000,
};
