import { describe, expect, it } from 'vitest';
import { relationsOf } from './stated.js';

// Personas, grupos y organismos inventados; los países y sus capitales son reales.
const CASES: [string, string, string[]][] = [
  [
    'dicho a alguien',
    '[per Ana Brillo], abogada de [per Tomás Wend], afirmó ante la [pub Guardia de Puertos] que [org Los Faros] asesinó a [per Oto Grana].',
    ['Los Faros Attack Oto Grana by Ana Brillo', 'Ana Brillo Associate Tomás Wend'],
  ],
  [
    'pronombre de objeto',
    '[per Tomás Wend] huyó a [pla Lima]. La [pub Guardia de Puertos] lo capturó en [pla Callao].',
    ['Tomás Wend Presence Lima', 'Guardia de Puertos LegalAction Tomás Wend', 'Guardia de Puertos Presence Callao'],
  ],
  [
    'activa con "a"',
    'La [pub Guardia Portuaria] detuvo a [per Tomás Vento].',
    ['Guardia Portuaria LegalAction Tomás Vento'],
  ],
  [
    'el día, sin preposición, no es el objeto',
    'La policía capturó a [per Tomás Vento] en [loc Lima] el lunes.',
    ['nobody LegalAction Tomás Vento'],
  ],
  ['pasiva', '[per Tomás Vento] fue asesinado por [org Los Faros] el viernes.', ['Los Faros Attack Tomás Vento']],
  ['un jefe detenido no es su grupo', 'Capturan en [pla Lima] a presunto jefe de [org Los Faros].', []],
  [
    'disputar el control no es tenerlo',
    '[org Los Faros] disputan con la [org Cuadrilla del Muelle] el control de [pla Lima].',
    ['Los Faros Rivalry Cuadrilla del Muelle'],
  ],
  ['pasiva sin agente', '[per Tomás Vento] fue condenado por estafa.', ['nobody LegalAction Tomás Vento']],
  [
    'participio',
    '[per Tomás Vento], detenido por la [pub Guardia Portuaria], calló.',
    ['Guardia Portuaria LegalAction Tomás Vento'],
  ],
  [
    'lista de objetos',
    '[org Los Faros] asesinaron a [per Ana Brillo], [per Otón Cruz] y [per Lía Dorado].',
    ['Los Faros Attack Ana Brillo', 'Los Faros Attack Otón Cruz', 'Los Faros Attack Lía Dorado'],
  ],
  ['reflexiva', '[org Los Faros] se alió con la [org Banda del Muelle].', ['Los Faros Alliance Banda del Muelle']],
  [
    'recíproca',
    '[org Los Faros] y la [org Banda del Muelle] se enfrentaron de nuevo.',
    ['Los Faros Rivalry Banda del Muelle'],
  ],
  ['aposición', '[per Tomás Vento], líder de [org Los Faros], huyó.', ['Tomás Vento Directorship Los Faros']],
  [
    'descripción delante',
    'El jefe de [org Los Faros], [per Tomás Vento], huyó.',
    ['Tomás Vento Directorship Los Faros'],
  ],
  ['cargo delante', 'El cabecilla de [org Los Faros] [per Tomás Vento] huyó.', ['Tomás Vento Directorship Los Faros']],
  ['atributo', '[per Tomás Vento] es miembro de [org Los Faros].', ['Tomás Vento Membership Los Faros']],
  [
    'gentilicio',
    'El [org Bloque Azul] creció en [pla Perú]. El presidente peruano [per Ana Brillo] renunció.',
    ['Bloque Azul Presence Perú', 'Ana Brillo Occupancy Perú'],
  ],
  ['alcalde', 'El exalcalde de [pla Guayaquil], [per Ana Brillo], renunció.', ['Ana Brillo Occupancy Guayaquil']],
  [
    'de relativo',
    '[org Los Faros], que opera en [pla Guayaquil], atacó a la [org Banda del Muelle].',
    ['Los Faros Presence Guayaquil', 'Los Faros Attack Banda del Muelle'],
  ],
  [
    'dirigido por',
    'La [org Banda del Muelle], dirigida por [per Otón Cruz], se dividió.',
    ['Otón Cruz Directorship Banda del Muelle'],
  ],
  ['familia', '[per Tomás Vento] y su hermano [per Carlos Vento] huyeron.', ['Carlos Vento Family Tomás Vento']],
  [
    'sustantivo',
    'La captura de [per Tomás Vento] por la [pub Guardia Portuaria] sorprendió.',
    ['Guardia Portuaria LegalAction Tomás Vento'],
  ],
  ['sustantivo sin autor', 'La detención de [per Tomás Vento] sorprendió.', ['nobody LegalAction Tomás Vento']],
  [
    'entre',
    'La guerra entre [org Los Faros] y la [org Banda del Muelle] siguió.',
    ['Los Faros Rivalry Banda del Muelle'],
  ],
  [
    'verbo de apoyo',
    '[org Los Faros] selló una alianza con la [org Banda del Muelle].',
    ['Los Faros Alliance Banda del Muelle'],
  ],
  [
    'apoyo recibido',
    '[org Los Faros] recibió armas de la [org Banda del Muelle].',
    ['Banda del Muelle Support Los Faros'],
  ],
  [
    'brazo armado',
    'La [org Banda del Muelle], brazo armado de [org Los Faros], creció.',
    ['Banda del Muelle Affiliation Los Faros'],
  ],
  ['control', '[org Los Faros] controla el puerto de [pla Callao].', ['Los Faros Presence Callao']],
  ['lugar en lugar', 'Estalló una bomba en [pla Callao], [pla Perú], al mediodía.', ['Callao LocatedIn Perú']],
  ['soborno', '[org Los Faros] sobornó al juez [per Otón Cruz].', ['Los Faros Corruption Otón Cruz']],
  ['dueño', '[per Tomás Vento] es el dueño de [com Brisa Carga].', ['Tomás Vento Ownership Brisa Carga']],
  [
    'presuntamente',
    '[per Tomás Vento] presuntamente financió a [org Los Faros].',
    ['Tomás Vento Support Los Faros (alleged)'],
  ],
  [
    'presunto',
    'El presunto líder de [org Los Faros], [per Tomás Vento], huyó.',
    ['Tomás Vento Directorship Los Faros (alleged)'],
  ],
  [
    'condicional de rumor',
    '[per Tomás Vento] habría financiado a [org Los Faros].',
    ['Tomás Vento Support Los Faros (alleged)'],
  ],
  [
    'acusado de',
    '[per Tomás Vento] fue acusado de financiar a [org Los Faros].',
    ['Tomás Vento Support Los Faros (alleged)'],
  ],
  [
    'acusó a',
    'La [pub Guardia Portuaria] acusó a [per Tomás Vento] de financiar a [org Los Faros].',
    ['Guardia Portuaria LegalAction Tomás Vento', 'Tomás Vento Support Los Faros (alleged) by Guardia Portuaria'],
  ],
  [
    'negó tener vínculos',
    '[per Tomás Vento] negó tener vínculos con [org Los Faros].',
    ['Tomás Vento Associate Los Faros (denied) by Tomás Vento'],
  ],
  [
    'no hay pruebas',
    'No hay pruebas de que [per Tomás Vento] financiara a [org Los Faros].',
    ['Tomás Vento Support Los Faros (denied)'],
  ],
  ['negación', '[per Tomás Vento] no sobornó a [per Ana Brillo].', ['Tomás Vento Corruption Ana Brillo (denied)']],
  [
    'según',
    'Según la [pub Guardia Portuaria], [org Los Faros] mató a [per Ana Brillo].',
    ['Los Faros Attack Ana Brillo by Guardia Portuaria'],
  ],
  [
    'dijo que',
    '[per Otón Cruz] dijo que [org Los Faros] mató a [per Ana Brillo].',
    ['Los Faros Attack Ana Brillo by Otón Cruz'],
  ],
  [
    'dijo al final',
    '[org Los Faros] mató a [per Ana Brillo], dijo [per Otón Cruz].',
    ['Los Faros Attack Ana Brillo by Otón Cruz'],
  ],
  ['pregunta', '¿Mató [org Los Faros] a [per Ana Brillo]?', []],
  ['condición', 'Si [org Los Faros] atacara a la [org Banda del Muelle], cerraría el puerto.', []],
  ['intento', '[org Los Faros] intentó matar a [per Ana Brillo].', []],
  ['sin relación', '[per Ana Brillo] leyó mientras [per Otón Cruz] dormía en [pla Lima].', []],
];

describe('relaciones afirmadas en español', () => {
  it.each(CASES)('%s', (_, marked, expected) => {
    expect(relationsOf(marked, 'es')).toEqual(expected);
  });
});
