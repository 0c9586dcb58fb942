import type { Language } from '../../src/model/index.js';

/**
 * Invented analysis and news in Spanish and Portuguese, each with the relations that a careful reader takes from it, by the
 * rules of a gold file: between named entities, stated within one or two adjacent sentences. Persons, groups, firms, villages
 * and operations are made up; countries, departments and large cities are real.
 */
export interface AnalysedText {
  name: string;
  language: Language;
  text: string;
  /** `source Schema target`; an end may be written by any of its names; `nobody` for an authority left unnamed. */
  relations: readonly string[];
}

export const INVENTED_ANALYSIS: readonly AnalysedText[] = [
  {
    name: 'es-analisis',
    language: 'es',
    text: `El golfo en disputa

Desde 2011, Los Garcetas controlan buena parte del litoral de Nariño. La organización, fundada por Evelio Mondragón Rúa, alias "Sardina", nació como brazo armado del Bloque Marea Negra, del que se separó en 2009 tras la muerte de su comandante, Ulises Quiñonero. Mondragón, un exsargento de la Armada, dirige desde entonces una red que opera en Tumaco, Barbacoas y la frontera con Ecuador.

En 2014 el grupo selló una alianza con la Oficina del Puerto, una banda de Buenaventura que lideraba Adalberto Zapata Mina. Zapata, primo de Mondragón, aportó lanchas y contactos con el Cartel de Colima, que compraba la cocaína en alta mar. La alianza se rompió en 2016, cuando sicarios de Los Garcetas asesinaron a Zapata en Cali. Desde ese momento ambas organizaciones se enfrentan por el control de los esteros.

Según la Fiscalía, Mondragón pagaba sobornos a oficiales de la Policía de Nariño y tenía en su nómina al alcalde de Barbacoas, Rigoberto Tenorio Cuero. Tenorio fue capturado en Pasto por la Dirección de Investigación Criminal y condenado a ocho años de prisión. El exalcalde siempre negó haber recibido dinero de Los Garcetas.

La respuesta del Estado ha sido sobre todo militar. En marzo de 2017 la Armada lanzó la Operación Barracuda contra Los Garcetas, en la que murió Fabio Mondragón Rúa, hermano de Evelio y jefe de finanzas del grupo. El ministro de Defensa, Hernán Olózaga, viajó a Tumaco y anunció el envío de 1.200 soldados a Nariño. Meses después, el Departamento del Tesoro de Estados Unidos incluyó a Evelio Mondragón y a la empresa Pesquera Aurora del Pacífico en su lista de sancionados; la compañía, propiedad de su esposa, Nidia Cortázar, lavaba las ganancias de la organización.

La Fundación Manglar, con sede en Pasto, advierte que la captura de jefes no basta. Su directora, Amparo Riascos Bello, sostiene que las disidencias del Bloque Marea Negra ya ocupan las zonas que Los Garcetas abandonan, y que el Frente Alfonso Prado, otra escisión del bloque, recluta menores en Barbacoas.`,
    relations: [
      'Los Garcetas Presence Nariño',
      'Evelio Mondragón Rúa Directorship Los Garcetas',
      'Los Garcetas Affiliation Bloque Marea Negra',
      'Ulises Quiñonero Directorship Bloque Marea Negra',
      'Evelio Mondragón Rúa Membership Armada',
      'Los Garcetas Presence Tumaco',
      'Los Garcetas Presence Barbacoas',
      'Los Garcetas Alliance Oficina del Puerto',
      'Oficina del Puerto Presence Buenaventura',
      'Adalberto Zapata Mina Directorship Oficina del Puerto',
      'Adalberto Zapata Mina Family Evelio Mondragón Rúa',
      'Adalberto Zapata Mina Associate Cartel de Colima',
      'Los Garcetas Attack Adalberto Zapata Mina',
      'Los Garcetas Presence Cali',
      'Adalberto Zapata Mina Presence Cali',
      'Los Garcetas Rivalry Oficina del Puerto',
      'Evelio Mondragón Rúa Corruption Policía de Nariño',
      'Evelio Mondragón Rúa Corruption Rigoberto Tenorio Cuero',
      'Rigoberto Tenorio Cuero Occupancy Barbacoas',
      'Dirección de Investigación Criminal LegalAction Rigoberto Tenorio Cuero',
      'nobody LegalAction Rigoberto Tenorio Cuero',
      'Rigoberto Tenorio Cuero Presence Pasto',
      'Dirección de Investigación Criminal Presence Pasto',
      'Los Garcetas Support Rigoberto Tenorio Cuero',
      'Armada Attack Operación Barracuda',
      'Operación Barracuda Attack Los Garcetas',
      'Operación Barracuda Attack Fabio Mondragón Rúa',
      'Fabio Mondragón Rúa Family Evelio Mondragón Rúa',
      'Fabio Mondragón Rúa Directorship Los Garcetas',
      'Hernán Olózaga Presence Tumaco',
      'Departamento del Tesoro LegalAction Evelio Mondragón Rúa',
      'Departamento del Tesoro LegalAction Pesquera Aurora del Pacífico',
      'Nidia Cortázar Ownership Pesquera Aurora del Pacífico',
      'Nidia Cortázar Family Evelio Mondragón Rúa',
      'Pesquera Aurora del Pacífico Support Los Garcetas',
      'Fundación Manglar LocatedIn Pasto',
      'Amparo Riascos Bello Directorship Fundación Manglar',
      'Frente Alfonso Prado Affiliation Bloque Marea Negra',
      'Frente Alfonso Prado Presence Barbacoas',
      'Departamento del Tesoro LocatedIn Estados Unidos',
    ],
  },
  {
    name: 'es-noticia',
    language: 'es',
    text: `Cae en Asunción el enlace paraguayo del Comando del Litoral

ASUNCIÓN. Agentes de la Secretaría Nacional Antidrogas (Senad) detuvieron este jueves en Asunción a Baldomero Insfrán Godoy, señalado como el principal proveedor del Comando del Litoral, la mayor facción criminal de Santa Catarina. Insfrán, un ganadero de Pedro Juan Caballero, es dueño de la Agropecuaria Tacuara, empresa que habría financiado la campaña del senador Lisandro Ocampos.

La fiscal Mirtha Cañete acusó a Insfrán de enviar cocaína boliviana a Brasil por el río Paraguay. De acuerdo con la acusación, el detenido se reunió en Ponta Porã con Jurandir Kuster, tesorero del Comando del Litoral, y con el boliviano Wilson Chuquimia, jefe del Clan Chuquimia. El clan tiene laboratorios en Santa Cruz y protege los cargamentos hasta la frontera.

La detención es parte de la Operación Yacaré, que coordinan la Senad y la Policía Federal de Brasil. Hace un mes, la misma operación permitió la captura de Hugo Rolón, hijo del exjefe policial Abelardo Rolón y supuesto sicario de Insfrán. Rolón está recluido en la Penitenciaría de Tacumbú. Su padre, que dirigió la comisaría de Capitán Bado hasta 2015, fue destituido por el Ministerio del Interior.

El senador Ocampos, del Partido Renovador, negó tener vínculos con Insfrán. "No conozco a ese señor", afirmó. El Partido Renovador forma parte de la coalición de gobierno.

El Comando del Litoral libra una guerra con la Banda de la Frontera desde el asesinato de Nereu Pacheco, fundador de la facción, ocurrido en 2018 en Ciudad del Este. La Banda de la Frontera, aliada del Clan Chuquimia, se adjudicó el crimen.`,
    relations: [
      'Secretaría Nacional Antidrogas LegalAction Baldomero Insfrán Godoy',
      'Secretaría Nacional Antidrogas Presence Asunción',
      'Baldomero Insfrán Godoy Presence Asunción',
      'Baldomero Insfrán Godoy Support Comando del Litoral',
      'Comando del Litoral Presence Santa Catarina',
      'Baldomero Insfrán Godoy Ownership Agropecuaria Tacuara',
      'Agropecuaria Tacuara Support Lisandro Ocampos',
      'Mirtha Cañete LegalAction Baldomero Insfrán Godoy',
      'Baldomero Insfrán Godoy Presence Brasil',
      'Baldomero Insfrán Godoy Presence Ponta Porã',
      'Baldomero Insfrán Godoy Associate Jurandir Kuster',
      'Baldomero Insfrán Godoy Associate Wilson Chuquimia',
      'Jurandir Kuster Membership Comando del Litoral',
      'Wilson Chuquimia Directorship Clan Chuquimia',
      'Clan Chuquimia Presence Santa Cruz',
      'Secretaría Nacional Antidrogas Attack Operación Yacaré',
      'Policía Federal de Brasil Attack Operación Yacaré',
      'nobody LegalAction Hugo Rolón',
      'Hugo Rolón Family Abelardo Rolón',
      'Hugo Rolón Associate Baldomero Insfrán Godoy',
      'Hugo Rolón Presence Penitenciaría de Tacumbú',
      'Ministerio del Interior LegalAction Abelardo Rolón',
      'Lisandro Ocampos Membership Partido Renovador',
      'Lisandro Ocampos Associate Baldomero Insfrán Godoy',
      'Comando del Litoral Rivalry Banda de la Frontera',
      'Nereu Pacheco Directorship Comando del Litoral',
      'Banda de la Frontera Alliance Clan Chuquimia',
      'Banda de la Frontera Attack Nereu Pacheco',
      'nobody LegalAction Baldomero Insfrán Godoy',
    ],
  },
  {
    name: 'pt-analise',
    language: 'pt',
    text: `O porto e a facção

O Bonde da Maré domina o tráfico em Paranaguá desde 2013. A facção foi criada por Valdemar Stocco, o "Alemão do Cais", no Presídio de Piraquara, e hoje está presente em Santos, Itajaí e Assunção. Stocco, ex-soldado da Polícia Militar, comanda a organização de dentro da cadeia, por meio de seu irmão, Gilmar Stocco, e da advogada Neide Camargo.

Em 2016, o Bonde da Maré aliou-se ao Cartel de Itapúa, grupo paraguaio chefiado por Teófilo Benegas. Benegas fornece armas e maconha à facção e mantém fazendas em Salto del Guairá. A parceria provocou a guerra com a Família do Planalto, que até então controlava a rota. Em 2018, pistoleiros da Família do Planalto mataram Gilmar Stocco em Curitiba.

Segundo o Ministério Público do Paraná, o Bonde da Maré pagava propina a fiscais da Receita Federal e infiltrou-se no Sindicato dos Arrumadores, presidido por Osmar Tavares. Tavares foi preso em Paranaguá durante a Operação Âncora, deflagrada pela Polícia Federal contra a facção, e denunciado por associação criminosa. A transportadora Litoral Sul Cargas, de propriedade de Osmar Tavares, lavava dinheiro para o Bonde da Maré.

O deputado Ricardo Bley, do Partido da Ordem, é investigado pelo Supremo Tribunal Federal por ter recebido doações de Tavares. Bley, ex-prefeito de Paranaguá e aliado do governador, nega as acusações. O governador do Paraná, Sérgio Malucelli, afirmou que não comenta investigações em curso.

O Instituto Farol, centro de estudos com sede em Curitiba, calcula que a facção tenha 3 mil filiados. Para a pesquisadora Lúcia Wosniak, do Instituto Farol, as operações policiais deslocaram o tráfico para Itajaí, onde o Bonde da Maré disputa os terminais com os Piratas do Vale, uma dissidência da Família do Planalto liderada por Anselmo Krieger. Krieger está foragido na Bolívia.`,
    relations: [
      'Bonde da Maré Presence Paranaguá',
      'Valdemar Stocco Directorship Bonde da Maré',
      'Bonde da Maré Presence Santos',
      'Bonde da Maré Presence Itajaí',
      'Bonde da Maré Presence Assunção',
      'Valdemar Stocco Membership Polícia Militar',
      'Gilmar Stocco Family Valdemar Stocco',
      'Neide Camargo Associate Valdemar Stocco',
      'Bonde da Maré Alliance Cartel de Itapúa',
      'Teófilo Benegas Directorship Cartel de Itapúa',
      'Teófilo Benegas Support Bonde da Maré',
      'Teófilo Benegas Presence Salto del Guairá',
      'Bonde da Maré Rivalry Família do Planalto',
      'Família do Planalto Attack Gilmar Stocco',
      'Família do Planalto Presence Curitiba',
      'Gilmar Stocco Presence Curitiba',
      'Bonde da Maré Corruption Receita Federal',
      'Bonde da Maré Corruption Sindicato dos Arrumadores',
      'Osmar Tavares Directorship Sindicato dos Arrumadores',
      'nobody LegalAction Osmar Tavares',
      'Osmar Tavares Presence Paranaguá',
      'Polícia Federal Attack Operação Âncora',
      'Operação Âncora Attack Bonde da Maré',
      'Osmar Tavares Ownership Litoral Sul Cargas',
      'Litoral Sul Cargas Support Bonde da Maré',
      'Ricardo Bley Membership Partido da Ordem',
      'Supremo Tribunal Federal LegalAction Ricardo Bley',
      'Osmar Tavares Support Ricardo Bley',
      'Ricardo Bley Occupancy Paranaguá',
      'Sérgio Malucelli Occupancy Paraná',
      'Instituto Farol LocatedIn Curitiba',
      'Lúcia Wosniak Employment Instituto Farol',
      'Bonde da Maré Rivalry Piratas do Vale',
      'Piratas do Vale Affiliation Família do Planalto',
      'Piratas do Vale Presence Itajaí',
      'Anselmo Krieger Directorship Piratas do Vale',
      'Anselmo Krieger Presence Bolívia',
    ],
  },
  {
    name: 'pt-noticia',
    language: 'pt',
    text: `Polícia prende em Manaus suposto chefe da Irmandade do Rio

MANAUS. A Polícia Civil do Amazonas prendeu nesta quarta-feira, em Manaus, Raimundo Nonato Vilhena, o "Pirarucu", apontado como chefe da Irmandade do Rio em Tabatinga. Vilhena estava foragido desde 2020, quando fugiu da Penitenciária de Humaitá com outros nove presos ligados à facção.

De acordo com o delegado Márcio Alencastro, da Polícia Civil, Vilhena recebia cocaína do Clan Huamán, grupo peruano que atua em Caballococha, e a enviava para Belém em barcos da empresa Navegação Boa Esperança. O dono da empresa, Cleber Tupinambá, também foi preso. Os dois foram levados para a sede da Polícia Federal.

A Irmandade do Rio trava uma disputa com o Comando das Águas pelo controle do Solimões. Em janeiro, integrantes do Comando das Águas executaram o vereador Josué Paes, de Coari, que, segundo a polícia, tinha vínculos com a Irmandade. A viúva do vereador, Socorro Paes, disse que o marido jamais se envolveu com criminosos.

O Ministério Público Federal denunciou ainda o coronel Edson Farias, comandante do batalhão de Tefé, por vazar informações à Irmandade do Rio. O Exército afastou Farias do cargo. Em nota, a defesa do coronel afirmou que ele é inocente.

O governo do Amazonas anunciou a criação da Força Fluvial, unidade subordinada à Secretaria de Segurança Pública, que vai patrulhar o Solimões com apoio do Exército e da Marinha. A Colômbia e o Peru assinaram em 2021 um acordo com o Brasil para vigiar a tríplice fronteira.`,
    relations: [
      'Polícia Civil LegalAction Raimundo Nonato Vilhena',
      'Polícia Civil Presence Manaus',
      'Raimundo Nonato Vilhena Presence Manaus',
      'Raimundo Nonato Vilhena Directorship Irmandade do Rio',
      'Raimundo Nonato Vilhena Presence Tabatinga',
      'Irmandade do Rio Presence Tabatinga',
      'Márcio Alencastro Membership Polícia Civil',
      'Clan Huamán Support Raimundo Nonato Vilhena',
      'Clan Huamán Presence Caballococha',
      'Raimundo Nonato Vilhena Presence Belém',
      'Cleber Tupinambá Ownership Navegação Boa Esperança',
      'nobody LegalAction Cleber Tupinambá',
      'Irmandade do Rio Rivalry Comando das Águas',
      'Comando das Águas Attack Josué Paes',
      'Josué Paes Associate Irmandade do Rio',
      'Josué Paes Occupancy Coari',
      'Socorro Paes Family Josué Paes',
      'Ministério Público Federal LegalAction Edson Farias',
      'Edson Farias Support Irmandade do Rio',
      'Exército LegalAction Edson Farias',
      'Força Fluvial Affiliation Secretaria de Segurança Pública',
      'Exército Support Força Fluvial',
      'Marinha Support Força Fluvial',
      'Colômbia Alliance Brasil',
      'Peru Alliance Brasil',
    ],
  },
];
