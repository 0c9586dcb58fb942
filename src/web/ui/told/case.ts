import type { Sentence } from './types.js';

/** What the case says of its documents, statements, pairs and what is kept with it. */
export const CASE: readonly Sentence[] = [
  [
    '{1} changed this meanwhile. Load it again, and say it once more.',
    '{1} cambió esto entretanto. Vuelva a cargarlo y dígalo otra vez.',
    '{1} mudou isto nesse meio-tempo. Carregue de novo e diga outra vez.',
  ],
  ['Somebody', 'Alguien', 'Alguém'],
  [
    'The log of decisions has no line {1}.',
    'El registro de decisiones no tiene la línea {1}.',
    'O registro de decisões não tem a linha {1}.',
  ],
  [
    'This decision holds no more: a later one took its place, or undid it.',
    'Esta decisión ya no vale: otra posterior la reemplazó o la deshizo.',
    'Esta decisão já não vale: outra posterior a substituiu ou desfez.',
  ],
  [
    'This statement had no mark of its own before; choose another mark for it.',
    'Esta declaración no tenía antes una marca propia; elija otra marca.',
    'Esta declaração não tinha antes uma marca própria; escolha outra marca.',
  ],
  [
    'The case holds no document {1}. `atalaya case` lists the documents with their ids.',
    'El caso no tiene el documento {1}. Búsquelo en la lista de documentos.',
    'O caso não tem o documento {1}. Procure-o na lista de documentos.',
  ],
  [
    'The document {1} says its SHA-256 is {2}, but its bytes have {3}. Read it again.',
    'El documento {1} dice que su SHA-256 es {2}, pero sus bytes dan {3}. Vuelva a leerlo.',
    'O documento {1} diz que seu SHA-256 é {2}, mas seus bytes dão {3}. Leia-o de novo.',
  ],
  [
    'The text of {1} holds a character that no database keeps ({2}). Read it again with a reader that replaces it.',
    'El texto de {1} contiene un carácter que ninguna base de datos guarda ({2}). Vuelva a leerlo con un lector que lo reemplace.',
    'O texto de {1} contém um caractere que nenhum banco de dados guarda ({2}). Leia-o de novo com um leitor que o substitua.',
  ],
  [
    '"{1}" is no standing. It is one of {2}.',
    '«{1}» no es un resultado posible: {2}.',
    '“{1}” não é um resultado possível: {2}.',
  ],
  [
    'An examination says why: give its reason.',
    'Un examen dice por qué: dé su razón.',
    'Um exame diz por quê: dê a razão.',
  ],
  [
    'No examination of {1} holds; there is nothing to undo.',
    'No hay ningún examen vigente de {1}; no hay nada que deshacer.',
    'Não há nenhum exame vigente de {1}; não há nada a desfazer.',
  ],
  [
    'The disk of {1} has only {2} MB left. Free some space and try again; nothing of what is stored is lost.',
    'Al disco de {1} solo le quedan {2} MB. Libere espacio y vuelva a intentarlo; no se perdió nada de lo guardado.',
    'O disco de {1} só tem {2} MB livres. Libere espaço e tente de novo; nada do que está guardado se perdeu.',
  ],
  [
    '"{1}" is no id: letters, digits, - and _.',
    '«{1}» no sirve de identificador: letras, cifras, - y _.',
    '“{1}” não serve de identificador: letras, algarismos, - e _.',
  ],
  [
    'This is {1} signs long; {2} at most are kept with the case.',
    'Esto tiene {1} signos; con el caso se guardan {2} como máximo.',
    'Isto tem {1} sinais; com o caso se guardam no máximo {2}.',
  ],
  [
    'The case keeps no file {1}. Choose the file again.',
    'El caso no guarda el archivo {1}. Vuelva a elegirlo.',
    'O caso não guarda o arquivo {1}. Escolha-o de novo.',
  ],
  [
    'The statement {1} was found by {2}, not added by a person. Reject it instead.',
    'La declaración {1} la encontró {2}, no la agregó una persona. Rechácela en lugar de quitarla.',
    'A declaração {1} foi encontrada por {2}, não acrescentada por uma pessoa. Rejeite-a em vez de tirá-la.',
  ],
  [
    'An end of the statement has no words. Mark a name inside the quote.',
    'A un extremo de la declaración le faltan palabras. Marque un nombre dentro de la cita.',
    'Falta texto numa ponta da declaração. Marque um nome dentro da citação.',
  ],
  [
    'The document names no entity {1}. Load it again.',
    'El documento no nombra la entidad {1}. Vuelva a cargarlo.',
    'O documento não nomeia a entidade {1}. Carregue-o de novo.',
  ],
  [
    '"{1}" is no relation of the vocabulary.',
    '«{1}» no es una relación del vocabulario.',
    '“{1}” não é uma relação do vocabulário.',
  ],
  [
    'The quote does not hold "{1}". Choose a longer quote, or another end.',
    'La cita no contiene «{1}». Elija una cita más larga u otro extremo.',
    'A citação não contém “{1}”. Escolha uma citação mais longa ou outra ponta.',
  ],
  [
    '"{1}" is a {2}, which "{3}" does not join. It joins {4} here.',
    '«{1}» es de tipo {2}, y «{3}» no une ese tipo. Aquí une: {4}.',
    '“{1}” é do tipo {2}, e “{3}” não une esse tipo. Aqui une: {4}.',
  ],
  ['Person', 'persona', 'pessoa'],
  ['Organization', 'organización', 'organização'],
  ['PublicBody', 'organismo público', 'órgão público'],
  ['Company', 'empresa', 'empresa'],
  ['Place', 'lugar', 'lugar'],
  ['Event', 'acontecimiento', 'acontecimento'],
  ['Incident', 'incidente', 'incidente'],
  [
    'Both ends are "{1}". Choose two.',
    'Los dos extremos son «{1}». Elija dos distintos.',
    'As duas pontas são “{1}”. Escolha duas diferentes.',
  ],
  [
    'The case holds no judgement {1}. `atalaya case history` and resolve list them.',
    'El caso no tiene el juicio {1}. Vuelva a cargar la página.',
    'O caso não tem o juízo {1}. Carregue a página de novo.',
  ],
  [
    'The case holds no judgement {1}; it may be of a rule that has changed.',
    'El caso no tiene el juicio {1}; puede ser de una regla que cambió.',
    'O caso não tem o juízo {1}; pode ser de uma regra que mudou.',
  ],
  [
    'The case holds no entity {1}, so no pair with it can be judged.',
    'El caso no tiene la entidad {1}, así que no se puede juzgar ningún par con ella.',
    'O caso não tem a entidade {1}, por isso não se pode julgar nenhum par com ela.',
  ],
  [
    'The entity {1} cannot be judged against itself.',
    'La entidad {1} no se puede juzgar contra sí misma.',
    'A entidade {1} não pode ser julgada contra si mesma.',
  ],
  [
    'The case holds no entity {1}. Its document may have been read anew; search for it by name.',
    'El caso no tiene la entidad {1}. Puede que su documento se haya vuelto a leer; búsquela por su nombre.',
    'O caso não tem a entidade {1}. Talvez seu documento tenha sido lido de novo; procure-a pelo nome.',
  ],
  [
    'An entity is compared with another, not with itself. Choose two.',
    'Una entidad se compara con otra, no consigo misma. Elija dos.',
    'Uma entidade se compara com outra, não consigo mesma. Escolha duas.',
  ],
  [
    '{1} was examined and found {2}, which says more than a judgement. Examine it again, or undo that first.',
    '{1} se examinó con el resultado «{2}», que dice más que un juicio. Examínela de nuevo o deshaga antes ese examen.',
    '{1} foi examinada com o resultado “{2}”, que diz mais do que um juízo. Examine-a de novo ou desfaça antes esse exame.',
  ],
  [
    'The case holds no document and no statement {1}. Check the id.',
    'El caso no tiene ningún documento ni declaración {1}. Revise el identificador.',
    'O caso não tem nenhum documento nem declaração {1}. Confira o identificador.',
  ],
  [
    'The case holds no statement {1}. The reports and `--json` outputs give the ids.',
    'El caso no tiene la declaración {1}. Puede que su documento se haya vuelto a leer; vuelva a cargar la página.',
    'O caso não tem a declaração {1}. Talvez seu documento tenha sido lido de novo; carregue a página outra vez.',
  ],
  [
    '"{1}" is not {2}. It is one of {3}.',
    '«{1}» no sirve aquí. Puede ser: {3}.',
    '“{1}” não serve aqui. Pode ser: {3}.',
  ],
  [
    '"{1}" is no sheet of a case: threats, perspectives, plan, vetting, disagreements, explanations-NAME.',
    '«{1}» no es una hoja de un caso: threats, perspectives, plan, vetting, disagreements, explanations-NOMBRE.',
    '“{1}” não é uma folha de um caso: threats, perspectives, plan, vetting, disagreements, explanations-NOME.',
  ],
  [
    '"{1}" is no decision. It is one of {2}.',
    '«{1}» no es una decisión posible: {2}.',
    '“{1}” não é uma decisão possível: {2}.',
  ],
  ['A decision states its reasons.', 'Una decisión dice sus razones.', 'Uma decisão diz suas razões.'],
  [
    'The case holds no decision {1} that could be undone.',
    'El caso no tiene ninguna decisión {1} que se pueda deshacer.',
    'O caso não tem nenhuma decisão {1} que se possa desfazer.',
  ],
  [
    '"{1}" is no id of a passage: letters, digits, - and _.',
    '«{1}» no sirve de identificador de un pasaje: letras, cifras, - y _.',
    '“{1}” não serve de identificador de um trecho: letras, algarismos, - e _.',
  ],
  [
    'The passage is {1} signs long; {2} at most. Make several of it.',
    'El pasaje tiene {1} signos; como máximo, {2}. Haga varios con él.',
    'O trecho tem {1} sinais; no máximo, {2}. Faça vários com ele.',
  ],
  [
    '"{1}" is not a handling mark; one of: {2}.',
    '«{1}» no es una marca de manejo; puede ser: {2}.',
    '“{1}” não é uma marca de manuseio; pode ser: {2}.',
  ],
  [
    'its bytes do not have the SHA-256 that is its id',
    'sus bytes no tienen el SHA-256 que es su identificador',
    'seus bytes não têm o SHA-256 que é seu identificador',
  ],
  [
    'its statements, mentions or entities are not as many as were counted',
    'sus declaraciones, menciones o entidades no son tantas como se contaron',
    'suas declarações, menções ou entidades não são tantas quantas se contaram',
  ],
  [
    'the mention at {1} lies outside its text',
    'la mención en la posición {1} queda fuera de su texto',
    'a menção na posição {1} fica fora do seu texto',
  ],
  [
    'the mention at {1} names no entity of its document',
    'la mención en la posición {1} no nombra ninguna entidad de su documento',
    'a menção na posição {1} não nomeia nenhuma entidade do seu documento',
  ],
  ['its quote lies outside the text', 'su cita queda fuera del texto', 'sua citação fica fora do texto'],
  [
    'its quote is not the text at its offsets',
    'su cita no es el texto que hay en su posición',
    'sua citação não é o texto que está na sua posição',
  ],
  [
    'its subject lies outside its quote and has no antecedent in the text',
    'su sujeto queda fuera de la cita y no tiene antecedente en el texto',
    'seu sujeito fica fora da citação e não tem antecedente no texto',
  ],
  [
    'its object lies outside its quote and has no antecedent in the text',
    'su objeto queda fuera de la cita y no tiene antecedente en el texto',
    'seu objeto fica fora da citação e não tem antecedente no texto',
  ],
  ['its attribution lies outside the text', 'su atribución queda fuera del texto', 'sua atribuição fica fora do texto'],
  [
    'its subject is no entity of its document',
    'su sujeto no es ninguna entidad de su documento',
    'seu sujeito não é nenhuma entidade do seu documento',
  ],
  [
    'its object is no entity of its document',
    'su objeto no es ninguna entidad de su documento',
    'seu objeto não é nenhuma entidade do seu documento',
  ],
  [
    '{1} rows of {2} name a document that is not there',
    '{1} filas de la tabla «{2}» nombran un documento que no está',
    '{1} linhas da tabela “{2}” nomeiam um documento que não está',
  ],
];
