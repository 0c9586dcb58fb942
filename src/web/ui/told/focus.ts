import type { Sentence } from './types.js';

/** What is said of where to go first: budget, demands, files of programmes and teams; and of what insecurity costs. */
export const FOCUS: readonly Sentence[] = [
  [
    'Connected parts need outlines that tell who borders whom. Choose a file of outlines first.',
    'Para pedir partes conectadas hacen falta contornos que digan quién limita con quién. Elija antes un archivo de contornos.',
    'Para pedir partes conectadas são precisos contornos que digam quem faz divisa com quem. Escolha antes um arquivo de contornos.',
  ],
  [
    'The table has no place "{1}" to start from.',
    'La tabla no tiene el lugar «{1}» del que partir.',
    'A tabela não tem o lugar “{1}” de onde partir.',
  ],
  [
    'Nobody knows where {1} lies: it has no outline and no coordinates. Choose another place to start from.',
    'No se sabe dónde está {1}: no tiene contorno ni coordenadas. Elija otro lugar del que partir.',
    'Não se sabe onde fica {1}: não tem contorno nem coordenadas. Escolha outro lugar de onde partir.',
  ],
  [
    'A team cannot have at least {1} posts and at most {2}. Raise the latter.',
    'Un equipo no puede tener al menos {1} puestos y como máximo {2}. Suba el máximo.',
    'Uma equipe não pode ter pelo menos {1} vagas e no máximo {2}. Aumente o máximo.',
  ],
  [
    'First say what the gaps of this indicator mean: to choose places they have to be counted.',
    'Diga antes qué significan los vacíos de este indicador: para elegir lugares hay que contarlos.',
    'Diga antes o que significam as lacunas deste indicador: para escolher lugares é preciso contá-las.',
  ],
  [
    'The budget should be above 0; it is {1}.',
    'El presupuesto debe ser mayor que 0; es {1}.',
    'O orçamento deve ser maior que 0; é {1}.',
  ],
  [
    'Connected parts need to know which places are neighbours.',
    'Para pedir partes conectadas hay que saber qué lugares son vecinos.',
    'Para pedir partes conectadas é preciso saber que lugares são vizinhos.',
  ],
  [
    'No choice in {1} connected {2} was found that the budget pays for and that holds what must be in. Allow more parts, or more money.',
    'No se halló ninguna selección en {1} {2} que el presupuesto pague y que incluya lo obligado. Permita más partes o más dinero.',
    'Não se achou nenhuma escolha em {1} {2} que o orçamento pague e que inclua o obrigatório. Permita mais partes ou mais dinheiro.',
  ],
  ['part', 'parte conectada', 'parte conectada'],
  ['parts', 'partes conectadas', 'partes conectadas'],
  ['what must be in costs {1}', 'lo obligado cuesta {1}', 'o obrigatório custa {1}'],
  [
    'the cheapest place of each of {1} groups {2}',
    'el lugar más barato de cada uno de los {1} grupos, {2}',
    'o lugar mais barato de cada um dos {1} grupos, {2}',
  ],
  [
    'The budget of {1} does not reach: {2}. It takes {3}, or fewer demands.',
    'El presupuesto de {1} no alcanza: {2}. Hacen falta {3}, o menos exigencias.',
    'O orçamento de {1} não chega: {2}. São precisos {3}, ou menos exigências.',
  ],
  [
    'The table names no population: a cost for each person cannot be worked out. Set it to 0.',
    'La tabla no tiene población: no se puede calcular un costo por persona. Déjelo en 0.',
    'A tabela não tem população: não é possível calcular um custo por pessoa. Deixe-o em 0.',
  ],
  ['{1} is no table: {2}.', '{1} no es una tabla: {2}.', '{1} não é uma tabela: {2}.'],
  [
    '{1} should have a column "code" and any of {2}, name; it has {3}.',
    '{1} debe tener una columna «code» y las que se quiera de {2}, name; tiene {3}.',
    '{1} deve ter uma coluna “code” e as que se quiser de {2}, name; tem {3}.',
  ],
  ['no rows', 'ninguna fila', 'nenhuma linha'],
  ['{1} has no code.', '{1} no tiene código.', '{1} não tem código.'],
  ['{1}: {2} stands there a second time.', '{1}: {2} aparece por segunda vez.', '{1}: {2} aparece pela segunda vez.'],
  ['{1} is {2}; it {3}.', '{1} es {2}; {3}.', '{1} é {2}; {3}.'],
  ['lies between 0 and 1', 'debe estar entre 0 y 1', 'deve ficar entre 0 e 1'],
  ['is 0 or more', 'debe ser 0 o más', 'deve ser 0 ou mais'],
  [
    '{1}: must is "{2}"; it is in, out or blank.',
    '{1}: «must» es «{2}»; debe ser in, out o quedar en blanco.',
    '{1}: “must” é “{2}”; deve ser in, out ou ficar em branco.',
  ],
  ['{1} is less than the least, {2}', '{1} es menos que el mínimo, {2}', '{1} é menos que o mínimo, {2}'],
  [
    '{1} is less than the {2} posts that the fields have at least',
    '{1} es menos que los {2} puestos que los campos tienen como mínimo',
    '{1} é menos que as {2} vagas que as áreas têm no mínimo',
  ],
  [
    'Two items are called "{1}". Give each a name of its own.',
    'Dos partidas se llaman «{1}». Dé a cada una un nombre propio.',
    'Dois itens se chamam “{1}”. Dê a cada um um nome próprio.',
  ],
  ['An item has no name.', 'Una partida no tiene nombre.', 'Um item não tem nome.'],
  [
    'fill in accounting, impact, or both',
    'llene la contabilidad (accounting), el impacto (impact) o ambos',
    'preencha a contabilidade (accounting), o impacto (impact) ou ambos',
  ],
  [
    'has one of low and high; give both or neither',
    'tiene solo uno de mínimo y máximo; dé los dos o ninguno',
    'tem só um de mínimo e máximo; dê os dois ou nenhum',
  ],
  [
    'low {1}, central {2}, high {3} are not in order',
    'mínimo {1}, central {2}, máximo {3} no van en orden',
    'mínimo {1}, central {2}, máximo {3} não estão em ordem',
  ],
  ['{1} is less than {2}', '{1} es menos que {2}', '{1} é menos que {2}'],
  ['{1} is a share above 1', '{1} es una proporción mayor que 1', '{1} é uma proporção maior que 1'],
  ['should be above 0', 'debe ser mayor que 0', 'deve ser maior que 0'],
];
