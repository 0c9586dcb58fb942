import type { Language } from '../model/index.js';
import type { Aside, Direction, DisagreementKind, Explanation } from '../plan/index.js';
import { PHRASES } from '../report/index.js';

interface PlanWords {
  heading: string;
  nothing: string;
  kind: Record<DisagreementKind, string>;
  unsaid: string;
  oneSource: string;
  likewise: string;
  parts: string;
  says: string;
  couldBe: string;
  why: Readonly<Record<Explanation, string>>;
  toldApart: string;
  aside: Record<Aside, string>;
  opposite: string;
  byDirection: string;
  direction: Record<Direction, string>;
  evidence: string;
  leftOut: string;
}

const shared = (language: Language) => ({
  heading: PHRASES[language].heading.disagreements,
  why: PHRASES[language].disagreement.why,
  direction: PHRASES[language].claimSign,
});

/** The words of what `atalaya plan` prints beside the sections of the report. */
export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = {
  en: {
    ...shared('en'),
    nothing: 'Nothing was found.',
    kind: {
      figure: 'figure',
      toll: 'victims',
      date: 'date',
      rank: 'rank',
      membership: 'membership',
      cause: 'cause',
      sum: 'sum',
      share: 'shares',
      change: 'change',
      list: 'list',
      part: 'part and whole',
    },
    unsaid: 'to be checked: not all of it is said',
    oneSource: 'inside one source',
    likewise: 'likewise',
    parts: 'the parts make',
    says: 'the source says',
    couldBe: 'could be',
    toldApart: 'Pairs of figures told apart before',
    aside: {
      place: 'place',
      unit: 'unit',
      measure: 'measure',
      period: 'period',
      scope: 'scope',
      rounding: 'rounding',
      'one sentence': 'one sentence',
    },
    opposite: 'Policies seen in opposite directions',
    byDirection: 'sources by direction',
    evidence: 'Evidence',
    leftOut: 'Left out above {mark}, statements / documents',
  },
  es: {
    ...shared('es'),
    nothing: 'No se halló nada.',
    kind: {
      figure: 'cifra',
      toll: 'víctimas',
      date: 'fecha',
      rank: 'rango',
      membership: 'pertenencia',
      cause: 'causa',
      sum: 'suma',
      share: 'porcentajes',
      change: 'variación',
      list: 'lista',
      part: 'parte y todo',
    },
    unsaid: 'por comprobar: no todo está dicho',
    oneSource: 'dentro de una misma fuente',
    likewise: 'lo mismo en',
    parts: 'las partes suman',
    says: 'la fuente dice',
    couldBe: 'podría ser',
    toldApart: 'Pares de cifras separados antes',
    aside: {
      place: 'lugar',
      unit: 'unidad',
      measure: 'medida',
      period: 'período',
      scope: 'alcance',
      rounding: 'redondeo',
      'one sentence': 'una misma frase',
    },
    opposite: 'Políticas vistas en direcciones opuestas',
    byDirection: 'fuentes por dirección',
    evidence: 'Prueba',
    leftOut: 'Omitido por encima de {mark}, afirmaciones / documentos',
  },
  pt: {
    ...shared('pt'),
    nothing: 'Nada foi encontrado.',
    kind: {
      figure: 'cifra',
      toll: 'vítimas',
      date: 'data',
      rank: 'posto',
      membership: 'pertença',
      cause: 'causa',
      sum: 'soma',
      share: 'percentagens',
      change: 'variação',
      list: 'lista',
      part: 'parte e todo',
    },
    unsaid: 'a verificar: nem tudo está dito',
    oneSource: 'dentro de uma só fonte',
    likewise: 'o mesmo em',
    parts: 'as partes somam',
    says: 'a fonte diz',
    couldBe: 'poderia ser',
    toldApart: 'Pares de cifras separados antes',
    aside: {
      place: 'lugar',
      unit: 'unidade',
      measure: 'medida',
      period: 'período',
      scope: 'alcance',
      rounding: 'arredondamento',
      'one sentence': 'uma só frase',
    },
    opposite: 'Políticas vistas em direções opostas',
    byDirection: 'fontes por direção',
    evidence: 'Prova',
    leftOut: 'Omitido acima de {mark}, afirmações / documentos',
  },
};
