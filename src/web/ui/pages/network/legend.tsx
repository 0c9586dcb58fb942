import type { NetworkDrawing } from '../../../api/index.js';
import { useNumbers } from '../../parts/use-numbers.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useWords } from '../../shell/words.js';
import { communityColours } from './community-colours.js';
import { hubsOf } from './hubs.js';
import { communityColour, KINDS, type Palette, rangeOf, SHAPES } from './look.js';
import type { Coding } from './marks.js';
import { useMeasureNames } from './measure-words.js';
import { NETWORK } from './words.js';

/** Communities that the legend names, the largest. */
const LISTED = 6;

/** What shapes, colours, sizes and lines mean. */
export function Legend({ drawing, coding, palette }: { drawing: NetworkDrawing; coding: Coding; palette: Palette }) {
  const say = useWords(NETWORK);
  const number = useNumbers();
  const term = useWords(VOCABULARY);
  const nameOf = useMeasureNames();
  const present = KINDS.filter((kind) => drawing.actors.kind.includes(kind));
  const byKind = coding.colour === 'kind';
  return (
    <ul className="network-legend plain" aria-label={say('legend')}>
      {present.map((kind) => (
        <li key={kind}>
          <Sign shape={SHAPES[kind]} colour={byKind ? palette.kinds[kind] : palette.soft} />
          {term(kind)}
        </li>
      ))}
      {coding.colour === 'community' &&
        hubsOf(drawing)
          .slice(0, LISTED)
          .map((hub) => (
            <li key={hub}>
              <Sign
                shape={SHAPES.Person}
                colour={communityColour(palette, communityColours(drawing)[drawing.actors.community[hub]!]!)}
              />
              {say('communityOf', { name: drawing.actors.name[hub]! })}
            </li>
          ))}
      {coding.values.has(coding.colour) && (
        <li>
          <span className="network-ramp" aria-hidden="true">
            <Sign shape={SHAPES.Person} colour={palette.pale} />
            <Sign shape={SHAPES.Person} colour={palette.accent} />
          </span>
          {nameOf(coding.colour)}: {spanOf(coding.values.get(coding.colour)!, number)}
        </li>
      )}
      <li>
        <span className="network-sizes" aria-hidden="true">
          ●<b>●</b>
        </span>
        {say('sizeBy')}: {nameOf(coding.size)}
      </li>
      <li>
        <svg width="26" height="8" aria-hidden="true">
          <line x1="0" x2="26" y1="4" y2="4" stroke={palette.line} strokeWidth="2" />
        </svg>
        {say('asserted')}
      </li>
      {drawing.lines.alleged.includes(1) && (
        <li>
          <svg width="26" height="8" aria-hidden="true">
            <line x1="0" x2="26" y1="4" y2="4" stroke={palette.line} strokeWidth="2" strokeDasharray="5 4" />
          </svg>
          {say('allegedOnly')}
        </li>
      )}
      {drawing.lines.against.includes(1) && (
        <li>
          <svg width="26" height="8" aria-hidden="true">
            <line x1="0" x2="26" y1="4" y2="4" stroke={palette.against} strokeWidth="2" />
          </svg>
          {say('againstLine')}
        </li>
      )}
    </ul>
  );
}

function Sign({ shape, colour }: { shape: string; colour: string }) {
  return (
    <svg width="16" height="16" viewBox="-1.4 -1.4 2.8 2.8" aria-hidden="true">
      <path d={shape} fill={colour} />
    </svg>
  );
}

/** The least and the greatest value, short. */
function spanOf(values: readonly (number | null)[], number: ReturnType<typeof useNumbers>): string {
  return rangeOf(values)
    .map((value) => number(value, { maximumSignificantDigits: 3 }))
    .join(' – ');
}
