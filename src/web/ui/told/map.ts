import type { Sentence } from './types.js';

/** What is said of tables of places, outlines, the index, the places to go to first, and costs. */
export const MAP: readonly Sentence[] = [
  ['{1} is empty.', '{1} está vacío.', '{1} está vazio.'],
  [
    'There is no place {1}; the case may have changed.',
    'No hay ningún lugar {1}; puede que el caso haya cambiado.',
    'Não há nenhum lugar {1}; talvez o caso tenha mudado.',
  ],
  [
    'This file has more than 64 MB. Choose simplified outlines, or fewer years.',
    'Este archivo pasa de 64 MB. Elija contornos simplificados o menos años.',
    'Este arquivo passa de 64 MB. Escolha contornos simplificados ou menos anos.',
  ],
  [
    'This table has no outlines yet. Choose a file of outlines (GeoJSON or TopoJSON).',
    'Esta tabla aún no tiene contornos. Elija un archivo de contornos (GeoJSON o TopoJSON).',
    'Esta tabela ainda não tem contornos. Escolha um arquivo de contornos (GeoJSON ou TopoJSON).',
  ],
  [
    'No file of a table is called {1}.',
    'Ningún archivo de una tabla se llama {1}.',
    'Nenhum arquivo de uma tabela se chama {1}.',
  ],
  [
    'The case keeps no such table: somebody removed it. Choose the file again.',
    'El caso ya no guarda esa tabla: alguien la quitó. Vuelva a elegir el archivo.',
    'O caso já não guarda essa tabela: alguém a tirou. Escolha o arquivo de novo.',
  ],
  [
    'The case never kept this table. Choose the file again.',
    'El caso nunca guardó esta tabla. Vuelva a elegir el archivo.',
    'O caso nunca guardou esta tabela. Escolha o arquivo de novo.',
  ],
  [
    'No outlines are called "{1}". There are {2}.',
    'Ningunos contornos se llaman «{1}». Hay: {2}.',
    'Nenhuns contornos se chamam “{1}”. Há: {2}.',
  ],
  [
    'There are no outlines yet to match rows with.',
    'Aún no hay contornos con los que emparejar las filas.',
    'Ainda não há contornos com que emparelhar as linhas.',
  ],
  ['The table has no indicator "{1}".', 'La tabla no tiene el indicador «{1}».', 'A tabela não tem o indicador “{1}”.'],
  [
    'The table has no indicator "{1}". It has {2}.',
    'La tabla no tiene el indicador «{1}». Tiene {2}.',
    'A tabela não tem o indicador “{1}”. Tem {2}.',
  ],
  [
    'The table has no year {1}. It has {2}.',
    'La tabla no tiene el año {1}. Tiene {2}.',
    'A tabela não tem o ano {1}. Tem {2}.',
  ],
  [
    'No indicator is part of the index yet. Give at least one a dimension, under "What counts".',
    'Aún no hay indicadores en el índice. Dé una dimensión al menos a uno, en «Qué cuenta».',
    'Ainda não há indicadores no índice. Dê uma dimensão a pelo menos um, em “O que conta”.',
  ],
  [
    '"{1}" is no weight; it is written code:number, as safety:2.',
    '«{1}» no es un peso; se escribe código:número, como safety:2.',
    '“{1}” não é um peso; escreve-se código:número, como safety:2.',
  ],
  [
    '"{1}" is no way to aggregate; there are {2}.',
    '«{1}» no es una forma de agregar; las hay: {2}.',
    '“{1}” não é uma forma de agregar; há: {2}.',
  ],
  [
    '"{1}" is no group of the description; it names {2}.',
    '«{1}» no es un grupo de la descripción; esta nombra {2}.',
    '“{1}” não é um grupo da descrição; ela nomeia {2}.',
  ],
  [
    '"{1}" is no way to normalise; there are {2}.',
    '«{1}» no es una forma de normalizar; las hay: {2}.',
    '“{1}” não é uma forma de normalizar; há: {2}.',
  ],
  [
    'No unit has {1} of its indicators known.',
    'De ningún lugar se conoce una parte de {1} de sus indicadores.',
    'De nenhum lugar se conhece uma parte de {1} de seus indicadores.',
  ],
  [
    '"{1}" has a weight but is no part of the index.',
    '«{1}» tiene un peso pero no forma parte del índice.',
    '“{1}” tem um peso mas não faz parte do índice.',
  ],
  [
    '{1} holds no table with a header and rows.',
    '{1} no contiene ninguna tabla con encabezado y filas.',
    '{1} não contém nenhuma tabela com cabeçalho e linhas.',
  ],
  [
    '{1} has no column that names places by code or name; say which with --column code=HEADER or name=HEADER. It has {2}.',
    '{1} no tiene ninguna columna que nombre los lugares por código o por nombre; llame «code» o «name» a una de ellas. Tiene {2}.',
    '{1} não tem nenhuma coluna que nomeie os lugares por código ou por nome; chame uma delas de “code” ou “name”. Tem {2}.',
  ],
  [
    '--column knows no "{1}"; it knows {2}.',
    'No hay columnas de «{1}»; las hay de {2}.',
    'Não há colunas de “{1}”; há de {2}.',
  ],
  [
    '{1} has no column "{2}" (--column {3}). It has {4}.',
    '{1} no tiene la columna «{2}» ({3}). Tiene {4}.',
    '{1} não tem a coluna “{2}” ({3}). Tem {4}.',
  ],
  [
    '{1} has no column of numbers beside codes and periods. It has {2}.',
    '{1} no tiene ninguna columna de números además de códigos y períodos. Tiene {2}.',
    '{1} não tem nenhuma coluna de números além de códigos e períodos. Tem {2}.',
  ],
  [
    '{1} has several columns of numbers: {2}. Say which one: --column value=HEADER.',
    '{1} tiene varias columnas de números: {2}. Deje solo la que se quiere, o llámela «value».',
    '{1} tem várias colunas de números: {2}. Deixe só a que se quer, ou chame-a de “value”.',
  ],
  [
    '{1}: "{2}" could be read in two ways. Say which mark the decimals have: --decimal comma or --decimal point.',
    '{1}: «{2}» se puede leer de dos maneras. Escriba los números de modo que se vea si la coma o el punto separa los decimales.',
    '{1}: “{2}” pode ser lido de duas maneiras. Escreva os números de modo que se veja se a vírgula ou o ponto separa os decimais.',
  ],
  [
    '{1}: "{2}" is no number with a decimal {3}. Correct it, or leave it blank if it is unknown.',
    '{1}: «{2}» no es un número con {3} decimal. Corríjalo, o déjelo en blanco si se desconoce.',
    '{1}: “{2}” não é um número com {3} decimal. Corrija-o, ou deixe-o em branco se for desconhecido.',
  ],
  ['comma', 'coma', 'vírgula'],
  ['point', 'punto', 'ponto'],
  ['{1}, column "{2}"', '{1}, columna «{2}»', '{1}, coluna “{2}”'],
  ['{1}, line {2}', '{1}, línea {2}', '{1}, linha {2}'],
  [
    '{1} has no period "{2}". It has {3}.',
    '{1} no tiene el período «{2}». Tiene {3}.',
    '{1} não tem o período “{2}”. Tem {3}.',
  ],
  ['none: leave the period away', 'ninguno: no indique período', 'nenhum: não indique período'],
  [
    '{1}: {2} of {3} places have no value{4}. Does that mean that there was none? Say --blank zero, or --blank unknown.',
    '{1}: {2} de {3} lugares no tienen valor{4}. ¿Significa que no hubo ninguno? Diga si es cero o si no se sabe.',
    '{1}: {2} de {3} lugares não têm valor{4}. Isso significa que não houve nenhum? Diga se é zero ou se não se sabe.',
  ],
  [' in {1}', ' en {1}', ' em {1}'],
  [
    '{1} leaves out {2} places that are known ({3})',
    '{1} omite {2} lugares conocidos ({3})',
    '{1} omite {2} lugares conhecidos ({3})',
  ],
  ['{1} leaves out {2} ({3})', '{1} omite {2} ({3})', '{1} omite {2} ({3})'],
  [
    '{1}. Does that mean that there was none? Say --left-out zero, or --left-out unknown.',
    '{1}. ¿Significa que no hubo ninguno? Diga si es cero o si no se sabe.',
    '{1}. Isso significa que não houve nenhum? Diga se é zero ou se não se sabe.',
  ],
  [
    '{1} has two rows for {2} ({3}){4}. If a column tells them apart, name it: --column period=HEADER or indicator=HEADER.',
    '{1} tiene dos filas de {2} ({3}){4}. Si una columna las distingue, llámela «period» o «indicator».',
    '{1} tem duas linhas de {2} ({3}){4}. Se uma coluna as distingue, chame-a de “period” ou “indicator”.',
  ],
  ['no code', 'sin código', 'sem código'],
  [
    '{1} has {2} indicators: {3}{4}. Say which one: --indicator NAME.',
    '{1} tiene {2} indicadores: {3}{4}. Deje solo el que se quiere.',
    '{1} tem {2} indicadores: {3}{4}. Deixe só o que se quer.',
  ],
  [
    'The shapes of {1} have no property "{2}". They have {3}.',
    'Los contornos de {1} no tienen la propiedad «{2}». Tienen {3}.',
    'Os contornos de {1} não têm a propriedade “{2}”. Têm {3}.',
  ],
  [
    'No property of the shapes of {1} holds codes or names that tell them apart. They have {2}. Say which: --shape-code PROPERTY or --shape-name PROPERTY.',
    'Ninguna propiedad de los contornos de {1} tiene códigos o nombres que los distingan. Tienen {2}. Dé a cada contorno un «code» o un «name» propio.',
    'Nenhuma propriedade dos contornos de {1} tem códigos ou nomes que os distingam. Têm {2}. Dê a cada contorno um “code” ou um “name” próprio.',
  ],
  ['none', 'ninguna', 'nenhuma'],
  [
    '{1} is no JSON ({2}). Shapes are read from TopoJSON or GeoJSON.',
    '{1} no es JSON ({2}). Los contornos se leen de TopoJSON o GeoJSON.',
    '{1} não é JSON ({2}). Os contornos são lidos de TopoJSON ou GeoJSON.',
  ],
  [
    '{1} is neither TopoJSON nor GeoJSON: its type is {2}.',
    '{1} no es TopoJSON ni GeoJSON: su tipo es {2}.',
    '{1} não é TopoJSON nem GeoJSON: seu tipo é {2}.',
  ],
  [
    '{1} holds no polygons: places are drawn from outlines.',
    '{1} no contiene polígonos: los lugares se dibujan con contornos.',
    '{1} não contém polígonos: os lugares são desenhados com contornos.',
  ],
  [
    '{1} has no layer "{2}". It has {3}: --shape-layer NAME.',
    '{1} no tiene la capa «{2}». Tiene {3}: deje una sola.',
    '{1} não tem a camada “{2}”. Tem {3}: deixe uma só.',
  ],
  [
    '--match: no {1} has the code or name "{2}".',
    'Nada coincide: no hay {1} con el código o nombre «{2}».',
    'Nada coincide: não há {1} com o código ou nome “{2}”.',
  ],
  ['row of the table', 'fila de la tabla', 'linha da tabela'],
  ['shape', 'contorno', 'contorno'],
  [
    '--match: another row already has the shape "{1}"; two places cannot be drawn as one.',
    'Otra fila ya tiene el contorno «{1}»; dos lugares no se pueden dibujar como uno.',
    'Outra linha já tem o contorno “{1}”; dois lugares não podem ser desenhados como um.',
  ],
];
