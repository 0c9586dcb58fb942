/** An invented table, what it is about, and what each of its columns is: a `what`, and behind a slash whom it speaks of. */
export interface InventedTable {
  file: string;
  text: string;
  about: string;
  columns: Record<string, string>;
}

export const INVENTED_TABLES: readonly InventedTable[] = [
  {
    file: 'libreta.csv',
    text: `Fecha;Paga;Recibe;Monto;Moneda;Concepto
15/06/2012;Los Calafates;Marta Oyarzun;1.500,00;USD;primera mitad
02/09/2013;Los Calafates;Naviera Corvomar, S.A.;20.000,00;USD;papeles
21/10/2013;Los Calafates;José Peña;900,00;USD;cuota
`,
    about: 'payments',
    columns: {
      Fecha: 'date',
      Paga: 'name/payer',
      Recibe: 'name/payee',
      Monto: 'amount',
      Moneda: 'currency',
      Concepto: 'note',
    },
  },
  {
    file: 'transfers.csv',
    text: `Date,Sender,Sender account,Beneficiary,Beneficiary account,Amount (USD),Reference
2014-03-03,Harbour Freight Ltd,GT12 0001,Ana Prado,GT99 1234,"12,500.00",consulting
2014-03-09,Harbour Freight Ltd,GT12 0001,Luis Ferro,GT99 7777,"3,000.00",fees
2014-04-21,Blue Pier Holdings Inc.,PA77 0456,Luis Ferro,GT99 7777,"8,250.50",loan
`,
    about: 'payments',
    columns: {
      Date: 'date',
      Sender: 'name/payer',
      'Sender account': 'account/payer',
      Beneficiary: 'name/payee',
      'Beneficiary account': 'account/payee',
      'Amount (USD)': 'amount',
      Reference: 'unused',
    },
  },
  {
    file: 'pagamentos.csv',
    text: `Data;Pagador;CPF do pagador;Favorecido;Valor;Histórico
03/03/2015;Rui Moura;123.456.789-00;Construtora Maré Alta Ltda;R$ 15.000,00;nota 12
19/03/2015;Rui Moura;123.456.789-00;Tiago Souza;R$ 2.300,50;adiantamento
`,
    about: 'payments',
    columns: {
      Data: 'date',
      Pagador: 'name/payer',
      'CPF do pagador': 'identifier/payer',
      Favorecido: 'name/payee',
      Valor: 'amount',
      Histórico: 'note',
    },
  },
  {
    file: 'sabana_llamadas.csv',
    text: `Número origen;Número destino;Fecha y hora;Duración (seg);Antena;Municipio
50241234567;50255512345;03/03/2015 14:02:11;125;ANT-031;Puerto Barrios
50241234567;50277700001;03/03/2015 23:40:00;38;ANT-031;Puerto Barrios
50255512345;50241234567;17/03/2015 06:15:09;301;ANT-112;Livingston
`,
    about: 'calls',
    columns: {
      'Número origen': 'phone/caller',
      'Número destino': 'phone/called',
      'Fecha y hora': 'date',
      'Duración (seg)': 'duration',
      Antena: 'antenna',
      Municipio: 'place',
    },
  },
  {
    file: 'calls.csv',
    text: `Caller,Called,Day,Start time,Duration,Cell tower
Ana Prado,Luis Ferro,2015-03-03,14:02,00:03:25,T-17
Luis Ferro,Rui Moura,2015-03-04,09:15,00:00:42,T-17
Ana Prado,Rui Moura,2015-03-04,22:51,00:12:10,T-02
`,
    about: 'calls',
    columns: {
      Caller: 'name/caller',
      Called: 'name/called',
      Day: 'date',
      'Start time': 'time',
      Duration: 'duration',
      'Cell tower': 'antenna',
    },
  },
  {
    file: 'bilhetagem.csv',
    text: `Quem liga;Telefone de quem liga;Para quem;Data;Hora;Duração (min);ERB
Tiago Souza;+55 21 98888-0001;Marcos Lima;01/02/2016;08:12;3,5;RJ-101
Marcos Lima;+55 21 97777-0002;Tiago Souza;02/02/2016;19:47;1;RJ-101
Tiago Souza;+55 21 98888-0001;Bruna Alves;23/02/2016;20:05;12;RJ-077
`,
    about: 'calls',
    columns: {
      'Quem liga': 'name/caller',
      'Telefone de quem liga': 'phone/caller',
      'Para quem': 'name/called',
      Data: 'date',
      Hora: 'time',
      'Duração (min)': 'duration',
      ERB: 'antenna',
    },
  },
  {
    file: 'registro_mercantil.csv',
    text: `Razón social;NIT;Representante legal;Socio;Participación;Fecha de constitución;Domicilio
Naviera Corvomar, S.A.;4567-8;Marta Oyarzun;Rui Moura;40;12/05/2009;4a avenida 3-12
Transportes del Golfo, S.A.;9911-2;José Peña;Marta Oyarzun;60;30/11/2011;Calle Real 8
`,
    about: 'register',
    columns: {
      'Razón social': 'name',
      NIT: 'identifier',
      'Representante legal': 'name/director',
      Socio: 'name/owner',
      Participación: 'share',
      'Fecha de constitución': 'date',
      Domicilio: 'address',
    },
  },
  {
    file: 'companies.csv',
    text: `Company,Registration number,Shareholder,Position,Appointed on,Resigned on,Country
Blue Pier Holdings Inc.,PA-004411,Ana Prado,director,2009-05-12,2014-01-31,Panama
Harbour Freight Ltd,BZ-000972,Luis Ferro,secretary,2011-11-30,,Belize
`,
    about: 'register',
    columns: {
      Company: 'company',
      'Registration number': 'identifier',
      Shareholder: 'name/owner',
      Position: 'role',
      'Appointed on': 'first day',
      'Resigned on': 'last day',
      Country: 'country',
    },
  },
  {
    file: 'quadro societario.csv',
    text: `Empresa;CNPJ;Sócio;CPF;Qualificação;Data de entrada
Construtora Maré Alta Ltda;12.345.678/0001-90;Tiago Souza;111.222.333-44;sócio-administrador;05/08/2010
Pescados Boa Viagem Ltda;98.765.432/0001-10;Bruna Alves;555.666.777-88;sócia;17/03/2013
`,
    about: 'register',
    columns: {
      Empresa: 'company',
      CNPJ: 'identifier',
      Sócio: 'name/owner',
      CPF: 'unused',
      Qualificação: 'role',
      'Data de entrada': 'first day',
    },
  },
  {
    file: 'detenidos.csv',
    text: `No.;Nombres;Apellidos;Alias;Cédula;Fecha de nacimiento;Nacionalidad;Fecha de captura;Lugar;Autoridad;Delito
1;José Luis;Peña Ruiz;El Gallo;1-1234-567;04/07/1980;guatemalteca;12/03/2015;Puerto Barrios;Policía Nacional Civil;asociación ilícita
2;Ana María;Prado Sol;La Doña;1-9876-543;21/12/1975;hondureña;13/03/2015;Zacapa;Policía Nacional Civil;lavado de dinero
`,
    about: 'detentions',
    columns: {
      'No.': 'row number',
      Nombres: 'given name',
      Apellidos: 'surname',
      Alias: 'alias',
      Cédula: 'identifier',
      'Fecha de nacimiento': 'birth date',
      Nacionalidad: 'nationality',
      'Fecha de captura': 'date',
      Lugar: 'place',
      Autoridad: 'name/authority',
      Delito: 'charge',
    },
  },
  {
    file: 'arrests-2016.csv',
    text: `Case number,Detainee,Date of birth,Date of arrest,Place of arrest,Arresting agency,Charges,Gang
A-101,Luis Ferro,1979-01-30,2016-02-11,Belize City,Belize Police Department,murder,Blue Pier Crew
A-102,Mateo Cruz,1988-09-02,2016-02-14,Dangriga,Belize Police Department,extortion,Blue Pier Crew
`,
    about: 'detentions',
    columns: {
      'Case number': 'row number',
      Detainee: 'name/detained',
      'Date of birth': 'birth date',
      'Date of arrest': 'date',
      'Place of arrest': 'place',
      'Arresting agency': 'body/authority',
      Charges: 'charge',
      Gang: 'group',
    },
  },
  {
    file: 'presos.csv',
    text: `Preso;RG;Data da prisão;Município;UF;Crime;Facção
Marcos Lima;22.333.444-5;11/02/2016;Niterói;Rio de Janeiro;tráfico de drogas;Comando da Maré
Bruna Alves;33.444.555-6;27/02/2016;Santos;São Paulo;receptação;Comando da Maré
`,
    about: 'detentions',
    columns: {
      Preso: 'name/detained',
      RG: 'identifier',
      'Data da prisão': 'date',
      Município: 'place',
      UF: 'division',
      Crime: 'charge',
      Facção: 'group',
    },
  },
  {
    file: 'incidentes.csv',
    text: `Fecha del hecho;Departamento;Municipio;Tipo de hecho;Presunto responsable;Víctima;Muertos;Heridos;Arma;Fuente
12/03/2014;Antioquia;Turbo;Homicidio;Los Calafates;Pedro Salas;1;0;arma de fuego;El Heraldo
19/03/2014;Chocó;Quibdó;Enfrentamiento;Los Calafates;;3;2;fusil;El Heraldo
25/03/2014;Antioquia;Apartadó;Secuestro;desconocido;Rosa Marín;0;0;;Radio Costa
`,
    about: 'incidents',
    columns: {
      'Fecha del hecho': 'date',
      Departamento: 'division',
      Municipio: 'place',
      'Tipo de hecho': 'type',
      'Presunto responsable': 'name/perpetrator',
      Víctima: 'name/victim',
      Muertos: 'killed',
      Heridos: 'injured',
      Arma: 'weapon',
      Fuente: 'attribution',
    },
  },
  {
    file: 'attacks.csv',
    text: `event_id,event_date,event_type,actor1,actor2,country,admin1,location,latitude,longitude,source,notes,fatalities
BLZ1,2016-05-03,Armed clash,Blue Pier Crew,Belize Defence Force,Belize,Belize District,Belize City,17.4995,-88.1976,Harbour Times,Members of the crew fired at a patrol and wounded two soldiers near the pier,2
BLZ2,2016-05-09,Shooting,Blue Pier Crew,Southside Crew,Belize,Stann Creek,Dangriga,16.9697,-88.2330,Harbour Times,Men on two motorbikes opened fire on a house and left before the police arrived,1
`,
    about: 'incidents',
    columns: {
      event_id: 'row number',
      event_date: 'date',
      event_type: 'type',
      actor1: 'group/source',
      actor2: 'group/target',
      country: 'country',
      admin1: 'division',
      location: 'place',
      latitude: 'latitude',
      longitude: 'longitude',
      source: 'attribution',
      notes: 'note',
      fatalities: 'killed',
    },
  },
  {
    file: 'ocorrencias.csv',
    text: `Nº;Data do fato;Natureza;Município;Bairro;Vítimas fatais;Suposto autor
1;03/01/2017;Homicídio;Rio de Janeiro;Penha;1;Comando da Maré
2;09/01/2017;Roubo;Niterói;Icaraí;0;desconhecido
3;21/01/2017;Confronto;Rio de Janeiro;Penha;4;Comando da Maré
`,
    about: 'incidents',
    columns: {
      Nº: 'row number',
      'Data do fato': 'date',
      Natureza: 'type',
      Município: 'place',
      Bairro: 'unused',
      'Vítimas fatais': 'killed',
      'Suposto autor': 'name/perpetrator',
    },
  },
  {
    file: 'integrantes.csv',
    text: `Nombre completo;Apodo;Grupo;Rango;Desde
José Peña;El Gallo;Los Calafates;sicario;2011-04
Mateo Cruz;Tuco;Los Calafates;jefe de zona;2009-01
`,
    about: 'members',
    columns: { 'Nombre completo': 'name', Apodo: 'alias', Grupo: 'group', Rango: 'role', Desde: 'first day' },
  },
  {
    file: 'officials.csv',
    text: `Name,Agency,Title,Start date,End date
Ana Prado,Ministry of the Interior,deputy minister,2008-01-14,2012-01-14
Luis Ferro,Port Authority of Belize,director,2010-06-01,2013-02-28
`,
    about: 'posts',
    columns: { Name: 'name', Agency: 'body', Title: 'role', 'Start date': 'first day', 'End date': 'last day' },
  },
  {
    file: 'territorios.csv',
    text: `Código de municipio;Municipio;Departamento;País;Latitud;Longitud;Grupo;Situación
1801;Puerto Barrios;Izabal;Guatemala;15,7278;-88,5944;Los Calafates;controla
1802;Livingston;Izabal;Guatemala;15,8286;-88,7517;Los Calafates;presencia
`,
    about: 'presence',
    columns: {
      'Código de municipio': 'place code',
      Municipio: 'place',
      Departamento: 'division',
      País: 'country',
      Latitud: 'latitude',
      Longitud: 'longitude',
      Grupo: 'group',
      Situación: 'unused',
    },
  },
  {
    file: 'giros 2018.csv',
    text: `Fecha giro,Remitente,Doc remitente,Destinatario,Ciudad destino,Valor girado,Asesor
2018-01-03,Carlos Rincón,79123456,Yolanda Mejía,Buenaventura,850000,A12
2018-01-09,Carlos Rincón,79123456,Hernán Duque,Tumaco,1200000,A12
2018-02-11,Paola Nieto,52111222,Hernán Duque,Tumaco,990000,A07
`,
    about: 'payments',
    columns: {
      'Fecha giro': 'date',
      Remitente: 'name/payer',
      'Doc remitente': 'phone/payer',
      Destinatario: 'name/payee',
      'Ciudad destino': 'place',
      'Valor girado': 'amount',
      Asesor: 'unused',
    },
  },
  {
    file: 'phone_log.csv',
    text: `A Number,B Number,Date/Time,Call Duration (s),Cell ID,Direction
+50378901234,+50370001111,2019-07-01 10:11:12,64,SV-220,out
+50378901234,+50370002222,2019-07-01 12:01:00,12,SV-221,out
+50370001111,+50378901234,2019-07-02 00:15:33,420,SV-220,in
`,
    about: 'calls',
    columns: {
      'A Number': 'phone/caller',
      'B Number': 'phone/called',
      'Date/Time': 'date',
      'Call Duration (s)': 'duration',
      'Cell ID': 'antenna',
      Direction: 'unused',
    },
  },
  {
    file: 'socios.csv',
    text: `Compañía;RUC;Accionista;Identificación accionista;% participación;Gerente general;Provincia
Pesquera Bahía Azul S.A.;0992345678001;Wilmer Zambrano;1301234567;55;Gladys Cedeño;Manabí
Agrícola Don Lucho Cía. Ltda.;0999876543001;Gladys Cedeño;1309876543;20;Wilmer Zambrano;Guayas
`,
    about: 'register',
    columns: {
      Compañía: 'company',
      RUC: 'identifier',
      Accionista: 'name/owner',
      'Identificación accionista': 'identifier/owner',
      '% participación': 'share',
      'Gerente general': 'name/director',
      Provincia: 'division',
    },
  },
  {
    file: 'mandados.csv',
    text: `Nome;Vulgo;Data de nascimento;Mandado nº;Vara;Data da prisão;Cidade;Artigo
Wellington Rocha;Gordo;12/12/1985;0012/2017;Vara Criminal de Santos;03/05/2017;Santos;art. 33
Fábio Nunes;Magrelo;30/01/1990;0044/2017;Vara Criminal de Santos;19/05/2017;Guarujá;art. 35
`,
    about: 'detentions',
    columns: {
      Nome: 'name',
      Vulgo: 'alias',
      'Data de nascimento': 'birth date',
      'Mandado nº': 'row number',
      Vara: 'name/authority',
      'Data da prisão': 'date',
      Cidade: 'place',
      Artigo: 'unused',
    },
  },
  {
    file: 'homicide_log.csv',
    text: `Incident No,Date,Parish,Town,Victim name,Victim age,Weapon used,Suspected gang,Motive
1,05/01/2018,Saint James,Montego Bay,Devon Clarke,24,gun,Stone Crusher,reprisal
2,09/01/2018,Kingston,Kingston,Marlon Brown,31,knife,,dispute
3,22/01/2018,Saint James,Montego Bay,Andre Williams,19,gun,Stone Crusher,reprisal
`,
    about: 'incidents',
    columns: {
      'Incident No': 'row number',
      Date: 'date',
      Parish: 'division',
      Town: 'place',
      'Victim name': 'name/victim',
      'Victim age': 'sex',
      'Weapon used': 'weapon',
      'Suspected gang': 'group',
      Motive: 'unused',
    },
  },
  {
    file: 'aliados y rivales.csv',
    text: `Grupo A;Grupo B;Relación;Año;Fuente
Los Choneros;Los Lobos;rivales;2020;prensa
Los Tiguerones;Los Lobos;aliados;2021;prensa
`,
    about: 'ties',
    columns: {
      'Grupo A': 'group/source',
      'Grupo B': 'group/target',
      Relación: 'unused',
      Año: 'year',
      Fuente: 'attribution',
    },
  },
  {
    file: 'contratos.csv',
    text: `Entidad;NIT entidad;Contratista;NIT contratista;Objeto;Valor del contrato;Fecha de firma;Fecha fin
Alcaldía de Turbo;800123456-1;Inversiones La Ceiba S.A.S.;900987654-3;suministro de raciones;250.000.000;01/02/2016;31/12/2016
Gobernación del Chocó;891680010-2;Fundación Manos;900111222-5;apoyo logístico;80.000.000;15/03/2016;15/09/2016
`,
    about: 'payments',
    columns: {
      Entidad: 'body',
      'NIT entidad': 'identifier',
      Contratista: 'company/payee',
      'NIT contratista': 'identifier/payee',
      Objeto: 'unused',
      'Valor del contrato': 'amount',
      'Fecha de firma': 'date',
      'Fecha fin': 'last day',
    },
  },
];
