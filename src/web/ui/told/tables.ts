import type { Sentence } from './types.js';

/** What is said of a table of a document and of its mapping. */
export const TABLES: readonly Sentence[] = [
  [
    '"{1}" is nothing that a column can mean. Choose one of the list.',
    '«{1}» no es algo que una columna pueda significar. Elija uno de la lista.',
    '“{1}” não é algo que uma coluna possa significar. Escolha um da lista.',
  ],
  [
    '"{1}" is no kind of name. Choose one of the list.',
    '«{1}» no es un tipo de nombre. Elija uno de la lista.',
    '“{1}” não é um tipo de nome. Escolha um da lista.',
  ],
  [
    '{1} has no sheet "{2}" with rows. Choose one of the list.',
    '{1} no tiene una hoja «{2}» con filas. Elija una de la lista.',
    '{1} não tem uma planilha “{2}” com linhas. Escolha uma da lista.',
  ],
  [
    '{1} has no such lines over rows. Choose lines of the table.',
    '{1} no tiene tales líneas sobre sus filas. Elija líneas de la tabla.',
    '{1} não tem tais linhas acima das linhas de dados. Escolha linhas da tabela.',
  ],
  [
    '{1} has no such lines over rows',
    '{1} no tiene tales líneas sobre sus filas',
    '{1} não tem tais linhas acima das linhas de dados',
  ],
  [
    '{1} has no table, so no mapping can be guessed.',
    '{1} no tiene ninguna tabla, así que no se puede suponer una correspondencia.',
    '{1} não tem nenhuma tabela, por isso não se pode supor um mapeamento.',
  ],
  [
    '"{1}" stands nowhere in the document. Write it as the document does.',
    '«{1}» no aparece en el documento. Escríbalo tal como está en él.',
    '“{1}” não aparece no documento. Escreva-o tal como está nele.',
  ],
  [
    '"{1}" is no kind of table. Choose one of the list.',
    '«{1}» no es un tipo de tabla. Elija uno de la lista.',
    '“{1}” não é um tipo de tabela. Escolha um da lista.',
  ],
  [
    'The mapping {1} could not be opened ({2}).',
    'No se pudo abrir la correspondencia {1} ({2}).',
    'Não foi possível abrir o mapeamento {1} ({2}).',
  ],
  [
    'the table has no column "{1}"; it has {2}',
    'la tabla no tiene la columna «{1}»; tiene {2}',
    'a tabela não tem a coluna “{1}”; tem {2}',
  ],
  [
    '{1} holds no table for the mapping {2}.',
    '{1} no contiene ninguna tabla para la correspondencia {2}.',
    '{1} não contém nenhuma tabela para o mapeamento {2}.',
  ],
  [
    '{1} has no table "{2}"; it has {3}',
    '{1} no tiene la tabla «{2}»; tiene {3}',
    '{1} não tem a tabela “{2}”; tem {3}',
  ],
  [
    '"{1}" stands nowhere in the document, so no quote could name it; add it to the table as a line over its header',
    '«{1}» no aparece en el documento, así que ninguna cita podría nombrarlo; agréguelo a la tabla como una línea sobre su encabezado',
    '“{1}” não aparece no documento, por isso nenhuma citação poderia nomeá-lo; acrescente-o à tabela como uma linha acima do cabeçalho',
  ],
];
