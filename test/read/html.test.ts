import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/index.js';
import { holds } from './holds.js';
import { utf8 } from './make.js';

const BODY = Array.from(
  { length: 6 },
  (_, index) =>
    `<p>The crew of the northern pier has paid the inspectors of the port for ${index + 2} years, according to the court papers, and nobody was ever convicted for it in the capital.</p>`,
).join('\n');

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The masters of the harbour | The Quay Times</title>
<meta property="og:site_name" content="The Quay Times"><meta property="article:published_time" content="2015-04-11T08:00:00-05:00">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[{"name":"Ana Sol"},{"name":"Luis Mar"}]}]}</script></head>
<body><header><nav><a href="/">Home</a> <a href="/crime">Crime</a></nav></header>
<div class="cookie-banner">We use cookies to improve your visit.</div>
<article><h1>The masters of the harbour</h1><p class="byline">By Ana Sol</p>${BODY}
<figure><img src="x"><figcaption>A boat at dawn.</figcaption></figure>
<h2>The money</h2><p>They paid \u0009 40,000 a month<sup>12</sup> in 2013<sup>4</sup>.<br>Nobody asked.</p>
<ul><li>in cash</li><li>in fuel</li></ul>
<table><caption>Killings</caption><tr><th>Year</th><th>Killed</th></tr><tr><td>2010</td><td>12</td></tr><tr><td>2011</td><td>19</td></tr></table>
<div class="related">Read also: ten boats</div><div style="display:none">hidden words</div></article>
<footer>All rights reserved.</footer><script>track()</script></body></html>`;

describe('HTML', () => {
  it('reads the article with its structure, and not what surrounds it', async () => {
    const document = await readBytes('page.html', utf8(PAGE));
    expect(document).toMatchObject({
      mediaType: 'text/html',
      title: 'The masters of the harbour',
      author: 'Ana Sol, Luis Mar',
      publisher: 'The Quay Times',
      date: '2015-04-11',
      language: 'en',
      warnings: [],
    });
    const shown = document.blocks.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]);
    expect(shown.filter(([kind]) => kind !== 'body')).toEqual([
      ['title', 'The masters of the harbour'],
      ['byline', 'By Ana Sol'],
      ['caption', 'A boat at dawn.'],
      ['heading', 'The money'],
      ['list', 'in cash'],
      ['list', 'in fuel'],
      ['caption', 'Killings'],
      ['row', 'Year: 2010 | Killed: 12'],
      ['row', 'Year: 2011 | Killed: 19'],
      ['boilerplate', 'Read also: ten boats'],
    ]);
    expect(document.text).toContain('They paid 40,000 a month¹² in 2013⁴.\nNobody asked.');
    expect(document.text).not.toMatch(/cookies|Home|rights reserved|hidden|track/);
    expect(document.tables).toMatchObject([{ sheet: 'Killings', columns: ['Year', 'Killed'] }]);
    holds(document);
  });

  it('finds the main text of a page that does not mark it', async () => {
    const menu = Array.from({ length: 30 }, (_, index) => `<a href="/${index}">Section ${index}</a>`).join(' ');
    const page = `<html><head><title>Quay Times</title></head><body><div id="top">${menu}</div><div class="story"><h1>The masters of the harbour</h1>${BODY}</div><div id="bottom">${menu}</div></body></html>`;
    const document = await readBytes('page.html', utf8(page));
    expect(document.text).toContain('for 7 years');
    expect(document.text).not.toContain('Section 3');
    expect(document.title).toBe('The masters of the harbour');
  });

  it.each([
    ['a fragment named html', 'a.html', '<p>They left.</p><p>They came back.</p>', 'They left.\n\nThey came back.'],
    ['a page named txt', 'a.txt', '<!DOCTYPE html><html><body><p>They left.</p></body></html>', 'They left.'],
    ['text that holds an angle', 'a.txt', 'a < b and <p> is a mark.', 'a < b and <p> is a mark.'],
    [
      'entities and odd nesting',
      'a.html',
      '<html><body><p>Se&ntilde;or <b>N&uacute;&ntilde;ez <i>&amp; Sol</b></i> left.',
      'Señor Núñez & Sol left.',
    ],
  ])('reads %s', async (_, name, page, text) => {
    expect((await readBytes(name, utf8(page))).text).toBe(text);
  });
});
