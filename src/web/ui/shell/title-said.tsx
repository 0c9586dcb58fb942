import { useEffect, useState } from 'react';

/** Says the title of the page whenever another one is shown: a page that changes in place is not read out by itself. */
export function TitleSaid() {
  const [title, setTitle] = useState('');
  useEffect(() => {
    const first = document.title;
    const observer = new MutationObserver(() => document.title !== first && setTitle(document.title));
    observer.observe(document.querySelector('title')!, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <div className="visually-hidden" aria-live="polite">
      {title}
    </div>
  );
}
