import { Link, useLocation } from 'wouter';

/** The parts of a page, each with an address of its own; the one in hand is that whose address is the longest that fits. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly { path: string; title: string }[] }) {
  const [location] = useLocation();
  const fits = tabs.filter(({ path }) => location === path || location.startsWith(`${path}/`));
  const current = fits.sort((one, other) => other.path.length - one.path.length)[0];
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.path} href={tab.path} aria-current={tab === current ? 'page' : undefined}>
          {tab.title}
        </Link>
      ))}
    </nav>
  );
}
