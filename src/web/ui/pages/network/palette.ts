import { useEffect, useState } from 'react';
import { useSettings } from '../../shell/settings.js';
import { KINDS, type Kind, mix, type Palette } from './look.js';

const TOKENS: Record<Kind, string> = {
  Person: '--person',
  Organization: '--organization',
  PublicBody: '--public-body',
  Company: '--company',
  Place: '--place',
  Event: '--event',
};

/** How much of a colour is in its paler shade, which makes a colour of its own. */
const PALER = 0.5;

function read(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const ground = token('--raised');
  const own = KINDS.map((kind) => token(TOKENS[kind]));
  return {
    ground,
    text: token('--text'),
    soft: token('--soft'),
    line: mix(ground, token('--line-strong'), 0.75),
    against: mix(ground, token('--denied'), 0.7),
    accent: token('--accent'),
    pale: mix(ground, token('--accent'), 0.25),
    faded: mix(ground, token('--line-strong'), 0.35),
    fadedLine: mix(ground, token('--line-strong'), 0.18),
    communities: [...own, ...own.map((colour) => mix(ground, colour, PALER))],
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, token(TOKENS[kind])])) as Record<Kind, string>,
  };
}

/** The colours of the drawing, anew when the person or the system changes between light and dark. */
export function usePalette(): Palette {
  const { theme } = useSettings();
  const [palette, setPalette] = useState(read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a theme changes what is read.
  useEffect(() => {
    const again = () => setPalette(read());
    // The frame writes the theme to the document after this runs.
    const frame = requestAnimationFrame(again);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', again);
    return () => {
      cancelAnimationFrame(frame);
      dark.removeEventListener('change', again);
    };
  }, [theme]);
  return palette;
}
