/** Traffic Light Protocol 2.0 (FIRST, 2022), from the most open to the most closed. */
export const HANDLING_MARKS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
