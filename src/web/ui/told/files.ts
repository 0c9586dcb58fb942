import type { Sentence } from './types.js';

/**
 * What is wrong with a file or sheet that a person writes, part by part: names of its kind, faults of its form, and the
 * sentences of the library that reads YAML.
 */
export const FILES: readonly Sentence[] = [
  ['The {1} {2} cannot be used: {3}{4}', 'No se puede usar {2} ({1}): {3}{4}', 'Não é possível usar {2} ({1}): {3}{4}'],
  [
    'The {1} {2} cannot be used:\n{3}{4}',
    'No se puede usar {2} ({1}):\n{3}{4}',
    'Não é possível usar {2} ({1}):\n{3}{4}',
  ],
  ['  line {1}: {2}', '  línea {1}: {2}', '  linha {1}: {2}'],
  ['scenario file', 'archivo de escenarios', 'arquivo de cenários'],
  ['mapping', 'correspondencia', 'mapeamento'],
  ['form of costs', 'formulario de costos', 'formulário de custos'],
  ['file of teams', 'archivo de equipos', 'arquivo de equipes'],
  ['list of names', 'lista de nombres', 'lista de nomes'],
  ['sheet of disagreements', 'hoja de discrepancias', 'folha de discordâncias'],
  ['plan', 'plan', 'plano'],
  ['table of explanations', 'tabla de explicaciones', 'tabela de explicações'],
  ['file of perspectives', 'archivo de lados', 'arquivo de lados'],
  ['register of threats', 'registro de amenazas', 'registro de ameaças'],
  [
    'Its form is told in docs/mapping.md.',
    'Su forma se explica en docs/mapping.md.',
    'Sua forma é explicada em docs/mapping.md.',
  ],
  [
    'examples/costs/ has one that is filled in.',
    'En examples/costs/ hay uno ya lleno.',
    'Em examples/costs/ há um já preenchido.',
  ],
  [
    'atalaya locate --help names the bundled one to start from.',
    'atalaya locate --help nombra el incluido, del que se puede partir.',
    'atalaya locate --help nomeia o incluído, de onde se pode partir.',
  ],
  ['is missing', 'falta', 'falta'],
  ['{1} is none of {2}', '{1} no es ninguno de estos: {2}', '{1} não é nenhum destes: {2}'],
  ['is no part of a {1}', 'no pertenece a este tipo de archivo ({1})', 'não pertence a este tipo de arquivo ({1})'],
  ['{1} should be {2}', '{1} debería ser {2}', '{1} deveria ser {2}'],
  ['{1} is {2}', '{1} es {2}', '{1} é {2}'],
  ['none of the forms it may have', 'de una forma que no se admite', 'de uma forma que não se admite'],
  [
    'neither a column nor { column: … }, { constant: … } or { template: … }',
    'de una forma que no se admite: debe ser una columna, { column: … }, { constant: … } o { template: … }',
    'de uma forma que não se admite: deve ser uma coluna, { column: … }, { constant: … } ou { template: … }',
  ],
  [
    'an item: an amount; a count and what each costs; or persons, years and income foregone',
    'una partida: un monto; cuántos y lo que cuesta cada uno; o personas, años e ingresos perdidos',
    'um item: um valor; quantos e o que custa cada um; ou pessoas, anos e renda perdida',
  ],
  ['is empty', 'está vacío', 'está vazio'],
  ['string', 'un texto', 'um texto'],
  ['number', 'un número', 'um número'],
  ['int', 'un número entero', 'um número inteiro'],
  ['boolean', 'true o false', 'true ou false'],
  ['array', 'una lista', 'uma lista'],
  ['object', 'un grupo de partes con nombre', 'um grupo de partes com nome'],
  ['record', 'un grupo de partes con nombre', 'um grupo de partes com nome'],
  [
    'Too small: expected number to be {1}{2}',
    'es demasiado pequeño: debe ser {1}{2}',
    'é pequeno demais: deve ser {1}{2}',
  ],
  ['Too big: expected number to be {1}{2}', 'es demasiado grande: debe ser {1}{2}', 'é grande demais: deve ser {1}{2}'],
  ['Too small: expected string to have >=1 characters', 'está vacío: debe decir algo', 'está vazio: deve dizer algo'],
  ['Too small: expected array to have >=1 items', 'está vacía: debe tener algo', 'está vazia: deve ter algo'],
  ['Invalid input', 'no es válido', 'não é válido'],
  ['is no day as YYYY-MM-DD', 'no es un día escrito como AAAA-MM-DD', 'não é um dia escrito como AAAA-MM-DD'],
  [
    'its aliases (*) stand for far more values than it writes, as an attack does; write them out',
    'sus alias (*) valen por muchos más valores de los que escribe, como en un ataque; escríbalos completos',
    'seus apelidos (*) valem por muito mais valores do que escreve, como num ataque; escreva-os por extenso',
  ],
  [
    'its lists lie far deeper in one another than anyone writes them',
    'sus listas están unas dentro de otras mucho más de lo que nadie las escribe',
    'suas listas estão umas dentro das outras muito mais do que alguém as escreve',
  ],
  [
    'Nested mappings are not allowed in compact mappings',
    'hay dos puntos de más en la línea, o le falta un salto de línea: ponga el texto entre comillas',
    'há dois-pontos a mais na linha, ou falta uma quebra de linha: ponha o texto entre aspas',
  ],
  [
    'Implicit keys need to be on a single line',
    'falta el signo «:» después de un nombre, o la línea no está bien sangrada',
    'falta o sinal “:” depois de um nome, ou a linha não está bem recuada',
  ],
  [
    'Implicit map keys need to be followed by map values',
    'falta el signo «:» después de un nombre',
    'falta o sinal “:” depois de um nome',
  ],
  [
    'All mapping items must start at the same column',
    'las partes de un mismo grupo deben empezar en la misma columna',
    'as partes de um mesmo grupo devem começar na mesma coluna',
  ],
  [
    'All sequence items must start at the same column',
    'los elementos de una misma lista deben empezar en la misma columna',
    'os elementos de uma mesma lista devem começar na mesma coluna',
  ],
  [
    'A collection cannot be both a mapping and a sequence',
    'aquí se mezclan una lista y un grupo de partes con nombre',
    'aqui se misturam uma lista e um grupo de partes com nome',
  ],
  ['Map keys must be unique', 'el mismo nombre aparece dos veces', 'o mesmo nome aparece duas vezes'],
  [
    'Tabs are not allowed as indentation',
    'la sangría lleva tabuladores; use espacios',
    'o recuo tem tabulações; use espaços',
  ],
  ['Missing closing "quote', 'faltan unas comillas que cierren', 'faltam as aspas que fecham'],
  ["Missing closing 'quote", 'falta una comilla que cierre', 'falta uma aspa que feche'],
  [
    'Flow map in block collection must be sufficiently indented and end with a }',
    'falta una llave } que cierre, o la línea no está bien sangrada',
    'falta uma chave } que feche, ou a linha não está bem recuada',
  ],
  [
    'Flow sequence in block collection must be sufficiently indented and end with a ]',
    'falta un corchete ] que cierre, o la línea no está bien sangrada',
    'falta um colchete ] que feche, ou a linha não está bem recuada',
  ],
];
