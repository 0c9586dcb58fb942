import type { Reporter, TestModule } from 'vitest/node';

/** Prints the closing line that every runner can read: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const before = counts.failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed') counts[state]++;
        else counts.skipped++;
      }
      // A file that does not load, or whose preparation fails, has no failed test and must not vanish from the count.
      if (module.state() === 'failed' && counts.failed === before) counts.failed++;
    }
    // After the default reporter's own summary, which is printed in the same hook.
    setImmediate(() =>
      console.log(
        `${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`,
      ),
    );
  }
}
