/**
 * A method is a declared record: command-line flags, forms and the reference derive from it. A new method is one file
 * and one line in its stage's list.
 */
export interface Parameter {
  name: string;
  title: string;
  unit?: string;
  default: number | string | boolean;
  /** Numbers: [low, high]. Words: the words allowed. */
  range?: readonly [number, number] | readonly string[];
}

export interface Method {
  id: string;
  title: string;
  parameters: readonly Parameter[];
  /** The paper or standard the method comes from, with its DOI where it has one; absent where it is our own. */
  source?: string;
}
