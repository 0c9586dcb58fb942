import { pngOf, saveFile } from '../../parts/save-file.js';

/** What of an element's style a drawing needs to stand alone. */
const STYLE = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
  'paint-order',
  'vector-effect',
  'display',
];
/** The drawing as text of SVG that needs no style sheet, on the ground of the page. */
function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  for (const [at, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[at]!);
    for (const name of STYLE) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
    element.removeAttribute('style');
  }
  const { width, height } = svg.getBoundingClientRect();
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const { x, y, width: w, height: h } = svg.viewBox.baseVal;
  for (const [name, value] of Object.entries({ x, y, width: w, height: h })) ground.setAttribute(name, String(value));
  ground.setAttribute('fill', getComputedStyle(svg).backgroundColor);
  copy.prepend(ground);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

/** Saves the drawing as it is seen. */
export async function saveMap(svg: SVGSVGElement, name: string, format: 'svg' | 'png'): Promise<void> {
  const text = standalone(svg);
  const drawing = new Blob([text], { type: 'image/svg+xml' });
  saveFile(`${name}.${format}`, format === 'svg' ? drawing : await pngOf(drawing));
}
