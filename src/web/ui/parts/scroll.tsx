import type { ReactNode } from 'react';

/** What is wider than a narrow screen scrolls by itself, by keys too. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section className="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
