/**
 * Invented news, each with the entities that a careful reader lists: schema, and every name that may stand for it. Persons,
 * groups, companies and villages are made up; countries, departments and large cities are real.
 */
export interface InventedText {
  name: string;
  text: string;
  expected: readonly (readonly [schema: string, ...names: string[]])[];
}

export const INVENTED_NEWS: readonly InventedText[] = [
  {
    name: 'es-captura',
    text: `Capturan en Tapachula a presunto operador de "Los Garzones"

TAPACHULA, 14 de octubre de 2016.- La Fiscalía General de la República informó este viernes de la captura de Eulogio Barrantes Mirón, alias "El Grillo", señalado como operador financiero de Los Garzones en el estado de Chiapas. Barrantes Mirón fue detenido por elementos del Ejército mexicano cuando viajaba de Huixtla a Tuxtla Gutiérrez.

Según el fiscal Onésimo Tello Urrutia, el detenido lavaba dinero por medio de la empresa Transportes Soconusco S.A. de C.V. y pagaba sobornos a la Policía Municipal de Tapachula. "Barrantes compró a medio ayuntamiento", dijo Tello. La abogada Clemencia Rosales, que lo defiende, rechazó los cargos.

El Departamento del Tesoro de Estados Unidos había sancionado a Barrantes en marzo. La Administración de Control de Drogas (DEA) colaboró en el operativo, bautizado Operación Marea Baja. En la región opera también la Mara Salvatrucha (MS-13), rival del grupo desde la masacre de Huixtla de 2014.`,
    expected: [
      ['Person', 'Eulogio Barrantes Mirón', 'Barrantes Mirón', 'Barrantes', 'El Grillo'],
      ['Organization', 'Los Garzones'],
      ['PublicBody', 'Fiscalía General de la República'],
      ['Place', 'Tapachula'],
      ['Place', 'Chiapas', 'estado de Chiapas'],
      ['Place', 'Huixtla'],
      ['Place', 'Tuxtla Gutiérrez'],
      ['PublicBody', 'Ejército mexicano', 'Ejército'],
      ['Person', 'Onésimo Tello Urrutia', 'Tello'],
      ['Company', 'Transportes Soconusco', 'Transportes Soconusco S.A. de C.V.'],
      ['PublicBody', 'Policía Municipal de Tapachula', 'Policía Municipal'],
      ['Person', 'Clemencia Rosales'],
      ['PublicBody', 'Departamento del Tesoro de Estados Unidos', 'Departamento del Tesoro'],
      ['Place', 'Estados Unidos'],
      ['PublicBody', 'Administración de Control de Drogas', 'DEA'],
      ['Event', 'Operación Marea Baja'],
      ['Organization', 'Mara Salvatrucha', 'MS-13'],
      ['Event', 'masacre de Huixtla', 'masacre de Huixtla de 2014'],
    ],
  },
  {
    name: 'es-politica',
    text: `El gobierno colombiano suspende los diálogos con el Frente Libertario del Pacífico

Por Maritza Olaya

Bogotá. El presidente Horacio Villamarín anunció el martes la suspensión de las conversaciones con el Frente Libertario del Pacífico (FLP), después del ataque contra la estación de Policía de Guapi, en el departamento del Cauca, que dejó cuatro muertos. "El FLP eligió el camino de la guerra", dijo Villamarín en la Casa de Nariño.

El ministro de Defensa, Gustavo Adolfo Peñaranda, atribuyó el atentado a la columna que dirige Nelson Ararat, conocido como "Caimán". Ararat, un antiguo militante de las Fuerzas Armadas Revolucionarias de Colombia, disputa las rutas del río Micay con el Clan del Golfo. La senadora Yolanda Perea Mosquera, del partido Renovación Afro, pidió al gobierno que no cierre la puerta.

La Defensoría del Pueblo advirtió en enero sobre la presencia del FLP en Guapi y Timbiquí. La Organización de Estados Americanos (OEA) y la Iglesia católica acompañan el proceso desde 2019. Peñaranda viajará mañana a Popayán. El FLP no ha respondido.`,
    expected: [
      ['PublicBody', 'gobierno colombiano'],
      ['Organization', 'Frente Libertario del Pacífico', 'FLP'],
      ['Person', 'Maritza Olaya'],
      ['Place', 'Bogotá'],
      ['Person', 'Horacio Villamarín', 'Villamarín'],
      ['Place', 'Guapi'],
      ['Place', 'Cauca', 'departamento del Cauca'],
      ['PublicBody', 'Policía', 'estación de Policía de Guapi'],
      ['PublicBody', 'Casa de Nariño'],
      ['Person', 'Gustavo Adolfo Peñaranda', 'Peñaranda'],
      ['Person', 'Nelson Ararat', 'Ararat', 'Caimán'],
      ['Organization', 'Fuerzas Armadas Revolucionarias de Colombia'],
      ['Place', 'Micay', 'río Micay'],
      ['Organization', 'Clan del Golfo'],
      ['Person', 'Yolanda Perea Mosquera'],
      ['Organization', 'Renovación Afro'],
      ['PublicBody', 'Defensoría del Pueblo', 'Defensoría'],
      ['Place', 'Timbiquí'],
      ['Organization', 'Organización de Estados Americanos', 'OEA'],
      ['Organization', 'Iglesia católica', 'Iglesia'],
      ['Place', 'Popayán'],
    ],
  },
  {
    name: 'pt-operacao',
    text: `PF prende empresário ligado ao Comando Maré Alta em Itajaí

Por Jurandir Peixoto, de Florianópolis

A Polícia Federal (PF) prendeu nesta quinta-feira, 9 de maio de 2019, o empresário Edvaldo Kretzer, dono da Kretzer Logística Ltda., suspeito de despachar cocaína do Porto de Itajaí para a Bélgica. A prisão faz parte da Operação Água Funda, que cumpriu mandados em Santa Catarina, no Paraná e em Mato Grosso do Sul.

De acordo com a delegada Rosângela Frota, Kretzer trabalhava para o Comando Maré Alta, facção que nasceu no Presídio de Joinville e disputa o litoral com o Primeiro Comando da Capital (PCC). O elo seria o paraguaio Blas Ovelar, o "Gringo", que vive em Pedro Juan Caballero. Ovelar está foragido.

O Ministério Público Federal denunciou também o vereador Nivaldo Schappo (PXB), que teria recebido R$ 300 mil. Schappo nega. A defesa de Edvaldo Kretzer disse que ele é inocente. O governo do Paraguai informou que vai colaborar com o Brasil. A Receita Federal apreendeu 1,2 tonelada da droga em 2018.`,
    expected: [
      ['PublicBody', 'Polícia Federal', 'PF'],
      ['Organization', 'Comando Maré Alta'],
      ['Place', 'Itajaí', 'Porto de Itajaí'],
      ['Person', 'Jurandir Peixoto'],
      ['Place', 'Florianópolis'],
      ['Person', 'Edvaldo Kretzer', 'Kretzer'],
      ['Company', 'Kretzer Logística Ltda.', 'Kretzer Logística', 'Kretzer Logística Ltda'],
      ['Place', 'Bélgica'],
      ['Event', 'Operação Água Funda'],
      ['Place', 'Santa Catarina'],
      ['Place', 'Paraná'],
      ['Place', 'Mato Grosso do Sul'],
      ['Person', 'Rosângela Frota'],
      ['PublicBody', 'Presídio de Joinville'],
      ['Organization', 'Primeiro Comando da Capital', 'PCC'],
      ['Person', 'Blas Ovelar', 'Ovelar', 'Gringo'],
      ['Place', 'Pedro Juan Caballero'],
      ['PublicBody', 'Ministério Público Federal'],
      ['Person', 'Nivaldo Schappo', 'Schappo'],
      ['Organization', 'PXB'],
      ['PublicBody', 'governo do Paraguai'],
      ['Place', 'Paraguai'],
      ['Place', 'Brasil'],
      ['PublicBody', 'Receita Federal'],
    ],
  },
  {
    name: 'pt-analise',
    text: `As milícias e o Estado: o caso da Baía de Sepetiba

No começo dos anos 2000, policiais reformados criaram a Irmandade do Areal para expulsar o Comando Vermelho de três bairros da Zona Oeste do Rio de Janeiro. O fundador, o sargento Adalberto Nogueira, conhecido como Beto Trilho, contava com o apoio do deputado estadual Célio Bastos de Andrade. Segundo a pesquisadora Heloísa Vianna, da Universidade Federal Fluminense (UFF), a Irmandade cobrava taxas de gás e de transporte já em 2005.

A Comissão Parlamentar de Inquérito de 2008 citou Nogueira e Bastos de Andrade. O sargento morreu em 2011; seu irmão, Valmir Nogueira, assumiu o grupo. Desde então a Irmandade do Areal fez um acordo com a Polícia Militar local, afirma Vianna, e vende terrenos por meio da Imobiliária Areal Novo. A Assembleia Legislativa arquivou o pedido de cassação. Em Angra dos Reis, a facção enfrenta o Terceiro Comando Puro (TCP).`,
    expected: [
      ['Place', 'Baía de Sepetiba'],
      ['Organization', 'Irmandade do Areal', 'Irmandade'],
      ['Organization', 'Comando Vermelho'],
      ['Place', 'Zona Oeste', 'Zona Oeste do Rio de Janeiro'],
      ['Place', 'Rio de Janeiro'],
      ['Person', 'Adalberto Nogueira', 'Nogueira', 'Beto Trilho'],
      ['Person', 'Célio Bastos de Andrade', 'Bastos de Andrade'],
      ['Person', 'Heloísa Vianna', 'Vianna'],
      ['Organization', 'Universidade Federal Fluminense', 'UFF'],
      ['PublicBody', 'Comissão Parlamentar de Inquérito'],
      ['Person', 'Valmir Nogueira'],
      ['PublicBody', 'Polícia Militar'],
      ['Company', 'Imobiliária Areal Novo'],
      ['PublicBody', 'Assembleia Legislativa'],
      ['Place', 'Angra dos Reis'],
      ['Organization', 'Terceiro Comando Puro', 'TCP'],
    ],
  },
  {
    name: 'en-report',
    text: `The Quiet Corridor: Trafficking and Politics in Eastern Honduras

By TOBIAS LINDQVIST-REYES

Since the June 2009 coup, the department of Gracias a Dios has become a landing strip. The Caratasca Cartel, led by the brothers Wilmer and Osman Pineda Colindres, controls the lagoon and pays the mayors. "Nobody flies without the Pinedas," said a former officer of the Honduran Navy. In 2013 the U.S. Treasury Department designated Wilmer Pineda Colindres under the Kingpin Act; the Drug Enforcement Administration (DEA) and the Honduran National Police raided his ranch near Puerto Lempira that August.

Two companies moved the money: Pineda Marine Supply and Banco Costeño. Congressman Hector Zepeda Lagos, a member of the Liberal Party, sat on the board of the bank until October 2014. Zepeda denies any link to the cartel. The Mission to Support the Fight against Corruption and Impunity in Honduras (MACCIH) asked the Attorney General's Office to reopen the case. The Commission of Inquiry into Air Traffic, appointed by Congress, found that 41 flights had landed with the help of the army. The Commission named no officers.

Violence followed. Between 2010 and 2012, the Caratasca Cartel fought Los Cayos, a gang from La Ceiba, for the port of Brus Laguna. Los Cayos lost. Most of its men joined the Pinedas or fled to Nicaragua, Belize and the United States.`,
    expected: [
      ['Place', 'Honduras', 'Eastern Honduras'],
      ['Person', 'Tobias Lindqvist-Reyes'],
      ['Event', 'June 2009 coup'],
      ['Place', 'Gracias a Dios', 'department of Gracias a Dios'],
      ['Organization', 'Caratasca Cartel'],
      ['Person', 'Wilmer Pineda Colindres', 'Wilmer'],
      ['Person', 'Osman Pineda Colindres'],
      ['Organization', 'Pinedas'],
      ['PublicBody', 'Honduran Navy'],
      ['PublicBody', 'U.S. Treasury Department', 'Treasury Department'],
      ['PublicBody', 'Drug Enforcement Administration', 'DEA'],
      ['PublicBody', 'Honduran National Police', 'National Police'],
      ['Place', 'Puerto Lempira'],
      ['Company', 'Pineda Marine Supply'],
      ['Company', 'Banco Costeño'],
      ['Person', 'Hector Zepeda Lagos', 'Zepeda'],
      ['Organization', 'Liberal Party'],
      ['PublicBody', 'Mission to Support the Fight against Corruption and Impunity in Honduras', 'MACCIH'],
      ['PublicBody', "Attorney General's Office"],
      ['PublicBody', 'Commission of Inquiry into Air Traffic', 'Commission of Inquiry', 'Commission'],
      ['PublicBody', 'Congress'],
      ['Organization', 'Los Cayos'],
      ['Place', 'La Ceiba'],
      ['Place', 'Brus Laguna'],
      ['Place', 'Nicaragua'],
      ['Place', 'Belize'],
      ['Place', 'United States'],
    ],
  },
];
