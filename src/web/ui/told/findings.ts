import type { Sentence } from './types.js';

/** What is found of chains, of crime and terror, of facilitators, layers and sides, with reasons and how it was looked for. */
export const FINDINGS: readonly Sentence[] = [
  ['{1} to {2} by {3}', '{1} hasta {2} por medio de {3}', '{1} até {2} por meio de {3}'],
  [
    '{1} independent {1|source|sources}, evidence {2}',
    '{1} {1|fuente independiente|fuentes independientes}, solidez {2}',
    '{1} {1|fonte independente|fontes independentes}, solidez {2}',
  ],
  [
    'weakest link: {1} ({2}, {3} {3|source|sources})',
    'eslabón más débil: {1} ({2}, {3} {3|fuente|fuentes})',
    'elo mais fraco: {1} ({2}, {3} {3|fonte|fontes})',
  ],
  ['ties: {1}', 'vínculos: {1}', 'vínculos: {1}'],
  ['{1} operates in {2}', '{1} opera en {2}', '{1} atua em {2}'],
  ['{1} stands between ({2})', '{1} hace de puente ({2})', '{1} serve de ponte ({2})'],
  [
    '{1}, an office-holder, stands between: brokerage',
    '{1}, con un cargo público, hace de puente: intermediación',
    '{1}, com um cargo público, serve de ponte: intermediação',
  ],
  [
    '{1}, of {2} office, stands between: brokerage',
    '{1}, con un cargo {2}, hace de puente: intermediación',
    '{1}, com um cargo {2}, serve de ponte: intermediação',
  ],
  ['{1} and {2} both deal with {3}', '{1} y {2} tratan ambos con {3}', '{1} e {2} tratam ambos com {3}'],
  [
    'shared interest without a deal: no source states a tie between the two; it proves none',
    'interés compartido sin acuerdo: ninguna fuente afirma un vínculo entre los dos; esto no prueba ninguno',
    'interesse comum sem acordo: nenhuma fonte afirma um vínculo entre os dois; isto não prova nenhum',
  ],
  [
    'a source denies that there is one',
    'una fuente niega que exista ese vínculo',
    'uma fonte nega que exista esse vínculo',
  ],
  [
    '{1} illicit {1|actor|actors}, {2} {2|national body or office|national bodies and offices}',
    '{1} {1|actor ilícito|actores ilícitos}, {2} {2|órgano o cargo nacional|órganos y cargos nacionales}',
    '{1} {1|ator ilícito|atores ilícitos}, {2} {2|órgão ou cargo nacional|órgãos e cargos nacionais}',
  ],
  [
    'Ranked by evidence: each independent source halves the doubt of a tie, what is alleged counts half, what is disputed half again (an assumption, for ranking alone).',
    'Ordenadas por la solidez de la evidencia: cada fuente independiente reduce a la mitad la duda sobre un vínculo; lo presunto cuenta la mitad y lo disputado, la mitad de eso (un supuesto que solo sirve para ordenar).',
    'Ordenadas pela solidez da evidência: cada fonte independente reduz à metade a dúvida sobre um vínculo; o suposto conta metade e o disputado, metade disso (uma suposição que só serve para ordenar).',
  ],
  [
    'What is inferred stands after what is stated and is part of no chain.',
    'Lo inferido va después de lo que dicen las fuentes y no forma parte de ninguna cadena.',
    'O que se infere vem depois do que as fontes dizem e não faz parte de nenhuma cadeia.',
  ],
  ['merger: the one is part of the other', 'fusión: uno es parte del otro', 'fusão: um faz parte do outro'],
  [
    'alliance: a source states that they cooperate',
    'alianza: una fuente afirma que cooperan',
    'aliança: uma fonte afirma que cooperam',
  ],
  [
    'transaction or link: something passes between them, or a source ties them',
    'transacción o vínculo: algo pasa de uno a otro, o una fuente los vincula',
    'transação ou vínculo: algo passa de um a outro, ou uma fonte os vincula',
  ],
  [
    'shared facilitator: both are served by the same third',
    'facilitador compartido: un mismo tercero sirve a los dos',
    'facilitador compartilhado: um mesmo terceiro serve aos dois',
  ],
  [
    'link, what passes not stated',
    'vínculo, sin que se diga qué pasa por él',
    'vínculo, sem que se diga o que passa por ele',
  ],
  ['{1} and {2} through {3}: {4}', '{1} y {2} por medio de {3}: {4}', '{1} e {2} por meio de {3}: {4}'],
  ['{1} and {2}: {3}', '{1} y {2}: {3}', '{1} e {2}: {3}'],
  ['counts by both readings', 'cuenta en las dos lecturas', 'conta nas duas leituras'],
  ['counts by the loose reading alone', 'cuenta solo en la lectura amplia', 'conta só na leitura ampla'],
  ['{1} uses a method of {2}: {3}', '{1} usa un método propio del {2}: {3}', '{1} usa um método próprio do {2}: {3}'],
  [
    'shared methods (activity appropriation): shows no contact between the two sides',
    'métodos compartidos (apropiación de actividades): no muestra contacto entre los dos lados',
    'métodos comuns (apropriação de atividades): não mostra contato entre os dois lados',
  ],
  [
    '{1} {1|actor|actors} of crime and {2} armed {2|actor|actors}, self-defence groups apart. Strict reading: {3}; loose reading: {4}; shared methods: {5}',
    '{1} {1|actor criminal|actores criminales} y {2} {2|actor armado|actores armados}, sin contar las autodefensas. Lectura estricta: {3}; lectura amplia: {4}; métodos compartidos: {5}',
    '{1} {1|ator criminoso|atores criminosos} e {2} {2|ator armado|atores armados}, sem contar as autodefesas. Leitura estrita: {3}; leitura ampla: {4}; métodos comuns: {5}',
  ],
  [
    'Strict: a direct tie that a source asserts and none disputes. Loose: any touch, alleged or by a third.',
    'Estricta: un vínculo directo que una fuente afirma y ninguna disputa. Amplia: cualquier contacto, presunto o a través de un tercero.',
    'Estrita: um vínculo direto que uma fonte afirma e nenhuma disputa. Ampla: qualquer contato, suposto ou por meio de um terceiro.',
  ],
  [
    'Each finding is what sources saw at a time, not a state that lasts.',
    'Cada hallazgo es lo que las fuentes vieron en un momento, no una situación permanente.',
    'Cada achado é o que as fontes viram num momento, não uma situação permanente.',
  ],
  [
    '{1} illicit {1|actor|actors} and {2} {2|actor|actors} in all',
    '{1} {1|actor ilícito|actores ilícitos} y {2} {2|actor|actores} en total',
    '{1} {1|ator ilícito|atores ilícitos} e {2} {2|ator|atores} no total',
  ],
  ['{1} serves {2}', '{1} sirve a {2}', '{1} serve a {2}'],
  [
    '{1} {1|network|networks} that no other known cooperation joins: {2}',
    '{1} {1|red|redes} que ninguna otra cooperación conocida une: {2}',
    '{1} {1|rede|redes} que nenhuma outra cooperação conhecida une: {2}',
  ],
  ['function: {1}', 'función: {1}', 'função: {1}'],
  [
    'function: neither its title nor the role of a tie says which',
    'función: no la dicen ni su cargo ni el papel en un vínculo',
    'função: não a dizem nem o cargo nem o papel num vínculo',
  ],
  [
    'function by words of its quotes: {1}',
    'función según palabras de sus citas: {1}',
    'função segundo palavras das citações: {1}',
  ],
  [
    'unknown: no source says whether it knew whom it served',
    'no se sabe: ninguna fuente dice si sabía a quién servía',
    'não se sabe: nenhuma fonte diz se sabia a quem servia',
  ],
  ['a court found against it: {1}', 'un tribunal resolvió en su contra: {1}', 'um tribunal decidiu contra ele: {1}'],
  ['a quote says "{1}"', 'una cita dice «{1}»', 'uma citação diz “{1}”'],
  [
    'without it those it serves fall into {1} {1|part|parts}; of {2} {2|actor|actors} around it, {3} % of the pairs that reach each other no longer would ({4})',
    'sin él, aquellos a quienes sirve quedan en {1} {1|parte|partes}; de los {2} actores de su entorno, el {3} % de los pares que se alcanzan dejarían de hacerlo ({4})',
    'sem ele, aqueles a quem serve ficam em {1} {1|parte|partes}; dos {2} atores do seu entorno, {3}% dos pares que se alcançam deixariam de fazê-lo ({4})',
  ],
  [
    'without it others of the case, not illicit themselves, still join those it serves',
    'sin él, otros actores del caso que no son ilícitos siguen uniendo a quienes sirve',
    'sem ele, outros atores do caso que não são ilícitos continuam unindo aqueles a quem serve',
  ],
  [
    'A network is a set of illicit actors joined by cooperation once the facilitator is taken out.',
    'Una red es un conjunto de actores ilícitos unidos por cooperación una vez retirado el facilitador.',
    'Uma rede é um conjunto de atores ilícitos unidos por cooperação depois de retirado o facilitador.',
  ],
  [
    'Who belongs to one of them alone acts for it and is no facilitator. Serving says nothing of knowing.',
    'Quien pertenece a una sola de ellas actúa por ella y no es facilitador. Servir no dice nada de saber.',
    'Quem pertence a uma só delas age por ela e não é facilitador. Servir nada diz de saber.',
  ],
  [
    '{1}: {2} {2|pair|pairs} among {3} {3|actor|actors}',
    '{1}: {2} {2|par|pares} entre {3} {3|actor|actores}',
    '{1}: {2} {2|par|pares} entre {3} {3|ator|atores}',
  ],
  [
    '{1} {1|component|components}, the largest of {2}; density {3}',
    '{1} {1|componente|componentes}, el mayor de {2}; densidad {3}',
    '{1} {1|componente|componentes}, o maior de {2}; densidade {3}',
  ],
  ['most tied: {1}', 'los más vinculados: {1}', 'os mais vinculados: {1}'],
  [
    '{1} and {2}: {3} {3|pair|pairs} tied in both',
    '{1} y {2}: {3} {3|par vinculado|pares vinculados} en ambas',
    '{1} e {2}: {3} {3|par vinculado|pares vinculados} em ambas',
  ],
  [
    '{1} % of the pairs and {2} % of the actors of either',
    'el {1} % de los pares y el {2} % de los actores de una u otra',
    '{1}% dos pares e {2}% dos atores de uma ou outra',
  ],
  [
    '{1} is in {2} {2|layer|layers}, participation {3}',
    '{1} está en {2} {2|capa|capas}, participación {3}',
    '{1} está em {2} {2|camada|camadas}, participação {3}',
  ],
  [
    '{1} {1|tie|ties} in {2} {2|layer|layers}, territory apart',
    '{1} {1|vínculo|vínculos} en {2} {2|capa|capas}, sin contar el territorio',
    '{1} {1|vínculo|vínculos} em {2} {2|camada|camadas}, sem contar o território',
  ],
  [
    'Layers by layers.tsv. Of each layer and overlap the quotes of {1} ties at most are shown.',
    'Capas según layers.tsv. De cada capa y cada superposición se muestran las citas de {1} vínculos como mucho.',
    'Camadas segundo layers.tsv. De cada camada e cada sobreposição mostram-se as citações de {1} vínculos no máximo.',
  ],
  ['{1} against {2}', '{1} contra {2}', '{1} contra {2}'],
  [
    '{1} signed {1|pair|pairs}, {2} {2|pair|pairs} against the division',
    '{1} {1|par con signo|pares con signo}, {2} contra la división',
    '{1} {1|par com sinal|pares com sinal}, {2} contra a divisão',
  ],
  [
    '{1} signed {1|pair|pairs}, {2} {2|pair|pairs} against the division (the best found; not proved the least)',
    '{1} {1|par con signo|pares con signo}, {2} contra la división (la mejor hallada; no está probado que sea el mínimo)',
    '{1} {1|par com sinal|pares com sinal}, {2} contra a divisão (a melhor encontrada; não está provado que seja o mínimo)',
  ],
  ['{1} and {2} cooperate across it', '{1} y {2} cooperan pese a la división', '{1} e {2} cooperam apesar da divisão'],
  [
    '{1} and {2} fight within one side',
    '{1} y {2} se combaten dentro de un mismo lado',
    '{1} e {2} se combatem dentro de um mesmo lado',
  ],
  ['frustrated triad {1}: {2}', 'tríada frustrada {1}: {2}', 'tríade frustrada {1}: {2}'],
  [
    'two who fight share an ally',
    'dos que se combaten comparten un aliado',
    'dois que se combatem têm um aliado em comum',
  ],
  ['three who all fight each other', 'tres que se combaten todos entre sí', 'três que se combatem todos entre si'],
  [
    '{1} and {2} both fight and cooperate',
    '{1} y {2} se combaten y también cooperan',
    '{1} e {2} se combatem e também cooperam',
  ],
  [
    'sources say both, of one time or of several; it counts in no triad and on no side (see turns)',
    'las fuentes dicen ambas cosas, de un mismo momento o de varios; no cuenta en ninguna tríada ni en ningún lado (véase «Autodefensas que cambiaron»)',
    'as fontes dizem ambas as coisas, de um mesmo momento ou de vários; não conta em nenhuma tríade nem em nenhum lado (ver “Autodefesas que mudaram”)',
  ],
  ['not defined', 'sin definir', 'não definido'],
  [
    '{1} {1|pair|pairs} that cooperate, {2} that fight, {3} that do both; {4} {4|triad|triads} ({5}), balanced {6}, weakly {7}',
    '{1} {1|par que coopera|pares que cooperan}, {2} {2|que se combate|que se combaten}, {3} {3|que hace|que hacen} ambas cosas; {4} {4|tríada|tríadas} ({5}), en equilibrio {6}, en equilibrio débil {7}',
    '{1} {1|par que coopera|pares que cooperam}, {2} {2|que se combate|que se combatem}, {3} {3|que faz|que fazem} as duas coisas; {4} {4|tríade|tríades} ({5}), em equilíbrio {6}, em equilíbrio fraco {7}',
  ],
  [
    'Alliance, affiliation, belonging and support between bodies count plus; rivalry and attacks on a party minus; payments, arrests and charges nothing.',
    'Alianza, afiliación, pertenencia y apoyo entre organizaciones cuentan como positivos; rivalidad y ataques a una de las partes, como negativos; pagos, detenciones y acusaciones no cuentan.',
    'Aliança, afiliação, pertencimento e apoio entre organizações contam como positivos; rivalidade e ataques a uma das partes, como negativos; pagamentos, prisões e acusações não contam.',
  ],
  [
    'Who is on a side is there by signs alone: enemies of one enemy need not be friends, and an ally need not know of the fight.',
    'Quien está en un lado lo está solo por los signos: los enemigos de un enemigo no tienen por qué ser amigos, y un aliado puede no saber de la lucha.',
    'Quem está num lado está ali só pelos sinais: inimigos de um inimigo não são necessariamente amigos, e um aliado pode não saber da luta.',
  ],
];
