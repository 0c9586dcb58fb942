import type { Language } from '../../model/index.js';

/** Sentences around what an analyst wrote. */
export const WRITING_WORDS: Record<
  Language,
  {
    heading: string;
    by: string;
    untitled: string;
    note: string;
    proposed: string;
    leftOutHeading: string;
    leftOut: string;
    withheld: string;
    warning: Record<'gone' | 'set-aside' | 'changed' | 'denied' | 'orphaned', string>;
  }
> = {
  en: {
    heading: 'Judgement of the analyst',
    by: 'Written by {who}',
    untitled: 'Judgement',
    note: 'Note by {who}: {text}',
    proposed: 'the headline is by {who}; the program proposed: “{text}”',
    leftOutHeading: 'Findings left out by the analyst',
    leftOut: '{headline} Left out by {who}: {why}',
    withheld: '{n} [n:passage|passages] of the analyst marked above this assessment [n:is|are] left out',
    warning: {
      gone: 'a statement that the passage cites is not in the case any more',
      'set-aside': 'a statement that the passage cites was rejected or found inadmissible',
      changed: 'a number was {before} when the passage was written and is {after} now',
      denied: 'a statement that the passage cites is a denial',
      orphaned: 'the finding that the passage is about is not found any more',
    },
  },
  es: {
    heading: 'Juicio del analista',
    by: 'Escrito por {who}',
    untitled: 'Juicio',
    note: 'Nota de {who}: {text}',
    proposed: 'el titular es de {who}; el programa propuso: «{text}»',
    leftOutHeading: 'Hallazgos que el analista dejó fuera',
    leftOut: '{headline} Lo dejó fuera {who}: {why}',
    withheld: '[n:Queda|Quedan] fuera {n} [n:pasaje|pasajes] del analista con marca superior a la de esta evaluación',
    warning: {
      gone: 'una declaración que el pasaje cita ya no está en el caso',
      'set-aside': 'una declaración que el pasaje cita fue rechazada o hallada inadmisible',
      changed: 'una cifra era {before} cuando se escribió el pasaje y ahora es {after}',
      denied: 'una declaración que el pasaje cita es un desmentido',
      orphaned: 'el hallazgo del que trata el pasaje ya no aparece',
    },
  },
  pt: {
    heading: 'Juízo do analista',
    by: 'Escrito por {who}',
    untitled: 'Juízo',
    note: 'Nota de {who}: {text}',
    proposed: 'o título é de {who}; o programa propôs: “{text}”',
    leftOutHeading: 'Achados que o analista deixou de fora',
    leftOut: '{headline} Deixado de fora por {who}: {why}',
    withheld: '[n:Fica|Ficam] de fora {n} [n:passagem|passagens] do analista com marca acima da desta avaliação',
    warning: {
      gone: 'uma declaração que a passagem cita já não está no caso',
      'set-aside': 'uma declaração que a passagem cita foi rejeitada ou considerada inadmissível',
      changed: 'um número era {before} quando a passagem foi escrita e agora é {after}',
      denied: 'uma declaração que a passagem cita é um desmentido',
      orphaned: 'o achado de que trata a passagem já não aparece',
    },
  },
};
