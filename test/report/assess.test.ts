import { describe, expect, test } from 'vitest';
import { CodePoints, LANGUAGES, type Language } from '../../src/model/index.js';
import { Assessment, assess, toHtml, toMarkdown } from '../../src/report/index.js';
import { CaseBuilder } from './case-fixture.js';
import { puertoSalitre } from './puerto-salitre.js';

const OPTIONS = { title: 'Puerto Salitre', now: '2015-07-02', who: 'M. Oduber' } as const;

function assessed(language: Language, more: Partial<Parameters<typeof assess>[2]> = {}) {
  const { snapshot, resolved } = puertoSalitre();
  return assess(snapshot, resolved, { ...OPTIONS, language, ...more });
}

const HEADLINES: Record<Language, string[]> = {
  en: [
    'Gaspar Obando Nieto deals with both Los Salineros, on the criminal side, and the Frente Doce de Marzo, on the armed side.',
    'The Autodefensas de Río Hondo first stood against Los Salineros and later worked with that same group.',
    'According to the Harbour Observatory and El Faro del Litoral, Los Salineros bribed Efraín Bustos Lara.',
    'Los Salineros control Puerto Salitre.',
    'Los Bolicheros and Los Salineros have fought each other.',
    'According to El Faro del Litoral, the Policía Nacional arrested or detained Efraín Bustos Lara.',
    'Alleged: Inés Cardozo Villar joins Los Salineros to Tomás Rentería Solís.',
    'Efraín Bustos Lara joins Los Salineros to the Aduana de Puerto Salitre.',
    'The Autodefensas de Río Hondo control Río Hondo.',
    'The Frente Doce de Marzo operates in Sierra Colorada.',
    'Alleged: Tomás Rentería Solís joins Los Salineros to the National Assembly.',
  ],
  es: [
    'Gaspar Obando Nieto trata tanto con Los Salineros, del lado criminal, como con el Frente Doce de Marzo, del lado armado.',
    'Las Autodefensas de Río Hondo primero se enfrentaron a Los Salineros y después trabajaron con ese mismo grupo.',
    'Según el Harbour Observatory y El Faro del Litoral, Los Salineros sobornaron a Efraín Bustos Lara.',
    'Los Salineros controlan Puerto Salitre.',
    'Los Bolicheros y Los Salineros se han enfrentado.',
    'Según El Faro del Litoral, la Policía Nacional detuvo a Efraín Bustos Lara.',
    'Alegado: Inés Cardozo Villar une a Los Salineros con Tomás Rentería Solís.',
    'Efraín Bustos Lara une a Los Salineros con la Aduana de Puerto Salitre.',
    'Las Autodefensas de Río Hondo controlan Río Hondo.',
    'El Frente Doce de Marzo opera en Sierra Colorada.',
    'Alegado: Tomás Rentería Solís une a Los Salineros con la National Assembly.',
  ],
  pt: [
    'Gaspar Obando Nieto trata tanto com Los Salineros, do lado criminoso, como com a Frente Doce de Marzo, do lado armado.',
    'As Autodefensas de Río Hondo primeiro enfrentaram Los Salineros e depois trabalharam com esse mesmo grupo.',
    'Segundo o Harbour Observatory e El Faro del Litoral, Los Salineros subornaram Efraín Bustos Lara.',
    'Los Salineros controlam Puerto Salitre.',
    'Los Bolicheros e Los Salineros se enfrentaram.',
    'Segundo El Faro del Litoral, a Policía Nacional prendeu Efraín Bustos Lara.',
    'Alegado: Inés Cardozo Villar liga Los Salineros com Tomás Rentería Solís.',
    'Efraín Bustos Lara liga Los Salineros com a Aduana de Puerto Salitre.',
    'As Autodefensas de Río Hondo controlam Río Hondo.',
    'A Frente Doce de Marzo atua em Sierra Colorada.',
    'Alegado: Tomás Rentería Solís liga Los Salineros com a National Assembly.',
  ],
};

