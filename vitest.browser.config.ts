import { defineConfig } from 'vitest/config';

/** Tests in Chromium (Debian's package); `npm test` does without them. */
export default defineConfig({
  test: {
    globalSetup: ['./test/browser/build.ts'],
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    reporters: ['default', './test/closing-line.ts'],
  },
});
