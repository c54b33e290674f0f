/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { transpilation: true }] },
  moduleNameMapper: {
    '^tencent-live-callbacks$': '<rootDir>/lib/index.ts',
    '^tencent-live-callbacks/drift$': '<rootDir>/lib/drift.ts',
    '^tencent-live-callbacks/simulator$': '<rootDir>/lib/simulator/index.ts',
  },
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  reporters: ['default', '<rootDir>/test/helpers/closing-line-reporter.cjs'],
};
