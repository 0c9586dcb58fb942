/** The scales on which threats are judged, from the least to the most; their words stand in words.ts. */
export const LEVELS = ['low', 'medium', 'high'] as const;
export const IMPACTS = ['minor', 'serious', 'severe', 'existential'] as const;
export const TRENDS = ['rising', 'steady', 'falling', 'unknown'] as const;
export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
