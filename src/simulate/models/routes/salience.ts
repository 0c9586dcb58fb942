/**
 * What a risky shipment looks worth to one who thinks of what stands out (Bordalo, Gennaioli, Shleifer 2012, doi
 * 10.1093/qje/qjs018): the outcome that differs more from what the other ways give weighs full, the other `local` times.
 * @param gain and `loss` a kilogram, the loss as a positive number
 * @param risk that it is lost, 0 to 1
 * @param usual what the other ways gain on average
 * @param local 1: a cool head; towards 0 only the outcome that stands out counts
 */
export function perceivedValue(gain: number, loss: number, risk: number, usual: number, local: number): number {
  const salience = (value: number): number => Math.abs(value - usual) / (Math.abs(value) + Math.abs(usual) + 1);
  const lossStandsOut = salience(-loss) > salience(gain);
  const lost = risk * (lossStandsOut ? 1 : local);
  const kept = (1 - risk) * (lossStandsOut ? local : 1);
  return lost + kept === 0 ? 0 : (kept * gain - lost * loss) / (lost + kept);
}
