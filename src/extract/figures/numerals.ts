import type { Language } from '../../model/index.js';

/**
 * The value of a number in digits, read by the custom of the language: 4,500.5 in English, 4.500,5 in Spanish and
 * Portuguese; a comma before three digits parts thousands in Spanish too (Mexico, Central America). Undefined where the
 * digits are no number ("10:30", "1.2.3").
 */
export function parseNumeral(text: string, language: Language): number | undefined {
  const digits = text.replace(/^[^\d]+/, '');
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(digits)) return decimalComma(digits);
  if (language === 'en') {
    if (/^\d{1,3},\d{3}(?:\.\d+)?$/.test(digits)) return Number(digits.replace(',', ''));
    if (/^\d+,\d{1,2}$/.test(digits)) return decimalComma(digits);
    return /^\d+\.\d+$/.test(digits) ? Number(digits) : undefined;
  }
  if (/^[1-9]\d{0,2}\.\d{3}(?:,\d+)?$/.test(digits)) return decimalComma(digits);
  if (language === 'es' && /^[1-9]\d{0,2},\d{3}(?:\.\d+)?$/.test(digits)) return Number(digits.replace(',', ''));
  if (/^\d+,\d+$/.test(digits)) return decimalComma(digits);
  return /^\d+\.\d+$/.test(digits) ? Number(digits) : undefined;
}

const decimalComma = (digits: string): number => Number(digits.replaceAll('.', '').replace(',', '.'));
