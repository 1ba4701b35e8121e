import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/global-setup.ts',
    reporters: ['default', './tests/support/lanes-reporter.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Each file has a database of its own; more at once than cores only makes them wait for each other.
    maxWorkers: 2,
  },
})
