import type { PolicyLinkView } from '../../../../api/index.js';

export type Direction = PolicyLinkView['directions'][number]['direction'];

/** The sign that a direction is drawn with. */
export const SIGNS: Readonly<Record<Direction, string>> = { raises: '↑', lowers: '↓', 'no effect': '=', depends: '±' };
