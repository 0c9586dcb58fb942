import type { TextBuilder } from './builder.js';
import { addSheet } from './rows.js';
import type { BlockKind, Table } from './types.js';

/** The little of the DOM that is read here; linkedom's elements have it. */
export interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
  getAttribute?(name: string): string | null;
  querySelectorAll?(selector: string): Iterable<DomNode>;
  querySelector?(selector: string): DomNode | null;
}

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS VIDEO AUDIO BUTTON SELECT INPUT TEXTAREA NAV HEAD LINK META DIALOG'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const BOILERPLATE =
  /(?:^|[\s_-])(?:cookies?|consent|newsletter|subscri\w*|suscri\w*|share|sharing|social|compart\w*|related|relacionad\w*|promo|advert\w*|publicidad\w*|banner|breadcrumbs?|menu|sidebar|comments?|comentarios|paywall|skip-link|toolbar)(?:$|[\s_-])/i;
const NOTES = /(?:^|[\s_-])(?:footnotes?|endnotes?|notas?-al-pie|references|reflist|doc-endnotes)(?:$|[\s_-])/i;
/** How mail programs mark what a message repeats of another, and signatures. */
const QUOTED = /(?:^|[\s_-])(?:gmail_quote\w*|yahoo_quoted|moz-cite-prefix|protonmail_quote|divRplyFwdMsg)(?:$|\s)/;
const SIGNATURE =
  /(?:^|\s)(?:gmail_signature\w*|moz-signature|protonmail_signature_block|ms-outlook-mobile-signature)(?:$|\s)/;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The parts of a page or of a text document: what the elements say of themselves becomes their kind. */
export class DomReader {
  readonly tables: Table[] = [];
  #inline = '';

  constructor(
    private readonly builder: TextBuilder,
    /** Plain paragraphs are left to be told by their look where nothing in the markup says what they are. */
    private readonly paragraph: BlockKind | undefined,
    private readonly title: string | undefined,
  ) {}

  /** Reads `node` and all in it; call once for each root. */
  read(node: DomNode): void {
    this.#walk(node, this.paragraph);
    this.#flush(this.paragraph);
  }

  #walk(node: DomNode, kind: BlockKind | undefined): void {
    if (node.nodeType === 3) {
      this.#inline += (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' ');
      return;
    }
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toUpperCase();
    if (SKIPPED.has(name) || isHidden(node)) return;
    if (name === 'BR') {
      this.#inline += '\n';
      return;
    }
    if (name === 'SUP') {
      const mark = (node.textContent ?? '').trim();
      this.#inline += /^\[?\d{1,3}\]?$/.test(mark) ? superscript(mark) : (node.textContent ?? '');
      return;
    }
    if (name === 'TABLE') {
      this.#flush(kind);
      if (this.#table(node)) return;
    }
    const inside = kindOf(node, name, kind);
    if (!BLOCKS.has(name)) {
      for (const child of node.childNodes) this.#walk(child, inside);
      return;
    }
    this.#flush(kind);
    if (name === 'PRE') this.#inline = node.textContent ?? '';
    else for (const child of node.childNodes) this.#walk(child, inside);
    this.#flush(inside);
  }

  #flush(kind: BlockKind | undefined): void {
    const words = this.#inline
      .replace(/[ \t]*\n[ \t]*/g, '\n')
      .replace(/[ \t]+/g, ' ')
      .trim();
    this.#inline = '';
    if (words === '') return;
    // The title stands first already; the page's main heading repeats it.
    if (kind === 'heading' && this.title !== undefined && sameWords(words, this.title)) return;
    this.builder.add(words, kind === undefined ? {} : { kind });
  }

  /** A table of data becomes rows; one that only lays out the page is read as what stands in it. */
  #table(node: DomNode): boolean {
    // What holds a table lays out; asked first, or tables within tables would each be gone through again and again.
    if (node.querySelector?.('table')) return false;
    const rows = [...(node.querySelectorAll?.('tr') ?? [])].map((row) =>
      [...row.childNodes].filter((cell) => /^t[dh]$/i.test(cell.nodeName)),
    );
    const texts = rows.map((cells) => cells.flatMap((cell) => spread(cell)));
    const data = rows.length >= 2 && Math.max(...texts.map((cells) => cells.length)) >= 2;
    const layout = rows.some((cells) =>
      cells.some((cell) => cell.querySelector?.('table,p + p,h1,h2,h3,ul') || (cell.textContent ?? '').length > 600),
    );
    if (!data || layout) return false;
    const caption = node.querySelector?.('caption')?.textContent?.trim();
    if (caption) this.builder.add(caption.replace(/\s+/g, ' '), { kind: 'caption' });
    const table = addSheet(this.builder, caption ?? `table ${this.tables.length + 1}`, texts, true, false);
    if (table) this.tables.push(table);
    return true;
  }
}

/** The text of a cell, once for each column that it spans. */
function spread(cell: DomNode): string[] {
  const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
  const span = Math.min(50, Math.max(1, Number(cell.getAttribute?.('colspan') ?? 1) || 1));
  return [text, ...Array<string>(span - 1).fill('')];
}

function kindOf(node: DomNode, name: string, outer: BlockKind | undefined): BlockKind | undefined {
  const marks = `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('id') ?? ''} ${node.getAttribute?.('role') ?? ''}`;
  if (outer === 'footnote' || outer === 'boilerplate' || outer === 'quoted' || outer === 'signature') return outer;
  if (QUOTED.test(marks) || (name === 'BLOCKQUOTE' && node.getAttribute?.('type') === 'cite')) return 'quoted';
  if (SIGNATURE.test(marks)) return 'signature';
  if (/^H[1-6]$/.test(name)) return /(?:^|\s)title(?:\s|$)/.test(marks) ? 'title' : 'heading';
  if (name === 'FIGCAPTION' || name === 'CAPTION' || /(?:^|\s)caption(?:\s|$)/.test(marks)) return 'caption';
  if (NOTES.test(marks) || /^(?:foot|end)note-\d+/.test(node.getAttribute?.('id') ?? '')) return 'footnote';
  if (/(?:^|[\s_-])(?:byline|author|autor|autora|dateline)(?:$|[\s_-])/i.test(marks)) return 'byline';
  if (name === 'FOOTER' || name === 'ASIDE' || name === 'FORM' || BOILERPLATE.test(marks)) return 'boilerplate';
  if (name === 'LI' || name === 'DD') return 'list';
  return outer;
}

function isHidden(node: DomNode): boolean {
  return (
    node.getAttribute?.('hidden') != null ||
    node.getAttribute?.('aria-hidden') === 'true' ||
    /display:\s*none|visibility:\s*hidden/i.test(node.getAttribute?.('style') ?? '')
  );
}

/** "2013" with the mark 4 of a note must not become 20134. */
export function superscript(mark: string): string {
  return mark.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]!).replace(/[[\]]/g, '');
}

export function sameWords(left: string, right: string): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(left) === plain(right);
}
