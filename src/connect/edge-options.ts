/** How an edge list or a matrix is read. */
export interface EdgeOptions {
  /** Default false. */
  directed?: boolean;
  /** Take the third column, or the cells of a matrix, as strengths; otherwise every tie counts 1. Default false. */
  weighted?: boolean;
}