describe.each(LANGUAGES)('the assessment of an invented port in %s', (language) => {
  const assessment = assessed(language);

  test('tells the findings in plain words, the planted ones first', () => {
    expect(assessment.findings.map((finding) => finding.headline)).toEqual(HEADLINES[language]);
  });

  test('is valid by its schema', () => {
    expect(Assessment.safeParse(assessment).error).toBeUndefined();
  });

  test('fills every phrase', () => {
    const words = JSON.stringify({ ...assessment, evidence: [], documents: [] });
    expect(words).not.toMatch(/\{\w+\}|\[\w+:|undefined|NaN/);
  });

  test('cites only evidence that exists, and every piece of evidence is cited', () => {
    const numbers = assessment.evidence.map((entry) => entry.number);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    const cited = new Set(citesOf(assessment));
    expect([...cited].sort((a, b) => a - b)).toEqual(numbers);
  });

  test('quotes documents literally', () => {
    const { snapshot } = puertoSalitre();
    for (const { document, start, end, quote } of assessment.evidence) {
      const { sha256 } = assessment.documents.find((one) => one.id === document)!;
      const { text } = snapshot.documents.find((one) => one.id === sha256)!;
      const points = new CodePoints(text);
      expect(text.slice(points.to16(start), points.to16(end))).toBe(quote);
    }
  });
});

function citesOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(citesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'documents') return [];
    return key === 'cites' ? (inner as number[]) : citesOf(inner);
  });
}

describe('what is no finding', () => {
  const assessment = assessed('en');
  const texts = (list: readonly { text: string }[]) => list.map((one) => one.text).join('\n');
  const findings = assessment.findings.flatMap((one) => [one.headline, ...one.sentences.map((line) => line.text)]);

  test('the false lead is told with who alleges it and who denies it, in its own part only', () => {
    expect(findings.join('\n')).not.toContain('Salcedo');
    expect(texts(assessment.alleged)).toContain(
      'As alleged by “Un blog” (El Faro del Litoral), Bruno Salcedo Mir finances Los Salineros. ' +
        'This is denied or found unsupported by “O Ministério Público” (Simone Prado).',
    );
  });

  test('a denial is told as a denial', () => {
    expect(texts(assessment.denied)).toContain('Denied or found without support by “Rentería” (Harbour Observatory)');
    expect(findings.join('\n')).not.toContain('Tomás Rentería Solís met');
  });

  test('what was read with little confidence is counted, not told', () => {
    expect(JSON.stringify(assessment)).not.toContain('Simón Arce');
    expect(texts(assessment.gaps)).toContain('1 statement that the program read with a confidence below 0.5');
    expect(JSON.stringify(assessed('en', { minimumConfidence: 0.2 }))).toContain('Simón Arce');
  });

  test('a statement that a person rejected is nowhere', () => {
    const { snapshot, resolved } = puertoSalitre();
    const bribes = snapshot.statements.filter((statement) => statement.property === 'bribes');
    for (const statement of bribes) statement.judgement = 'rejected';
    const without = assess(snapshot, resolved, { ...OPTIONS, language: 'en' });
    expect(bribes.length).toBe(2);
    expect(JSON.stringify(without)).not.toContain('Los Salineros bribed Efraín Bustos Lara.');
  });

  test('a name that one sentence gives in passing is no key actor', () => {
    const names = assessment.actors.map((actor) => actor.name);
    expect(names).toContain('Inés Cardozo Villar');
    expect(names).not.toContain('Marta Olvera');
    expect(names).not.toContain('Ecuador');
  });
});

