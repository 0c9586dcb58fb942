/** Quantile `p` of ascending `values`, between neighbours in proportion (type 7 of Hyndman and Fan 1996, doi 10.2307/2684934). */
export function quantile(values: ArrayLike<number>, p: number): number {
  const place = (values.length - 1) * p;
  const low = Math.floor(place);
  const rest = place - low;
  return rest === 0 ? values[low]! : values[low]! + rest * (values[low + 1]! - values[low]!);
}
