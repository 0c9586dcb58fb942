import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { withParts } from '../shell/with-parts.js';

/**
 * Whether the thing of this name is open for work: at first where the address says so, then as the person opens and closes
 * it. The address names the one that was opened last, for a reload and for a colleague.
 * @param kind the part of the address that names it
 */
export function useOpened(kind: string, name: string): [isOpen: boolean, setOpen: (open: boolean) => void] {
  const [query, setQuery] = useSearchParams();
  const [isOpen, setOpen] = useState(query.get(kind) === name);
  const tell = (open: boolean) => {
    setOpen(open);
    setQuery(
      (before) => (open || before.get(kind) === name ? withParts(before, { [kind]: open ? name : undefined }) : before),
      { replace: true },
    );
  };
  return [isOpen, tell];
}
