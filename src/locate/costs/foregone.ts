/**
 * Income foregone by one person, at the value of the year of the loss: the income of each year lost, which grows, discounted. The
 * first year counts in full; of a last year that is not whole its part.
 * @param years lost, 0 or more, of work
 * @param growth of income, and `discount` rate, as shares a year
 */
export function incomeForegone(income: number, years: number, growth: number, discount: number): number {
  const step = (1 + growth) / (1 + discount);
  const whole = Math.floor(years);
  let sum = 0;
  for (let year = 0; year < whole; year++) sum += step ** year;
  return income * (sum + (years - whole) * step ** whole);
}
