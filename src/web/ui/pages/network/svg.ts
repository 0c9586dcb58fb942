import type { NetworkDrawing } from '../../../api/index.js';
import { cssOf, looksOf } from './lines/looks.js';
import type { Lit } from './lit.js';
import { KINDS, type Kind, type Palette, SHAPES } from './look.js';
import type { Marks } from './marks.js';
import type { OnScreen } from './renderer.js';

/** What a picture is made of. */
export interface Picture {
  screen: OnScreen;
  drawing: NetworkDrawing;
  marks: Marks;
  palette: Palette;
  lit: Lit | undefined;
  /** Lines of words below the drawing: what is shown, what is left out, what signs mean. */
  words: readonly string[];
  /** Names of the kinds, for the legend. */
  kindName: (kind: Kind) => string;
}

const LINE = 18;
const FONT = 'font-family="system-ui, Segoe UI, Noto Sans, Liberation Sans, sans-serif"';

const escaped = (text: string): string =>
  // What XML forbids is left out; the rest is escaped: names come from documents.
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const short = (value: number): string => String(Math.round(value * 10) / 10);

/** The drawing as it is seen now, with a legend and what is left out, as SVG that stands alone. */
export function svgOf({ screen, drawing, marks, palette, lit, words, kindName }: Picture): string {
  const { renderer } = screen;
  const { width, height } = renderer.getDimensions();
  const { actors, lines } = drawing;
  const graph = renderer.getGraph();
  const places = actors.id.map((id) =>
    renderer.graphToViewport(graph.getNodeAttributes(id) as { x: number; y: number }),
  );
  const looks = looksOf(drawing, lit, undefined, palette);
  const order = [...lines.source.keys()]
    .filter((at) => !looks.hidden[at])
    .sort((a, b) => looks.lit[a]! - looks.lit[b]!);
  const edges = order.map((at) => {
    const [one, other] = [places[lines.source[at]!]!, places[lines.target[at]!]!];
    const dashes = looks.dashed[at] ? ' stroke-dasharray="5 4"' : '';
    return `<path d="M${short(one.x)} ${short(one.y)}L${short(other.x)} ${short(other.y)}" stroke="${cssOf(looks.colours[at]!)}" stroke-width="${short(Math.max(0.5, looks.widths[at]!))}"${dashes}/>`;
  });
  const scale = (id: string): number => renderer.scaleSize(renderer.getNodeDisplayData(id)?.size ?? 3);
  const nodes = actors.id.map((id, at) => {
    const colour = renderer.getNodeDisplayData(id)?.color ?? marks.colours[at]!;
    const { x, y } = places[at]!;
    return `<path transform="translate(${short(x)} ${short(y)}) scale(${short(scale(id))})" d="${SHAPES[actors.kind[at] as Kind]}" fill="${colour}"/>`;
  });
  const labels = screen
    .names()
    .map(
      ({ text, x, y }) =>
        `<text x="${short(x)}" y="${short(y)}" paint-order="stroke" stroke="${palette.ground}" stroke-width="4" stroke-linejoin="round">${escaped(text)}</text>`,
    );
  const kinds = KINDS.filter((kind) => actors.kind.includes(kind));
  const below = height + LINE * (words.length + 2);
  const signs = kinds.map(
    (kind, at) =>
      `<g transform="translate(${16 + 150 * at} ${height + LINE})"><path transform="scale(6)" d="${SHAPES[kind]}" fill="${palette.kinds[kind]}"/><text x="12" y="4">${escaped(kindName(kind))}</text></g>`,
  );
  const says = words.map((line, at) => `<text x="10" y="${height + LINE * (at + 2) + 4}">${escaped(line)}</text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${below}" viewBox="0 0 ${width} ${below}" ${FONT} font-size="12" fill="${palette.text}">`,
    `<rect width="${width}" height="${below}" fill="${palette.ground}"/>`,
    `<clipPath id="seen"><rect width="${width}" height="${height}"/></clipPath>`,
    `<g clip-path="url(#seen)"><g fill="none">${edges.join('')}</g><g>${nodes.join('')}</g><g>${labels.join('')}</g></g>`,
    ...signs,
    ...says,
    '</svg>',
  ].join('\n');
}
