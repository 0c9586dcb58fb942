import type { Language } from '../../model/index.js';

const en = {
  since: {
    heading: 'What changed since the edition of {date}',
    counts:
      'held against that edition ({mark}): new {added}, fallen {fallen}, changed {changed}, unchanged {unchanged}; findings are matched by what they are about',
    basis: 'What it rests on',
    withheld: 'besides these, {n} [n:finding|findings] of that edition fell and must not be told under this mark',
    elsewhere: 'In “{part}”',
    came: 'New',
    went: 'Gone',
    added: 'New findings',
    fallen: 'Findings that fell',
    changed: 'Findings that changed',
    was: 'before ({id}): {text}',
    certainty: 'certainty before: {before}; now: {after}',
    stood: 'whether it stands, before: {before}; now: {after}',
    said: 'it says now: {text}',
    unsaid: 'it no longer says: {text}',
    gained: 'evidence that came: {quotes}',
    lost: 'evidence that went: {quotes}',
    standing: {
      asserted: 'asserted',
      corroborated: 'corroborated',
      disputed: 'disputed',
      rejected: 'rejected',
      inadmissible: 'inadmissible',
    },
    cause: {
      'document-added': 'document added: {document}',
      'document-gone': 'document no longer in the edition: {document}',
      'set-aside': 'statement {statement} was found {status} by {who}: {why}',
      restored: 'statement {statement}, set aside before, is in use again',
      merged: '{A} and {B} were joined as one by {who}',
      split: '{A} and {B} were told apart by {who}',
      examined: 'statement {statement} was found {status} by {who}: {why}',
      graded: 'the grade of {what} changed from {before} to {after}',
      handling: 'the mark of the edition changed from {before} to {after}',
      threshold: 'the least confidence for a finding changed from {before} to {after}',
      'read-anew': 'the documents were read by other methods: before {before}; now {after}',
      selection: 'its evidence is cited elsewhere in this edition; other findings of its kind come first',
      withheld: 'a statement that it rested on is marked above this edition',
      indirect: 'nothing that it rests on itself changed; the case did: {basis}',
      unknown: 'the two editions do not show why',
    },
  },
  setAside: {
    heading: 'What was set aside',
    rejected: '{n} [n:statement|statements] that people rejected [n:carries|carry] no finding',
    inadmissible: '{n} [n:statement|statements] that people found inadmissible [n:carries|carry] no finding',
    status: { rejected: 'rejected', inadmissible: 'inadmissible' },
    reason: '{n} [n:statement|statements] {status}, by {who}: {why}',
    unnamed: 'of {n} of them no reason is given here: none was stated, or the mark of this edition withholds it',
  },
};

type PartWords = typeof en;

const es: PartWords = {
  since: {
    heading: 'Qué cambió desde la edición del {date}',
    counts:
      'en comparación con esa edición ({mark}): nuevos {added}, caídos {fallen}, cambiados {changed}, sin cambio {unchanged}; los hallazgos se emparejan por aquello de que tratan',
    basis: 'En qué se basa',
    withheld:
      'además, {n} [n:hallazgo|hallazgos] de esa edición [n:cayó|cayeron] y no [n:puede|pueden] contarse con esta marca',
    elsewhere: 'En «{part}»',
    came: 'Nuevo',
    went: 'Salió',
    added: 'Hallazgos nuevos',
    fallen: 'Hallazgos que cayeron',
    changed: 'Hallazgos que cambiaron',
    was: 'antes ({id}): {text}',
    certainty: 'certeza antes: {before}; ahora: {after}',
    stood: 'si se sostiene, antes: {before}; ahora: {after}',
    said: 'ahora dice: {text}',
    unsaid: 'ya no dice: {text}',
    gained: 'prueba que llegó: {quotes}',
    lost: 'prueba que salió: {quotes}',
    standing: {
      asserted: 'afirmada',
      corroborated: 'corroborada',
      disputed: 'en disputa',
      rejected: 'rechazada',
      inadmissible: 'inadmisible',
    },
    cause: {
      'document-added': 'documento añadido: {document}',
      'document-gone': 'documento que ya no está en la edición: {document}',
      'set-aside': 'la afirmación {statement} fue declarada {status} por {who}: {why}',
      restored: 'la afirmación {statement}, antes dejada de lado, vuelve a usarse',
      merged: '{A} y {B} fueron unidos como uno por {who}',
      split: '{A} y {B} fueron distinguidos por {who}',
      examined: 'la afirmación {statement} fue declarada {status} por {who}: {why}',
      graded: 'la calificación de {what} cambió de {before} a {after}',
      handling: 'la marca de la edición cambió de {before} a {after}',
      threshold: 'la confianza mínima para un hallazgo cambió de {before} a {after}',
      'read-anew': 'los documentos se leyeron con otros métodos: antes {before}; ahora {after}',
      selection: 'su prueba se cita en otra parte de esta edición; otros hallazgos de su clase van primero',
      withheld: 'una afirmación en que se basaba lleva una marca superior a la de esta edición',
      indirect: 'nada de lo que lo sustenta cambió; cambió el caso: {basis}',
      unknown: 'las dos ediciones no muestran por qué',
    },
  },
  setAside: {
    heading: 'Lo que se dejó de lado',
    rejected:
      '{n} [n:afirmación rechazada|afirmaciones rechazadas] por personas no [n:sustenta|sustentan] ningún hallazgo',
    inadmissible:
      '{n} [n:afirmación declarada inadmisible|afirmaciones declaradas inadmisibles] por personas no [n:sustenta|sustentan] ningún hallazgo',
    status: { rejected: 'por rechazo', inadmissible: 'por inadmisibilidad' },
    reason: '{n} [n:afirmación|afirmaciones] {status}, por decisión de {who}: {why}',
    unnamed: 'de {n} de ellas no se da aquí el motivo: no se expresó, o lo reserva la marca de esta edición',
  },
};

