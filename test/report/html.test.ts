import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/index.js';
import { assess, figureFiles, toHtml, toMarkdown } from '../../src/report/index.js';
import { CaseBuilder } from './case-fixture.js';
import { puertoSalitre } from './puerto-salitre.js';

const OPTIONS = { language: 'en', title: 'A case', now: '2015-07-02', who: 'M. Oduber' } as const;

function page(language: (typeof LANGUAGES)[number]) {
  const { snapshot, resolved } = puertoSalitre();
  const html = toHtml(assess(snapshot, resolved, { ...OPTIONS, language }));
  return { html, document: parseHTML(html).document };
}

describe.each(LANGUAGES)('the page in %s', (language) => {
  const { html, document } = page(language);

  test('every link leads to an anchor that is there once', () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.getAttribute('id')!);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')!);
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((target) => !target.startsWith('#') || !ids.includes(target.slice(1)))).toEqual([]);
  });

  test('every citation leads to its evidence, and that leads back to every citation', () => {
    const forth = [...document.querySelectorAll('.cites a')].map((link) => [link.id, link.getAttribute('href')]);
    const back = [...document.querySelectorAll('.evidence > li')].flatMap((item) =>
      [...item.querySelectorAll('.backlinks a')].map((link) => [link.getAttribute('href')!.slice(1), `#${item.id}`]),
    );
    expect(forth.length).toBeGreaterThan(30);
    expect(back.sort()).toEqual(forth.sort());
    for (const link of document.querySelectorAll('.cites a'))
      expect(link.getAttribute('href')).toBe(`#e-${link.textContent}`);
  });

  test('needs nothing from elsewhere and runs no script', () => {
    expect(document.querySelectorAll('script, link, img, iframe, object, [src], [onload], [onclick]')).toHaveLength(0);
    expect(html).not.toMatch(/url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('has its language, one first heading, headings in order, and landmarks with names', () => {
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    for (const section of document.querySelectorAll('section'))
      expect(document.getElementById(section.getAttribute('aria-labelledby')!)?.textContent).toBeTruthy();
    for (const svg of document.querySelectorAll('svg[role=img]'))
      for (const id of svg.getAttribute('aria-labelledby')!.split(' '))
        expect(document.getElementById(id)?.textContent).toBeTruthy();
    expect(document.querySelectorAll('svg[role=img]')).toHaveLength(2);
  });

  test('quotes carry the language of their document', () => {
    const languages = new Set([...document.querySelectorAll('blockquote')].map((quote) => quote.getAttribute('lang')));
    expect(languages).toEqual(new Set(['en', 'es', 'pt']));
  });
});

/** A case of two groups and a person whose every text is `evil`. */
function hostile(evil: string) {
  const names = [`${evil} one`, `${evil} two`, `${evil} three`];
  const quote = `${names.join(' bribed ')} at ${evil}`;
  const builder = new CaseBuilder()
    .kinds('Organization', names[0]!)
    .kinds('Person', names[1]!)
    .kinds('Place', names[2]!);
  builder
    .document(`${evil}.txt`, quote, { title: evil, author: evil, date: '2014' })
    .calls(names[0]!, quote)
    .says(names[0]!, 'Corruption bribes', names[1]!, quote, { attribution: evil, validFrom: '2014' })
    .says(names[0]!, 'Presence controls', names[2]!, quote)
    .has(names[2]!, 'code', 'X1', quote, { detail: { latitude: 1, longitude: 1, country: 'EC' } });
  return assess(builder.snapshot, builder.resolved(), {
    ...OPTIONS,
    title: evil,
    who: evil,
    failures: [{ name: evil, reason: evil }],
  });
}

const ALLOWED = new Set(
  (
    'html head meta title style body a header h1 h2 h3 p time div nav ul ol li main section span figure figcaption svg desc rect ' +
    'path text tspan circle line g polygon blockquote dl dt dd br code footer'
  ).split(' '),
);

describe('hostile documents', () => {
  const EVIL = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    '</title></style></svg><svg onload=alert(1)>',
    '<!--',
    ']]>&lt;script&gt;',
    'javascript:alert(1)',
    '{B}[A:x|y]',
    '$& $1 $`',
  ];
  test.each(EVIL)('%s comes out as text', (evil) => check(evil));

  test('so does anything else', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '`',
      '\\',
      '/',
      '=',
      '{',
      '}',
      '[',
      ']',
      '|',
      '$',
      '-',
      '!',
      '*',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 12 });
    const usable = text.map((parts) => parts.join('').trim()).filter((evil) => /\S/.test(evil));
    fc.assert(fc.property(usable, check), { numRuns: 25 });
  });

  function check(evil: string) {
    const assessment = hostile(evil);
    const html = toHtml(assessment);
    const { document } = parseHTML(html);
    const strange = [...document.querySelectorAll('*')].filter(
      (element) => !ALLOWED.has(element.tagName.toLowerCase()),
    );
    expect(strange.map((element) => element.outerHTML)).toEqual([]);
    for (const element of document.querySelectorAll('*'))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^src$|^srcdoc$/i);
    for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#/);
    for (const svg of Object.values(figureFiles(assessment)))
      for (const element of parseHTML(svg).document.querySelectorAll('*'))
        expect(ALLOWED).toContain(element.tagName.toLowerCase());
    const outside = toMarkdown(assessment)
      .replace(/<a id="[\w-]+"><\/a>/g, '')
      .replace(/\\[\\`*_{}[\]<>#|~!]/g, '');
    expect(outside).not.toMatch(/<\w|<!|<\//);
  }
});
