/**
 * Fills a sentence: `{name}` is the value, `{count|document|documents}` the word that goes with the number, which is the
 * first for one and the second for all others, as in the three languages.
 */
export function fill(sentence: string, values: Record<string, string | number>, language: string): string {
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one !== undefined) return Number(value) === 1 ? one : many!;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}
