import type { Statement } from '../../case/index.js';
import type { Language } from '../../model/index.js';
import { PHRASES, valueText } from '../../report/index.js';

/** What a figure says, short: number or range, about or more than, with its unit unless its indicator says that already. */
export function amountText(figure: Statement, language: Language): string {
  const phrases: Readonly<Record<string, string>> = PHRASES[language].figure.qualifier;
  const { unit: _, ...plain } = figure.detail;
  const amount = valueText(namesUnit(figure) ? { ...figure, detail: plain } : figure, language);
  return phrases[String(figure.detail['qualifier'])]?.replace('{value}', amount) ?? amount;
}

/** Whether the indicator is what is counted: homicides, in homicides. */
export const namesUnit = ({ property, detail }: Statement): boolean =>
  String(detail['unit'] ?? '').toLowerCase() === property.toLowerCase();
