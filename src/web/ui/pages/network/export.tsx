import { pngOf, saveFile } from '../../parts/save-file.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { RULES } from './hidden.js';
import type { Coding } from './marks.js';
import { useMeasureNames } from './measure-words.js';
import { type Picture, svgOf } from './svg.js';
import { NETWORK } from './words.js';

/** Saves the drawing as it is seen, with its legend, as SVG or PNG. */
export function Export({ coding, ...picture }: Omit<Picture, 'words' | 'kindName'> & { coding: Coding }) {
  const say = useWords(NETWORK);
  const term = useWords(VOCABULARY);
  const nameOf = useMeasureNames();
  const { attempt } = useUndo();
  const { actors, lines, hidden } = picture.drawing;
  const left = RULES.filter(([rule]) => hidden[rule] > 0).map(([rule, key]) => say(key, { count: hidden[rule] }));
  const words = [
    say('shown', { actors: actors.id.length, ties: lines.source.length }),
    `${say('colourBy')}: ${nameOf(coding.colour)} · ${say('sizeBy')}: ${nameOf(coding.size)} · - - - ${say('allegedOnly')}`,
    ...(left.length > 0 ? [`${say('hides')}: ${left.join(' · ')}`] : []),
  ];
  const svg = () => new Blob([svgOf({ ...picture, words, kindName: term })], { type: 'image/svg+xml' });
  return (
    <>
      <span className="soft">{say('saveAs')}</span>
      <button type="button" className="quiet" onClick={() => saveFile('network.svg', svg())}>
        {say('svg')}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => void attempt(async () => saveFile('network.png', await pngOf(svg())))}
      >
        {say('png')}
      </button>
    </>
  );
}
