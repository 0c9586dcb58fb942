/** One hue from dark to light and its opposite: they differ in lightness too, so that print and every eye tells them. */
export const FOCUS_COLOURS = {
  core: '#451543',
  chosen: '#451543',
  often: '#e07b2a',
  sometimes: '#f6cf9a',
  out: '#e9ebee',
} as const;

/** How a place stands in a choice. */
export type FocusKind = keyof typeof FOCUS_COLOURS;
