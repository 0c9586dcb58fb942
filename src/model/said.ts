/**
 * A sentence for a person: its English form, in which `{1}`, `{2}` … stand for what differs from time to time, and
 * `{1|word|words}` for the word that goes with the first value where it is a number. The form is what the sentence is known
 * by: where another language has one for it, it is told in that one, with the same values.
 * Plain data, so that it passes between threads and to the page.
 */
export interface Said {
  form: string;
  values: readonly SaidValue[];
}

/** What stands in a sentence: a word, a number, or what is itself to be told in the language of the reader. */
export type SaidValue = string | number | Said;

/** Tag of a template that makes a sentence: said`The table has no place "${name}".` */
export function said(parts: TemplateStringsArray, ...values: readonly (SaidValue | boolean | undefined)[]): Said {
  const told = values.map((value) => (typeof value === 'object' || typeof value === 'number' ? value : String(value)));
  return { form: parts.reduce((form, part, at) => `${form}{${at}}${part}`), values: told };
}

/** A sentence in English, with its values. */
export function inEnglish({ form, values }: Said): string {
  return form.replace(/\{(\d+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, at: string, one?: string, many?: string) => {
    const value = values[Number(at) - 1];
    if (value === undefined) return whole;
    if (one !== undefined) return Number(value) === 1 ? one : many!;
    return typeof value === 'object' ? inEnglish(value) : String(value);
  });
}

/** Sentences one below the other, or with something else between them. */
export function joined(sentences: readonly Said[], between = '\n'): Said {
  return { form: sentences.map((_, at) => `{${at + 1}}`).join(between), values: sentences };
}

/** A word or sentence without values, which other languages may know. */
export const word = (form: string): Said => ({ form, values: [] });