const pt: PartWords = {
  since: {
    heading: 'O que mudou desde a edição de {date}',
    counts:
      'em comparação com essa edição ({mark}): novas {added}, caídas {fallen}, mudadas {changed}, sem mudança {unchanged}; as conclusões são emparelhadas por aquilo de que tratam',
    basis: 'Em que se baseia',
    withheld:
      'além destas, {n} [n:conclusão|conclusões] dessa edição [n:caiu|caíram] e não [n:pode|podem] ser contadas com esta marca',
    elsewhere: 'Em “{part}”',
    came: 'Novo',
    went: 'Saiu',
    added: 'Conclusões novas',
    fallen: 'Conclusões que caíram',
    changed: 'Conclusões que mudaram',
    was: 'antes ({id}): {text}',
    certainty: 'certeza antes: {before}; agora: {after}',
    stood: 'se se sustenta, antes: {before}; agora: {after}',
    said: 'agora diz: {text}',
    unsaid: 'já não diz: {text}',
    gained: 'prova que chegou: {quotes}',
    lost: 'prova que saiu: {quotes}',
    standing: {
      asserted: 'afirmada',
      corroborated: 'corroborada',
      disputed: 'em disputa',
      rejected: 'rejeitada',
      inadmissible: 'inadmissível',
    },
    cause: {
      'document-added': 'documento acrescentado: {document}',
      'document-gone': 'documento que já não está na edição: {document}',
      'set-aside': 'a afirmação {statement} foi declarada {status} por {who}: {why}',
      restored: 'a afirmação {statement}, antes posta de lado, volta a ser usada',
      merged: '{A} e {B} foram unidos como um só por {who}',
      split: '{A} e {B} foram distinguidos por {who}',
      examined: 'a afirmação {statement} foi declarada {status} por {who}: {why}',
      graded: 'a classificação de {what} mudou de {before} para {after}',
      handling: 'a marca da edição mudou de {before} para {after}',
      threshold: 'a confiança mínima para uma conclusão mudou de {before} para {after}',
      'read-anew': 'os documentos foram lidos por outros métodos: antes {before}; agora {after}',
      selection: 'a sua prova é citada noutra parte desta edição; outras conclusões da sua espécie vêm primeiro',
      withheld: 'uma afirmação em que se baseava tem uma marca acima da desta edição',
      indirect: 'nada do que a sustenta mudou; mudou o caso: {basis}',
      unknown: 'as duas edições não mostram porquê',
    },
  },
  setAside: {
    heading: 'O que foi posto de lado',
    rejected:
      '{n} [n:afirmação rejeitada|afirmações rejeitadas] por pessoas não [n:sustenta|sustentam] nenhuma conclusão',
    inadmissible:
      '{n} [n:afirmação declarada inadmissível|afirmações declaradas inadmissíveis] por pessoas não [n:sustenta|sustentam] nenhuma conclusão',
    status: { rejected: 'por rejeição', inadmissible: 'por inadmissibilidade' },
    reason: '{n} [n:afirmação|afirmações] {status}, por decisão de {who}: {why}',
    unnamed: 'de {n} delas não se dá aqui o motivo: não foi expresso, ou a marca desta edição o reserva',
  },
};

/** The words of the parts that only some assessments have. */
export const PART_WORDS: Readonly<Record<Language, PartWords>> = { en, es, pt };
