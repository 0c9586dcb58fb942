/** Handling marks (TLP 2.0), from the most open to the most closed. */
export const MARKS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
