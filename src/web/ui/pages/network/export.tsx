import { VOCABULARY } from '../../parts/vocabulary.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import type { Coding } from './marks.js';
import { useMeasureNames } from './measure-words.js';
import { type Picture, svgOf } from './svg.js';
import { NETWORK } from './words.js';

/** Pixels of a PNG for one of the screen: sharp in print. */
const SHARP = 2;

/** Saves the drawing as it is seen, with its legend, as SVG or PNG. */
export function Export({ coding, ...picture }: Omit<Picture, 'words' | 'kindName'> & { coding: Coding }) {
  const say = useWords(NETWORK);
  const term = useWords(VOCABULARY);
  const nameOf = useMeasureNames();
  const { attempt } = useUndo();
  const { actors, lines, hidden } = picture.drawing;
  const left = Object.entries(hidden).reduce((sum, [, count]) => sum + count, 0);
  const words = [
    say('shown', { actors: actors.id.length, ties: lines.source.length }),
    `${say('colourBy')}: ${nameOf(coding.colour)} · ${say('sizeBy')}: ${nameOf(coding.size)} · - - - ${say('allegedOnly')}`,
    ...(left > 0 ? [`${say('hides')}: ${left.toLocaleString()}`] : []),
  ];
  const svg = () => new Blob([svgOf({ ...picture, words, kindName: term })], { type: 'image/svg+xml' });
  return (
    <>
      <button type="button" className="quiet" onClick={() => save(svg(), 'network.svg')}>
        {say('svg')}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => void attempt(async () => save(await pngOf(svg()), 'network.png'))}
      >
        {say('png')}
      </button>
    </>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function pngOf(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [SHARP * image.width, SHARP * image.height];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
