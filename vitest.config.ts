import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two workers: the tests that create a database or read a long text must not starve each other on two cores.
    maxWorkers: 2,
    reporters: ['default', './test/closing-line.ts'],
  },
});
