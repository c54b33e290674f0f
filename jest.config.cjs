/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // real processes on a busy machine take their time; this only ends what hangs
  testTimeout: 30_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // they need what is installed apart: see .ci/run
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/browser/',
    '<rootDir>/test/cores/',
    '<rootDir>/test/package/',
  ],
  modulePathIgnorePatterns: [
    '<rootDir>/test/browser/node_modules/',
    '<rootDir>/test/cores/.*/?node_modules/',
  ],
  transform: { '^.+\\.ts$': ['ts-jest', { transpilation: true }] },
  moduleNameMapper: {
    '^tencent-live-callbacks$': '<rootDir>/lib/index.ts',
    '^tencent-live-callbacks/drift$': '<rootDir>/lib/drift.ts',
    '^tencent-live-callbacks/simulator$': '<rootDir>/lib/simulator/index.ts',
  },
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  reporters: ['default', '<rootDir>/test/helpers/closing-line-reporter.cjs'],
};
