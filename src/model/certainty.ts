/** Whether a source asserts, alleges or denies what it says. */
export const HEDGES = ['asserted', 'alleged', 'denied'] as const;
export type Hedge = (typeof HEDGES)[number];

/** Admiralty reliability of a source; F: cannot be judged, where every source starts. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty credibility of the information; 6: cannot be judged, where every statement starts. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** Traffic Light Protocol 2.0 (FIRST, 2022), from the most open to the most closed. */
export const HANDLING_MARKS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type HandlingMark = (typeof HANDLING_MARKS)[number];

/** True where something marked `mark` may go into a product marked `product`. */
export function mayShow(mark: HandlingMark, product: HandlingMark): boolean {
  return HANDLING_MARKS.indexOf(mark) <= HANDLING_MARKS.indexOf(product);
}
