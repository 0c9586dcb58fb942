/** An entity that a phrase stands for, by the mention that names it, and how it does so. */
export interface Reference {
  mention: number;
  /**
   * `name`: the phrase is the mention; `same`: an apposition or predicate names it; `part`: its members or acts ("the
   * leaders of X"); `example`: one of a class ("groups such as X").
   */
  by: 'name' | 'same' | 'part' | 'example';
}
