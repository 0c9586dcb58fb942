import type { FindingList } from '../../../api/index.js';
import { useSettings } from '../../shell/settings.js';
import { defineWords, useWords } from '../../shell/words.js';

/** The analyses in the order in which an analyst mostly asks for them. */
export const ANALYSES = [
  'facilitators',
  'brokers',
  'chains',
  'convergence',
  'state-ties',
  'supply-chains',
  'splits',
  'signed',
  'turns',
  'layers',
] as const;

/** Names of the analyses, what each asks, and a headline for languages that its own sentences are not in. */
export const FINDING_WORDS = defineWords(
  {
    analysis: 'Analysis',
    facilitators: 'Facilitators',
    brokers: 'Brokers',
    chains: 'Transmission chains',
    convergence: 'Crime and terror',
    'state-ties': 'Ties of the state',
    'supply-chains': 'Supply chains',
    splits: 'Splits and successions',
    signed: 'Alliance and rivalry',
    turns: 'Self-defence that turned',
    layers: 'Layers by kind of tie',
    facilitatorsAsks: 'Who serves several illicit networks that are otherwise apart?',
    brokersAsks: 'Who joins illicit actors to actors of other kinds?',
    chainsAsks: 'By whom does an illicit actor reach national bodies?',
    convergenceAsks: 'Do crime and armed groups meet, and how closely?',
    'state-tiesAsks': 'Which public bodies have ties to illicit actors?',
    'supply-chainsAsks': 'Who works each stage of a trade, and where does the evidence lack?',
    splitsAsks: 'Which groups came out of which, and who led or took over?',
    signedAsks: 'Who stands on which side?',
    turnsAsks: 'Which self-defence groups later worked with those they fought?',
    layersAsks: 'How do family, money, office and violence lie upon each other?',
    serves: '{one} serves {others}',
    joins: '{one} joins {others}',
    chain: '{one} to {last} by {middle}',
    meets: '{one} and {others}',
    about: '{one}: {others}',
  },
  {
    analysis: 'Análisis',
    facilitators: 'Facilitadores',
    brokers: 'Intermediarios',
    chains: 'Cadenas de transmisión',
    convergence: 'Crimen y terrorismo',
    'state-ties': 'Vínculos del Estado',
    'supply-chains': 'Cadenas de suministro',
    splits: 'Escisiones y sucesiones',
    signed: 'Alianza y rivalidad',
    turns: 'Autodefensas que cambiaron',
    layers: 'Capas por clase de vínculo',
    facilitatorsAsks: '¿Quién sirve a varias redes ilícitas que por lo demás están separadas?',
    brokersAsks: '¿Quién une a actores ilícitos con actores de otras clases?',
    chainsAsks: '¿Por medio de quién llega un actor ilícito a los órganos nacionales?',
    convergenceAsks: '¿Se encuentran el crimen y los grupos armados, y cuán de cerca?',
    'state-tiesAsks': '¿Qué entidades públicas tienen vínculos con actores ilícitos?',
    'supply-chainsAsks': '¿Quién trabaja en cada etapa de un comercio, y dónde faltan pruebas?',
    splitsAsks: '¿Qué grupos salieron de cuáles, y quién los dirigió o los relevó?',
    signedAsks: '¿Quién está de qué lado?',
    turnsAsks: '¿Qué autodefensas trabajaron después con quienes combatían?',
    layersAsks: '¿Cómo se superponen la familia, el dinero, los cargos y la violencia?',
    serves: '{one} sirve a {others}',
    joins: '{one} une a {others}',
    chain: '{one} hasta {last} por medio de {middle}',
    meets: '{one} y {others}',
    about: '{one}: {others}',
  },
  {
    analysis: 'Análise',
    facilitators: 'Facilitadores',
    brokers: 'Intermediários',
    chains: 'Cadeias de transmissão',
    convergence: 'Crime e terrorismo',
    'state-ties': 'Vínculos do Estado',
    'supply-chains': 'Cadeias de suprimento',
    splits: 'Cisões e sucessões',
    signed: 'Aliança e rivalidade',
    turns: 'Autodefesas que mudaram',
    layers: 'Camadas por tipo de vínculo',
    facilitatorsAsks: 'Quem serve a várias redes ilícitas que no mais estão separadas?',
    brokersAsks: 'Quem une atores ilícitos a atores de outros tipos?',
    chainsAsks: 'Por meio de quem um ator ilícito chega aos órgãos nacionais?',
    convergenceAsks: 'O crime e os grupos armados se encontram, e quão de perto?',
    'state-tiesAsks': 'Que órgãos públicos têm vínculos com atores ilícitos?',
    'supply-chainsAsks': 'Quem trabalha em cada etapa de um comércio, e onde faltam provas?',
    splitsAsks: 'Que grupos saíram de quais, e quem os dirigiu ou os sucedeu?',
    signedAsks: 'Quem está de que lado?',
    turnsAsks: 'Que autodefesas trabalharam depois com quem combatiam?',
    layersAsks: 'Como se sobrepõem a família, o dinheiro, os cargos e a violência?',
    serves: '{one} serve a {others}',
    joins: '{one} une {others}',
    chain: '{one} até {last} por meio de {middle}',
    meets: '{one} e {others}',
    about: '{one}: {others}',
  },
);

type Finding = FindingList['findings'][number];

/** Names that a headline holds; the drawing shows the rest. */
const NAMED = 4;

/** The headline of a finding: its own in English, in other languages one made from its actors. */
export function useHeadline(analysis: string): (finding: Finding) => string {
  const word = useWords(FINDING_WORDS);
  const { language } = useSettings();
  return ({ headline, actors, certainty }) => {
    if (language === 'en' || actors.length === 0) return headline;
    const names = actors.map(({ name }) => name);
    const list = (some: string[]) => some.slice(0, NAMED).join(', ') + (some.length > NAMED ? '…' : '');
    const [one, others, last] = [names[0]!, list(names.slice(1)), names.at(-1)!];
    if (names.length === 1) return one;
    if (analysis === 'chains' && certainty !== 'inferred' && names.length > 2)
      return word('chain', { one, last, middle: list(names.slice(1, -1)) });
    if (analysis === 'facilitators') return word('serves', { one, others });
    if (analysis === 'brokers') return word('joins', { one, others });
    return word(analysis === 'convergence' || analysis === 'signed' ? 'meets' : 'about', { one, others });
  };
}