describe('certainty', () => {
  test('two reprints of one text are one source', () => {
    const { snapshot, resolved } = puertoSalitre();
    const [first, second] = snapshot.documents;
    first!.reprintOf = first!.id;
    second!.reprintOf = first!.id;
    const bribe = (assessment: Assessment) => assessment.findings.find((one) => one.kind === 'corruption')!;
    expect(bribe(assessed('en'))).toMatchObject({ certainty: 'corroborated', sources: 2 });
    expect(bribe(assess(snapshot, resolved, { ...OPTIONS, language: 'en' }))).toMatchObject({
      certainty: 'asserted',
      sources: 1,
    });
  });

  test('a finding of several ties is as certain as its weakest, and a chain names that one', () => {
    const { findings, chains } = assessed('en');
    expect(findings.find((one) => one.headline.includes('Inés'))).toMatchObject({ certainty: 'alleged' });
    const alleged = chains.find((chain) => chain.certainty === 'alleged')!;
    expect(alleged.links.filter((link) => link.weakest).map((link) => link.certainty)).toEqual(['alleged']);
    expect(alleged.note).toContain('Inés Cardozo Villar and Tomás Rentería Solís: only alleged');
  });

  test('a doubtful reading is said, a sure one is not', () => {
    const { snapshot, resolved } = puertoSalitre();
    expect(assessed('en').findings[0]!.certaintyText).not.toContain('Reading');
    for (const statement of snapshot.statements) statement.confidence = 0.62;
    const doubtful = assess(snapshot, resolved, { ...OPTIONS, language: 'en' });
    expect(doubtful.findings[0]!.certaintyText).toContain('Reading: moderate.');
  });
});

describe('names that resolution left apart', () => {
  function twoNamesakes() {
    const builder = new CaseBuilder()
      .kinds('Person', 'Bruno Salcedo Mir')
      .kinds('Organization', 'Cartel de la Bruma')
      .kinds('Place', 'Cartel de la Bruma port', 'Bahía Gris');
    const blog = 'Bruno Salcedo Mir financed and joined the Cartel de la Bruma in Bahía Gris.';
    builder
      .document('blog.txt', blog)
      .says('Bruno Salcedo Mir', 'Support finances', 'Cartel de la Bruma', blog)
      .says('Bruno Salcedo Mir', 'Membership member', 'Cartel de la Bruma', blog)
      .says('Cartel de la Bruma', 'Presence operates in', 'Bahía Gris', blog);
    const denial = 'The prosecutor found no evidence that Bruno Salcedo Mir financed the Cartel de la Bruma.';
    builder
      .document('denial.txt', denial)
      .says('Bruno Salcedo Mir', 'Support finances', 'Cartel de la Bruma', denial, { hedge: 'denied' });
    const { snapshot } = builder;
    // Nobody is joined: each document has its own.
    const resolved = snapshot.entities.map(({ id, schema, name }) => ({
      id,
      schema,
      name,
      aliases: [],
      members: [id],
      provisional: false,
    }));
    return assess(snapshot, resolved, { ...OPTIONS, language: 'en' });
  }
  const assessment = twoNamesakes();

  test('a denial counts against the claim on the same two names', () => {
    const support = assessment.findings.find((finding) => finding.kind === 'support')!;
    expect(support).toMatchObject({ certainty: 'disputed' });
    expect(support.headline).toContain('This is denied or found unsupported by “denial.txt”.');
    expect(support.certaintyText).toContain('Disputed: stated by “blog.txt”, denied by “denial.txt”.');
  });

  test('nobody and no place is told twice', () => {
    const names = [...assessment.actors, ...assessment.territories].map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    expect(assessment.actors.find((actor) => actor.name === 'Cartel de la Bruma')).toMatchObject({ namesakes: 1 });
  });
});

describe('places', () => {
  test('a continent is no territory, a name that is also a body is no place, a country waits behind its towns', () => {
    const builder = new CaseBuilder()
      .kinds('Organization', 'Cartel de la Bruma', 'Los Grises')
      .kinds('Place', 'South America', 'Ecuador', 'Bahía Gris', 'LOS GRISES');
    const text = 'Cartel de la Bruma, South America, Ecuador, Bahía Gris, LOS GRISES, Los Grises.';
    const document = builder.document('a.txt', text);
    for (const place of ['South America', 'Ecuador', 'Bahía Gris', 'LOS GRISES'])
      document.says('Cartel de la Bruma', 'Presence operates in', place, text);
    document
      .says('Cartel de la Bruma', 'Presence controls', 'Ecuador', text)
      .says('Cartel de la Bruma', 'Rivalry fights', 'Los Grises', text)
      .has('Ecuador', 'code', 'EC', text, { detail: { country: 'EC', kind: 'country' } });
    const { findings, territories } = assess(builder.snapshot, builder.resolved(), { ...OPTIONS, language: 'en' });
    expect(territories.map((one) => one.name)).toEqual(['Bahía Gris', 'Ecuador']);
    const told = findings.filter((finding) => finding.kind === 'territory').map((finding) => finding.headline);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Bahía Gris');
    expect(told[0]).not.toMatch(/South America|Ecuador/);
  });
});

