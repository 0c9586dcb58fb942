import { CaseBuilder } from './case-fixture.js';

/**
 * An invented case: the port of Puerto Salitre, its crew, the customs counter, a lawyer and a deputy who join the docks
 * to the capital, a ship agent shared with an armed group, a self-defence group that turns, denials, one false lead.
 */
export function puertoSalitre() {
  const builder = new CaseBuilder()
    .kinds(
      'Person',
      'Efraín Bustos Lara',
      'Inés Cardozo Villar',
      'Cardozo',
      'Tomás Rentería Solís',
      'Gaspar Obando Nieto',
    )
    .kinds('Person', 'Bruno Salcedo Mir', 'Julián Teruel', 'Marta Olvera', 'Simón Arce')
    .kinds(
      'Organization',
      'Los Salineros',
      'Frente Doce de Marzo',
      'Autodefensas de Río Hondo',
      'Alianza Salinera',
      'Los Bolicheros',
    )
    .kinds('PublicBody', 'National Assembly', 'Aduana de Puerto Salitre', 'Policía Nacional', 'Ministerio Público')
    .kinds('Company', 'Naviera Obando')
    .kinds('Place', 'Puerto Salitre', 'Río Hondo', 'Sierra Colorada', 'Ecuador');

  const report = [
    'The salt and the stamp. Puerto Salitre is a harbour town.',
    'The crew is led by Julián Teruel, and Los Salineros control the docks of Puerto Salitre.',
    'Every month Los Salineros bribed Efraín Bustos Lara, administrator of the Aduana de Puerto Salitre.',
    'Inés Cardozo Villar, a lawyer, defends Los Salineros in court and is treasurer of the Alianza Salinera.',
    'The Alianza Salinera is led by Tomás Rentería Solís, a deputy of the National Assembly.',
    'Rentería has denied that he ever met Los Salineros.',
    'Los Bolicheros and Los Salineros fought over the fuel depot in 2012.',
  ];
  builder
    .document('salt-and-stamp.md', report.join('\n\n'), {
      title: 'The salt and the stamp',
      publisher: 'Harbour Observatory',
      date: '2015-02-12',
    })
    .calls('Los Salineros', 'The crew')
    .says('Julián Teruel', 'Directorship leads', 'Los Salineros', report[1]!)
    .says('Los Salineros', 'Presence controls', 'Puerto Salitre', report[1]!)
    .says('Los Salineros', 'Corruption bribes', 'Efraín Bustos Lara', report[2]!)
    .says('Efraín Bustos Lara', 'Directorship leads', 'Aduana de Puerto Salitre', report[2]!)
    .has('Inés Cardozo Villar', 'position', 'lawyer', report[3]!)
    .says('Inés Cardozo Villar', 'Associate represents', 'Los Salineros', report[3]!)
    .says('Inés Cardozo Villar', 'Membership member', 'Alianza Salinera', report[3]!)
    .has('Tomás Rentería Solís', 'position', 'deputy', report[4]!)
    .says('Tomás Rentería Solís', 'Directorship leads', 'Alianza Salinera', report[4]!)
    .says('Tomás Rentería Solís', 'Occupancy legislator', 'National Assembly', report[4]!)
    .says('Tomás Rentería Solís', 'Associate meets', 'Los Salineros', report[5]!, {
      hedge: 'denied',
      attribution: 'Rentería',
    })
    .says('Los Bolicheros', 'Rivalry fights', 'Los Salineros', report[6]!, { validFrom: '2012' });

  const nota = [
    'Puerto Salitre, 3 de marzo de 2015.',
    'Los Salineros sobornaron durante años a Efraín Bustos Lara.',
    'El 17 de septiembre de 2014 la Policía Nacional detuvo a Efraín Bustos Lara.',
    'Según la fiscalía, Cardozo llevó dinero de Los Salineros a Tomás Rentería Solís.',
    'Gaspar Obando Nieto, dueño de la Naviera Obando, cobró de Los Salineros y vendió combustible al Frente Doce de Marzo, la guerrilla de Sierra Colorada.',
    'El Frente Doce de Marzo opera en Sierra Colorada.',
    'Un blog publicó que Bruno Salcedo Mir financia a Los Salineros.',
  ];
  const nota2 = builder
    .document('nota-de-prensa.html', nota.join('\n'), {
      language: 'es',
      publisher: 'El Faro del Litoral',
      date: '2015-03-03',
    })
    .says('Los Salineros', 'Corruption bribes', 'Efraín Bustos Lara', nota[1]!)
    .says('Policía Nacional', 'LegalAction arrests', 'Efraín Bustos Lara', nota[2]!, { validFrom: '2014-09-17' })
    .says('Cardozo', 'Payment pays', 'Tomás Rentería Solís', nota[3]!, { hedge: 'alleged', attribution: 'la fiscalía' })
    .says('Gaspar Obando Nieto', 'Ownership owner', 'Naviera Obando', nota[4]!)
    .says('Los Salineros', 'Payment pays', 'Gaspar Obando Nieto', nota[4]!)
    .says('Gaspar Obando Nieto', 'Support supplies', 'Frente Doce de Marzo', nota[4]!)
    .says('Frente Doce de Marzo', 'Presence operates in', 'Sierra Colorada', nota[5]!)
    .says('Bruno Salcedo Mir', 'Support finances', 'Los Salineros', nota[6]!, {
      hedge: 'alleged',
      attribution: 'Un blog',
    });
  nota2.calls('Frente Doce de Marzo', 'la guerrilla');

  const aviso = [
    'O Ministério Público informa que não há prova de que Bruno Salcedo Mir financie Los Salineros.',
    'Em abril de 2013 as Autodefensas de Río Hondo expulsaram Los Salineros de Río Hondo.',
    'Desde março de 2015 as Autodefensas de Río Hondo cooperam com Los Salineros e cobram taxa em Río Hondo.',
    'Em 4 de maio de 2015 as Autodefensas de Río Hondo mataram Marta Olvera em Río Hondo.',
    'O delegado Simón Arce teria visitado Río Hondo.',
  ];
  builder
    .document('aviso.txt', aviso.join('\n'), { language: 'pt', author: 'Simone Prado', date: '2015-06-20' })
    .says('Bruno Salcedo Mir', 'Support finances', 'Los Salineros', aviso[0]!, {
      hedge: 'denied',
      attribution: 'O Ministério Público',
    })
    .says('Autodefensas de Río Hondo', 'Rivalry fights', 'Los Salineros', aviso[1]!, { validFrom: '2013-04' })
    .says('Autodefensas de Río Hondo', 'Alliance cooperates with', 'Los Salineros', aviso[2]!, { validFrom: '2015-03' })
    .says('Autodefensas de Río Hondo', 'Presence controls', 'Río Hondo', aviso[2]!)
    .incident(
      'killing',
      {
        date: '2015-05-04',
        place: 'Río Hondo',
        perpetrator: 'Autodefensas de Río Hondo',
        victim: 'Marta Olvera',
        killed: 1,
      },
      aviso[3]!,
    )
    .says('Simón Arce', 'Presence visits', 'Río Hondo', aviso[4]!, { confidence: 0.3, hedge: 'alleged' });

  const gazetteer = 'Puerto Salitre, Río Hondo and Sierra Colorada lie on the coast of Ecuador.';
  const places = builder.document('places.csv', gazetteer, { mediaType: 'text/csv' });
  for (const [name, code, latitude, longitude] of [
    ['Puerto Salitre', '900001', -2.2, -80.9],
    ['Río Hondo', '900002', -2.1, -80.7],
    ['Sierra Colorada', '900003', -1.3, -79.2],
    ['Ecuador', 'EC', -1.4, -78.4],
  ] as const) {
    const kind = code === 'EC' ? 'country' : 'municipality';
    places.has(name, 'code', code, gazetteer, { detail: { country: 'EC', kind, latitude, longitude }, confidence: 1 });
  }
  places.says('Puerto Salitre', 'LocatedIn lies in', 'Ecuador', gazetteer);
  return { builder, snapshot: builder.snapshot, resolved: builder.resolved({ 'Inés Cardozo Villar': ['Cardozo'] }) };
}
