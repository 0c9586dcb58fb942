/**
 * Adjusted p-values (q) that control the false discovery rate: among what is called found at q, at most this share is expected to
 * be chance (Benjamini and Hochberg 1995, doi 10.1111/j.2517-6161.1995.tb02031.x). NaN stays NaN and does not count as tested.
 */
export function falseDiscovery(p: ArrayLike<number>): Float64Array {
  const q = new Float64Array(p.length).fill(Number.NaN);
  const order = Array.from(p, (_, index) => index)
    .filter((index) => !Number.isNaN(p[index]!))
    .sort((a, b) => p[b]! - p[a]!);
  let least = 1;
  order.forEach((index, place) => {
    const rank = order.length - place;
    least = Math.min(least, p[index]! * (order.length / rank));
    q[index] = least;
  });
  return q;
}
