/** Options that every project shares. @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  // 'production' picks the entry of @payloadcms/richtext-lexical without a top-level await, which deadlocks on Node 20.
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'production'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: {
    '\\.(css|scss|sass)$': '<rootDir>/tests/helpers/empty.cjs',
    '^@payload-config$': '<rootDir>/payload.config.ts',
    '^@/(.*)$': '<rootDir>/src/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/.next', '<rootDir>/dist'],
}

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/tests/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'int',
      testMatch: ['<rootDir>/tests/int/**/*.spec.ts'],
      setupFiles: ['<rootDir>/tests/helpers/environment.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.spec.ts'],
      globalSetup: '<rootDir>/tests/e2e/helpers/run-folder.mjs',
      globalTeardown: '<rootDir>/tests/e2e/helpers/run-folder-end.mjs',
    },
  ],
  // A server that stands in for MongoDB takes its time.
  testTimeout: process.env.TEST_DATABASE_URI ? 300_000 : 60_000,
  // Each file has modules of its own, and a worker never gives all of them back: one that has grown starts anew, or
  // cleaning up its memory would take most of the time.
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/tests/helpers/heavy-first.mjs',
}
