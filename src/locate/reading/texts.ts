import type { Language } from '../../model/index.js';
import { knownIndicators } from '../indexing/index.js';
import { placeRules, type Rule } from './rules.js';
import type { PlaceReading, Provider, Provision, Rest, RuleReading, Words } from './types.js';

/** One reading in words: what is read, why these signs tell it, what it rests on, what speaks against it, what is missing. */
export interface RuleText {
  rule: string;
  kind: string;
  standing: RuleReading['standing'];
  says: string;
  because: string;
  source: string;
  rests: string[];
  against: string[];
  missing: string[];
}

/** Names of kinds of rules, providers and provisions. */
export const READING_WORDS: {
  kind: Readonly<Record<string, Words>>;
  provider: Readonly<Record<Provider, Words>>;
  provision: Readonly<Record<Provision, Words>>;
} = {
  kind: {
    space: { en: 'Kind of space', es: 'Tipo de espacio', pt: 'Tipo de espaço' },
    warning: { en: 'Warning', es: 'Advertencia', pt: 'Advertência' },
    capacity: { en: 'Capacity of the state', es: 'Capacidad del Estado', pt: 'Capacidade do Estado' },
    will: { en: 'Will of the state', es: 'Voluntad del Estado', pt: 'Vontade do Estado' },
    threshold: { en: 'Threshold', es: 'Umbral', pt: 'Limiar' },
    unreported: { en: 'What goes unreported', es: 'Lo que no se denuncia', pt: 'O que não se registra' },
  },
  provider: {
    state: { en: 'state', es: 'Estado', pt: 'Estado' },
    group: { en: 'group', es: 'grupo', pt: 'grupo' },
    community: { en: 'community', es: 'comunidad', pt: 'comunidade' },
  },
  provision: {
    order: { en: 'order', es: 'orden', pt: 'ordem' },
    justice: { en: 'justice', es: 'justicia', pt: 'justiça' },
    work: { en: 'work', es: 'trabajo', pt: 'trabalho' },
    services: { en: 'services', es: 'servicios', pt: 'serviços' },
    collusion: { en: 'collusion', es: 'colusión', pt: 'conluio' },
  },
};

/** A place as read, in words; warnings first, then as the rules stand in their file. */
export function readingTexts(
  place: PlaceReading,
  language: Language,
  rules: readonly Rule[] = placeRules(),
): RuleText[] {
  const texts = place.rules.flatMap((reading) => {
    const rule = rules.find(({ id }) => id === reading.rule);
    if (!rule) return [];
    const words = reading.standing === 'open' && rule.open ? rule.open : rule.says;
    const said = (holds: boolean): string[] => [
      ...new Set(reading.rests.filter((rest) => rest.holds === holds).map((rest) => restText(rest, language))),
    ];
    return [
      {
        rule: rule.id,
        kind: rule.kind,
        standing: reading.standing,
        says: `${words[language].replaceAll('{place}', place.name)}.`,
        because: `${rule.because[language]}.`,
        source: rule.source,
        rests: said(true),
        against: said(false),
        missing: reading.missing.map((sign) => signName(sign, language)),
      },
    ];
  });
  return [...texts.filter(({ kind }) => kind === 'warning'), ...texts.filter(({ kind }) => kind !== 'warning')];
}

function restText({ sign, value, period, source }: Rest, language: Language): string {
  const name = signName(sign, language);
  if (Number.isNaN(value)) return `${name} (${source})`;
  const change = period.includes('–');
  const number = new Intl.NumberFormat(
    language,
    change ? { style: 'percent', signDisplay: 'always' } : { maximumFractionDigits: 2 },
  );
  return `${name}: ${number.format(value)}${period ? `, ${period}` : ''} (${source})`;
}

/** Name of an indicator or of who provides what. */
function signName(sign: string, language: Language): string {
  const [provision, provider] = sign.split(':') as [Provision, Provider | undefined];
  if (provider) return `${READING_WORDS.provision[provision][language]}, ${READING_WORDS.provider[provider][language]}`;
  return knownIndicators().find(({ code }) => code === sign)?.name[language] ?? sign;
}
