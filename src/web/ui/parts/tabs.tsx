import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';

/** The parts of a page, each with an address of its own; the one in hand is that whose address is the longest that fits. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly { path: string; title: string }[] }) {
  const [location] = useLocation();
  const row = useRef<HTMLElement>(null);
  const fits = tabs.filter(({ path }) => location === path || location.startsWith(`${path}/`));
  const current = fits.sort((one, other) => other.path.length - one.path.length)[0]?.path;
  useEffect(() => {
    // On a small screen the row is pushed along: the part in hand is to be seen.
    if (current) row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav ref={row} className="tabs" aria-label={label}>
      {tabs.map(({ path, title }) => (
        <Link key={path} href={path} aria-current={path === current ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
