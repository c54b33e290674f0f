const root = require('../../../jest.config.cjs');

/**
 * The real cdktf command.
 * @type {import('jest').Config}
 */
module.exports = {
  ...root,
  rootDir: '../../..',
  roots: ['<rootDir>/test/cores/cli'],
  testPathIgnorePatterns: ['/node_modules/'],
};
