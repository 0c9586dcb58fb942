import type { Sentence } from './types.js';

/** What is said of what people judge: threats and sides, explanations, disagreements, the plan, vetting; and of the report. */
export const ASSESSMENT: readonly Sentence[] = [
  [
    'The sources disagree in this no more: a side of it was set aside, or others stand against it.',
    'Las fuentes ya no discrepan en esto: una de las partes se descartó, o ahora son otras las que se oponen.',
    'As fontes já não discordam nisto: uma das partes foi posta de lado, ou agora são outras as que se opõem.',
  ],
  [
    'Nothing is decided on this disagreement.',
    'No hay nada decidido sobre esta discrepancia.',
    'Não há nada decidido sobre esta discordância.',
  ],
  [
    'This table was taken out. Undo that first, or begin another.',
    'Esta tabla se quitó. Deshaga eso antes, o empiece otra.',
    'Esta tabela foi tirada. Desfaça isso antes, ou comece outra.',
  ],
  [
    'This statement was set aside, or is no longer in the case. Choose another.',
    'Esta declaración se descartó, o ya no está en el caso. Elija otra.',
    'Esta declaração foi posta de lado, ou já não está no caso. Escolha outra.',
  ],
  [
    'There is no such version of this table.',
    'No existe esa versión de esta tabla.',
    'Não existe essa versão desta tabela.',
  ],
  [
    'The table has no piece of evidence "{1}". Load the page again.',
    'La tabla no tiene la prueba «{1}». Vuelva a cargar la página.',
    'A tabela não tem a prova “{1}”. Carregue a página de novo.',
  ],
  [
    'The table has no explanation "{1}". Load the page again.',
    'La tabla no tiene la explicación «{1}». Vuelva a cargar la página.',
    'A tabela não tem a explicação “{1}”. Carregue a página de novo.',
  ],
  [
    'An explanation without words says nothing. Write it first.',
    'Una explicación sin palabras no dice nada. Escríbala antes.',
    'Uma explicação sem palavras não diz nada. Escreva-a antes.',
  ],
  [
    'This statement is in the table already, as {1}.',
    'Esta declaración ya está en la tabla, como {1}.',
    'Esta declaração já está na tabela, como {1}.',
  ],
  [
    'has fewer than two: there is nothing to compare',
    'tiene menos de dos: no hay nada que comparar',
    'tem menos de duas: não há nada que comparar',
  ],
  ['has no piece of evidence', 'no tiene ninguna prueba', 'não tem nenhuma prova'],
  [
    'has no mark for {1}; write "not applicable" where it says nothing',
    'no tiene marca para {1}; escriba "not applicable" donde no diga nada',
    'não tem marca para {1}; escreva "not applicable" onde não disser nada',
  ],
  ['stands in no document of the case', 'no está en ningún documento del caso', 'não está em nenhum documento do caso'],
  ['"{1}" is none of {2}', '«{1}» no es ninguno de estos: {2}', '“{1}” não é nenhum destes: {2}'],
  ['"{1}" is given twice', '«{1}» aparece dos veces', '“{1}” aparece duas vezes'],
  [
    'rests on one of statement, quote or assumption; it has {1}',
    'se apoya en una sola cosa: statement, quote o assumption; tiene {1}',
    'apoia-se numa só coisa: statement, quote ou assumption; tem {1}',
  ],
  [
    'is no hypothesis of this table ({1})',
    'no es una hipótesis de esta tabla ({1})',
    'não é uma hipótese desta tabela ({1})',
  ],
  ['"{1}" is no statement of the case', '«{1}» no es una declaración del caso', '“{1}” não é uma declaração do caso'],
  ['"{1}" was rejected by a person', '«{1}» la rechazó una persona', '“{1}” foi rejeitada por uma pessoa'],
  ['"{1}" was found inadmissible', '«{1}» se halló inadmisible', '“{1}” foi considerada inadmissível'],
  [
    '"{1}" cannot be closed: it lacks {2}',
    '«{1}» no se puede cerrar: le falta {2}',
    '“{1}” não pode ser fechado: falta {2}',
  ],
  ['deliverable', 'un entregable', 'uma entrega'],
  ['power', 'la facultad para hacerlo', 'o poder para fazê-lo'],
  ['accountable', 'quién responde', 'quem responde'],
  ['resources', 'recursos', 'recursos'],
  ['metric', 'una métrica con línea de base y meta', 'uma métrica com linha de base e meta'],
  ['review', 'una fecha de revisión', 'uma data de revisão'],
  ['lies before the baseline', 'es anterior a la línea de base', 'é anterior à linha de base'],
  [
    'is the baseline: nothing would have to change',
    'es igual a la línea de base: nada tendría que cambiar',
    'é igual à linha de base: nada teria de mudar',
  ],
  [
    '"{1}" cannot be closed: nothing was measured',
    '«{1}» no se puede cerrar: no se midió nada',
    '“{1}” não pode ser fechado: nada foi medido',
  ],
  ['The plan has "{1}" already.', 'El plan ya tiene «{1}».', 'O plano já tem “{1}”.'],
  [
    'Somebody added or struck an item meanwhile. Order them once more.',
    'Alguien agregó o tachó un punto entretanto. Ordénelos otra vez.',
    'Alguém acrescentou ou riscou um item nesse meio-tempo. Ordene-os outra vez.',
  ],
  [
    'The plan has no item "{1}" any more. Somebody struck it.',
    'El plan ya no tiene el punto «{1}». Alguien lo tachó.',
    'O plano já não tem o item “{1}”. Alguém o riscou.',
  ],
  [
    'The case has no plan any more. Start one.',
    'El caso ya no tiene un plan. Empiece uno.',
    'O caso já não tem um plano. Comece um.',
  ],
  [
    'Somebody changed this item meanwhile. Look at it as it is now, and say it once more.',
    'Alguien cambió este punto entretanto. Mírelo como está ahora y dígalo otra vez.',
    'Alguém mudou este item nesse meio-tempo. Veja-o como está agora e diga outra vez.',
  ],
  [
    'The register has no threat "{1}". Load the page again.',
    'El registro no tiene la amenaza «{1}». Vuelva a cargar la página.',
    'O registro não tem a ameaça “{1}”. Carregue a página de novo.',
  ],
  [
    'Say first what is at stake for this side; then judge.',
    'Diga antes qué está en juego para este lado; después juzgue.',
    'Diga antes o que está em jogo para este lado; depois julgue.',
  ],
  [
    'A threat rests on one statement at least. Add another first, or strike the threat out.',
    'Una amenaza se basa al menos en una declaración. Agregue antes otra, o tache la amenaza.',
    'Uma ameaça se baseia em pelo menos uma declaração. Acrescente antes outra, ou risque a ameaça.',
  ],
  [
    'A threat rests on statements of the case. Choose one at least.',
    'Una amenaza se basa en declaraciones del caso. Elija al menos una.',
    'Uma ameaça se baseia em declarações do caso. Escolha pelo menos uma.',
  ],
  ['"{1}" views this threat twice', '«{1}» juzga esta amenaza dos veces', '“{1}” julga esta ameaça duas vezes'],
  [
    'Two sides are left, and with fewer nothing can part. Add another first.',
    'Quedan dos lados, y con menos nada puede discrepar. Agregue antes otro.',
    'Restam dois lados, e com menos nada pode divergir. Acrescente antes outro.',
  ],
  [
    'There is no side "{1}". Load the page again.',
    'No hay ningún lado «{1}». Vuelva a cargar la página.',
    'Não há nenhum lado “{1}”. Carregue a página de novo.',
  ],
  [
    'There is no name in this. Write one a line, or a table with a column "name".',
    'Aquí no hay ningún nombre. Escriba uno por línea, o una tabla con una columna «name».',
    'Não há nenhum nome aqui. Escreva um por linha, ou uma tabela com uma coluna “name”.',
  ],
  [
    'These are {1} names; {2} at most are taken at once. Send them in parts.',
    'Son {1} nombres; se admiten {2} de una vez como máximo. Envíelos por partes.',
    'São {1} nomes; admitem-se no máximo {2} de uma vez. Envie-os em partes.',
  ],
  ['"{1}" is not on the list any more.', '«{1}» ya no está en la lista.', '“{1}” já não está na lista.'],
  [
    'The case has nobody called "{1}". `atalaya mentions --case …` lists the names.',
    'En el caso no hay nadie llamado «{1}». Búsquelo en la lista de entidades.',
    'No caso não há ninguém chamado “{1}”. Procure-o na lista de entidades.',
  ],
  [
    '"{1}" is {2} entities of the case: {3}. Name one by its id.',
    '«{1}» son {2} entidades del caso: {3}. Elija una por su identificador.',
    '“{1}” são {2} entidades do caso: {3}. Escolha uma por seu identificador.',
  ],
  [
    'The quote of statement {1} does not stand at {2}-{3} of {4}. Run "atalaya case verify" on the case and import the document again.',
    'La cita de la declaración {1} no está en {2}-{3} de {4}. Compruebe el caso en la página Caso y vuelva a leer el documento.',
    'A citação da declaração {1} não está em {2}-{3} de {4}. Verifique o caso na página Caso e leia o documento de novo.',
  ],
  [
    'The PDF could not be set: this machine has no build of the typesetter. The HTML prints to PDF from any browser.',
    'No se pudo componer el PDF: este equipo no tiene el programa que lo compone. El HTML se puede imprimir a PDF desde cualquier navegador.',
    'Não foi possível compor o PDF: esta máquina não tem o programa que o compõe. O HTML pode ser impresso em PDF em qualquer navegador.',
  ],
];
