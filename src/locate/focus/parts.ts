/** The parts that the chosen places form: in each one may go from neighbour to neighbour. Indices, the largest part first. */
export function partsOf(chosen: readonly boolean[], neighbours: readonly (readonly number[])[]): number[][] {
  const seen = new Uint8Array(chosen.length);
  const parts: number[][] = [];
  for (let start = 0; start < chosen.length; start++) {
    if (!chosen[start] || seen[start]) continue;
    const part = [start];
    seen[start] = 1;
    for (let at = 0; at < part.length; at++) {
      for (const next of neighbours[part[at]!]!) {
        if (!chosen[next] || seen[next]) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
