import type { Language } from '../model/index.js';
import { fill, type Noun } from './grammar.js';
import { PHRASES } from './phrases/index.js';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** A date (ISO 8601, may be partial) in words of `language`: 12 February 2015, febrero de 2015, 2015. */
export function dateInWords(date: string, language: Language): string {
  const match = ISO.exec(date);
  const words = PHRASES[language];
  const month = match?.[2] && words.months.split(' ')[Number(match[2]) - 1];
  if (!match || !month) return match?.[1] ?? date;
  const slots = { y: match[1]!, month, d: Number(match[3] ?? 0) };
  return fill(match[3] ? words.date.day : words.date.month, slots, language);
}

/** A date for the middle of a sentence: Spanish puts an article before a day, "del 3 de marzo", and none before a month. */
export function dateNoun(date: string, language: Language): Noun {
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(date);
  return { text: dateInWords(date, language), article: language === 'es' && isDay ? 'el' : '', plural: false };
}

/** True for a date a report may place on its timeline: a year from 1900 up to the date of the report. */
export function isPlausible(date: string, now: string): boolean {
  return ISO.test(date) && date >= '1900' && date.slice(0, 10) <= now.slice(0, 10);
}
