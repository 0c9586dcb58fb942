/** The server cannot be had, or refuses to answer at all: there is no use in asking it about the next document. */
export class ModelUnavailable extends Error {
  override readonly name = 'ModelUnavailable';
}

/** The server answered, but this passage cannot be read from its answer; the next may. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}
