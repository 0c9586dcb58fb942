import type { Sentence } from './types.js';

/** What is said of who stands in the network, of its measures and of what is tried in it. */
export const NETWORK: readonly Sentence[] = [
  [
    '"{1}" is the name of {2} actors. Choose one from the list.',
    '«{1}» es el nombre de {2} actores. Elija uno de la lista.',
    '“{1}” é o nome de {2} atores. Escolha um da lista.',
  ],
  [
    'Nobody in this network is called "{1}". {2}',
    'Nadie en esta red se llama «{1}». {2}',
    'Ninguém nesta rede se chama “{1}”. {2}',
  ],
  ['Near it: {1}.', 'Parecidos: {1}.', 'Parecidos: {1}.'],
  ['No name is near it.', 'Ningún nombre se le parece.', 'Nenhum nome se parece com esse.'],
  [
    'A path joins two actors; these are one and the same.',
    'Un camino une a dos actores; estos son uno solo.',
    'Um caminho une dois atores; estes são um só.',
  ],
  [
    'The address of this table is not understood.',
    'No se entiende la dirección de esta tabla.',
    'Não se entende o endereço desta tabela.',
  ],
  [
    'A setting is NAME=VALUE; this one is "{1}".',
    'Un ajuste se escribe NOMBRE=VALOR; este es «{1}».',
    'Um ajuste se escreve NOME=VALOR; este é “{1}”.',
  ],
  [
    '{1} has no tie of cooperation in what is shown: nothing changes without it.',
    '{1} no tiene ningún vínculo de cooperación en lo que se muestra: nada cambia sin él.',
    '{1} não tem nenhum vínculo de cooperação no que se mostra: nada muda sem ele.',
  ],
  [
    'What {1} removals from {2} actors leave would take a quarter of an hour to reckon. Show fewer actors or take fewer steps.',
    'Calcular lo que dejan {1} retiradas entre {2} actores llevaría un cuarto de hora. Muestre menos actores o dé menos pasos.',
    'Calcular o que deixam {1} retiradas entre {2} atores levaria um quarto de hora. Mostre menos atores ou dê menos passos.',
  ],
  [
    'There is no actor {1} in the network; the case may have changed.',
    'No hay ningún actor {1} en la red; puede que el caso haya cambiado.',
    'Não há nenhum ator {1} na rede; talvez o caso tenha mudado.',
  ],
  [
    'There is no analysis "{1}". Analyses: {2}.',
    'No hay ningún análisis «{1}». Análisis: {2}.',
    'Não há nenhuma análise “{1}”. Análises: {2}.',
  ],
  [
    'There is no measure "{1}". Measures: {2}.',
    'No hay ninguna medida «{1}». Medidas: {2}.',
    'Não há nenhuma medida “{1}”. Medidas: {2}.',
  ],
  [
    'There is no recovery "{1}". Recoveries: {2}.',
    'No hay ninguna recuperación «{1}». Recuperaciones: {2}.',
    'Não há nenhuma recuperação “{1}”. Recuperações: {2}.',
  ],
  [
    '"{1}" ranks nobody, so it cannot say whom to remove. Measures that do: {2}.',
    '«{1}» no ordena a nadie, así que no puede decir a quién retirar. Medidas que sí: {2}.',
    '“{1}” não ordena ninguém, por isso não pode dizer quem retirar. Medidas que ordenam: {2}.',
  ],
  [
    '--{1} takes a whole number from 1; it was given {2}.',
    '«{1}» es un número entero desde 1; se dio {2}.',
    '“{1}” é um número inteiro a partir de 1; foi dado {2}.',
  ],
  [
    'No arc of this graph lies on a cycle, so eigenvector centrality is 0 everywhere. Use katz.',
    'Ningún arco de esta red está en un ciclo, así que la centralidad de vector propio es 0 en todas partes. Use katz.',
    'Nenhum arco desta rede está num ciclo, por isso a centralidade de autovetor é 0 em toda parte. Use katz.',
  ],
  [
    'Eigenvector centrality did not settle on this graph. Use katz or pagerank.',
    'La centralidad de vector propio no llegó a un resultado estable en esta red. Use katz o pagerank.',
    'A centralidade de autovetor não chegou a um resultado estável nesta rede. Use katz ou pagerank.',
  ],
  [
    'Katz by linear solve takes at most {1} nodes; this graph has {2}.',
    'Katz por sistema lineal admite como máximo {1} nodos; esta red tiene {2}.',
    'Katz por sistema linear admite no máximo {1} nós; esta rede tem {2}.',
  ],
  [
    'Katz by linear solve has no answer: 1/alpha is an eigenvalue.',
    'Katz por sistema lineal no tiene solución: 1/alpha es un valor propio.',
    'Katz por sistema linear não tem solução: 1/alpha é um autovalor.',
  ],
  [
    'katz needs an alpha below 1/lambda = {1} on this graph (lambda = {2}, its largest eigenvalue); it was given {3}. Try --set alpha={4}.',
    'En esta red katz necesita un alpha menor que 1/lambda = {1} (lambda = {2}, su mayor valor propio); se dio {3}. Pruebe con alpha={4}.',
    'Nesta rede katz precisa de um alpha menor que 1/lambda = {1} (lambda = {2}, seu maior autovalor); foi dado {3}. Tente alpha={4}.',
  ],
  [
    '{1} has no parameter "{2}". It has: {3}.',
    '{1} no tiene el parámetro «{2}». Tiene: {3}.',
    '{1} não tem o parâmetro “{2}”. Tem: {3}.',
  ],
  [
    '{1} of {2} must be {3}; it was given "{4}".',
    '{1} de {2} debe ser {3}; se dio «{4}».',
    '{1} de {2} deve ser {3}; foi dado “{4}”.',
  ],
  ['true or false', 'true o false', 'true ou false'],
  ['one of {1}', 'uno de estos: {1}', 'um destes: {1}'],
  ['a number from {1} to {2}', 'un número de {1} a {2}', 'um número de {1} a {2}'],
  ['{1} holds no ties: it is empty.', '{1} no contiene vínculos: está vacío.', '{1} não contém vínculos: está vazio.'],
  [
    '{1} is no table of text. Give an edge list or a matrix as CSV.',
    '{1} no es una tabla de texto. Dé una lista de vínculos o una matriz en CSV.',
    '{1} não é uma tabela de texto. Dê uma lista de vínculos ou uma matriz em CSV.',
  ],
  [
    '{1} could not be read as a table: {2}. Check its quotes.',
    '{1} no se pudo leer como tabla: {2}. Revise sus comillas.',
    '{1} não pôde ser lido como tabela: {2}. Confira as aspas.',
  ],
  [
    '{1} has {2} column{3}. An edge list has two (who, whom) or three (and strength); a matrix as many as rows.',
    '{1} tiene {2} {2|columna|columnas}. Una lista de vínculos tiene dos (quién, con quién) o tres (y la fuerza); una matriz, tantas como filas.',
    '{1} tem {2} {2|coluna|colunas}. Uma lista de vínculos tem duas (quem, com quem) ou três (e a força); uma matriz, tantas quantas linhas.',
  ],
  [
    '{1} has no third column to take strengths from. Leave out --weighted.',
    '{1} no tiene una tercera columna de la que tomar la fuerza de los vínculos.',
    '{1} não tem uma terceira coluna de onde tirar a força dos vínculos.',
  ],
  [
    'Line {1} of {2}: the strength must be a number above 0; it is "{3}".',
    'Línea {1} de {2}: la fuerza debe ser un número mayor que 0; es «{3}».',
    'Linha {1} de {2}: a força deve ser um número maior que 0; é “{3}”.',
  ],
  [
    'Line {1} of {2} has {3} column{4}, the lines before it {5}. Check the separators.',
    'La línea {1} de {2} tiene {3} {3|columna|columnas}; las anteriores, {5}. Revise los separadores.',
    'A linha {1} de {2} tem {3} {3|coluna|colunas}; as anteriores, {5}. Confira os separadores.',
  ],
];
