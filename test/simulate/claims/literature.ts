import { readFileSync } from 'node:fs';
import type { ClaimText, Sign } from '../../../src/simulate/index.js';

/**
 * The claims of a table in Markdown with the columns number, "cause → effect" and sign, under headings of the second level:
 * a chain's first link is the cause, all that comes after is its effect. A sign that names what it is of, "− (violence)",
 * speaks of that.
 */
export function claimsOfMarkdown(file: string): ClaimText[] {
  let kind = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): ClaimText[] => {
      if (line.startsWith('## ')) kind = line.slice(3).trim();
      const [, id, link, sign] = /^\| (C\d+) \| ([^|]+) \| ([^|]+) \|/.exec(line) ?? [];
      if (!id || !link || !sign) return [];
      const [cause, ...effects] = link.split(/ → | ↔ /);
      const [, mark, of] = /^([+−0±])[^(]*(?:\(([^)]*)\))?/u.exec(sign.trim()) ?? [];
      const effect = effects.join(', ');
      const named = of && effect.includes(of) ? of : effect;
      return [{ id, cause: cause!.trim(), effect: named, sign: signs[mark!] ?? '±', kind }];
    });
}

const signs: Readonly<Record<string, Sign>> = { '+': '+', '−': '-', '0': '0', '±': '±' };
