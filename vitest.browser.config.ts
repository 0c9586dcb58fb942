import { defineConfig } from 'vitest/config';

/** Tests in Chromium (Debian's package); `npm test` does without them. */
export default defineConfig({
  test: {
    globalSetup: ['./test/browser/build.ts'],
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a person would wait for too: a busy machine answers late, and that is no fault of the page.
    expect: { poll: { timeout: 60_000, interval: 100 } },
    fileParallelism: false,
    reporters: ['default', './test/closing-line.ts'],
  },
});
