import { type ReactNode, useState } from 'react';

/** A part that is folded away: open at first where something in it is in use, and then as the person leaves it. */
export function Fold({
  title,
  open: first,
  className,
  children,
}: {
  title: ReactNode;
  open: boolean;
  className?: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(first);
  return (
    <details className={className} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