describe('handling', () => {
  test('what is marked above the report is left out and counted, with the names only it uses', () => {
    const { snapshot, resolved } = puertoSalitre();
    const note = snapshot.documents.find((document) => document.name === 'nota-de-prensa.html')!;
    note.handling = 'TLP:AMBER';
    const green = assess(snapshot, resolved, { ...OPTIONS, language: 'en' });
    const text = `${JSON.stringify(green)}${toHtml(green)}${toMarkdown(green)}`;
    expect(text).not.toContain('Gaspar');
    expect(text).not.toContain('nota-de-prensa');
    expect(green.redacted).toEqual({ documents: 1, statements: 8 });
    expect(green.opening.join(' ')).toContain('8 statements and 1 document above the mark TLP:GREEN were left out.');
    const amber = assess(snapshot, resolved, { ...OPTIONS, language: 'en', handling: 'TLP:AMBER' });
    expect(amber.redacted).toEqual({ documents: 0, statements: 0 });
    expect(JSON.stringify(amber)).toContain('Gaspar');
  });

  test('a quote that shares text with a marked one is left out with it', () => {
    const { snapshot, resolved } = puertoSalitre();
    const marked = snapshot.statements.find((one) => one.schema === 'Presence' && one.property === 'controls')!;
    marked.handling = 'TLP:RED';
    const assessment = assess(snapshot, resolved, { ...OPTIONS, language: 'en' });
    expect(assessment.redacted.statements).toBe(2);
    expect(JSON.stringify(assessment)).not.toContain(marked.quote);
  });
});

describe('the rest', () => {
  test('the same case gives the same bytes, and no clock is read', () => {
    expect(JSON.stringify(assessed('pt'))).toBe(JSON.stringify(assessed('pt')));
    const { snapshot, resolved } = puertoSalitre();
    expect(assess(snapshot, resolved, { language: 'en' })).toMatchObject({
      date: '2015-07-01T09:00:00Z',
      preparedBy: '',
      title: 'Threat assessment',
      handling: 'TLP:GREEN',
    });
  });

  test('an empty case says that there is nothing', () => {
    const assessment = assess(new CaseBuilder().snapshot, [], { ...OPTIONS, language: 'es' });
    expect(Assessment.safeParse(assessment).error).toBeUndefined();
    expect(assessment.findings).toEqual([]);
    expect(assessment.opening).toContain('La evidencia disponible no permitió ningún hallazgo.');
    expect(toHtml(assessment)).toContain('No se halló nada de este tipo.');
  });

  test('a quote that does not stand in its document stops the report', () => {
    const { snapshot, resolved } = puertoSalitre();
    const statement = snapshot.statements.find((one) => one.property === 'bribes')!;
    statement.quote = `${statement.quote} `;
    expect(() => assess(snapshot, resolved, { ...OPTIONS, language: 'en' })).toThrow(
      /does not stand at \d+-\d+ of salt-and-stamp\.md/,
    );
  });

  test('says which files could not be read, and which pairs wait for a person', () => {
    const { builder, snapshot, resolved } = puertoSalitre();
    const [left, right] = snapshot.entities;
    builder.unsure(left!.id, right!.id);
    const failures = [{ name: 'scan.pdf', reason: 'no text on any page' }];
    const { gaps, unread } = assess(snapshot, resolved, { ...OPTIONS, language: 'en', failures });
    const told = gaps.map((gap) => gap.text);
    expect(unread).toEqual(failures);
    expect(told).toContain('1 file could not be read: scan.pdf.');
    expect(told).toContain('1 pair of names that may be one and the same waits for a person’s decision.');
    expect(told).toContain('1 document bears no date.');
  });
});
