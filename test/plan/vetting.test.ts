import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/case/index.js';
import { vettingOf } from '../../src/plan/index.js';
import { formToPdf, partText, printedVetting, vettingForm } from '../../src/report/index.js';
import { CaseBuilder } from '../report/case-fixture.js';

const UNIT = 'Batallón Norte';

function built(more: Partial<Statement> = {}) {
  const builder = new CaseBuilder()
    .kinds('PublicBody', UNIT, 'Ejército Central', 'Fiscalía')
    .kinds('Organization', 'Los Faroles')
    .kinds('Person', 'Ana Oduber', 'Coronel Ruiz', 'Luis Prado');
  builder
    .document(
      'one.txt',
      'Batallón Norte attacked Ana Oduber, who was tortured. Coronel Ruiz leads Batallón Norte. Coronel Ruiz took bribes from Los Faroles. ' +
        'Batallón Norte is part of Ejército Central. Luis Prado leads Los Faroles.',
    )
    .says(UNIT, 'Attack attacks', 'Ana Oduber', 'Batallón Norte attacked Ana Oduber, who was tortured.', more)
    .says('Coronel Ruiz', 'Directorship leads', UNIT, 'Coronel Ruiz leads Batallón Norte.')
    .says('Los Faroles', 'Corruption bribes', 'Coronel Ruiz', 'Coronel Ruiz took bribes from Los Faroles.')
    .says(UNIT, 'Affiliation part', 'Ejército Central', 'Batallón Norte is part of Ejército Central.')
    .says('Luis Prado', 'Directorship leads', 'Los Faroles', 'Luis Prado leads Los Faroles.');
  builder
    .document('two.txt', 'Fiscalía charged Coronel Ruiz. Batallón Norte never attacked Ana Oduber.')
    .says('Fiscalía', 'LegalAction charges', 'Coronel Ruiz', 'Fiscalía charged Coronel Ruiz.');
  return builder;
}
const vetted = (more: Partial<Statement> = {}) => {
  const builder = built(more);
  return vettingOf(builder.snapshot, builder.resolved(), 'batallon norte');
};

describe('vetting', () => {
  it('collects what bears on the unit and its commander, each under the standard it may bear on', () => {
    const { information, people, remedies, command } = vetted();
    expect(information.map(({ standard, of, standing }) => [standard, of, standing])).toEqual([
      ['gross-violation', UNIT, 'asserted'],
      ['corruption', 'Coronel Ruiz', 'asserted'],
    ]);
    expect(people).toEqual(['Coronel Ruiz']);
    expect(remedies.map(({ quote }) => quote)).toEqual(['Fiscalía charged Coronel Ruiz.']);
    expect(command.map(({ upper, lower }) => [upper, lower])).toEqual([
      ['Coronel Ruiz', UNIT],
      ['Ejército Central', UNIT],
    ]);
  });

  it('says what is missing, and calls nothing a clearance', () => {
    expect(vetted().missing).toEqual([
      { what: 'undated', n: 2 },
      { what: 'no-place', n: 2 },
      { what: 'one-source', n: 2 },
      { what: 'ungraded', n: 2 },
    ]);
    const builder = built();
    const clean = vettingOf(builder.snapshot, builder.resolved(), 'Fiscalía');
    expect(clean.information).toEqual([]);
    expect(clean.missing.map(({ what }) => what)).toContain('no-information');
  });

  it('leaves out what was set aside, and counts it', () => {
    const { information, setAside } = vetted({ judgement: 'rejected' });
    expect(information.map(({ standard }) => standard)).toEqual(['corruption']);
    expect(setAside).toBe(1);
  });

  it('keeps allegations and denials what they are', () => {
    expect(vetted({ hedge: 'alleged' }).information[0]!.standing).toBe('alleged');
    expect(vetted({ hedge: 'denied' }).information[0]!.standing).toBe('denied');
    const examined = { status: 'disputed', who: 'mara', at: '2015-08-01', why: 'a camera' } as const;
    expect(vetted({ examined }).information[0]!.standing).toBe('disputed');
  });

  it('tells a sentence of one actor under one standard once, and prints blanks to sign', async () => {
    const quote = 'In May the Brigada Norte extorted Ana Oduber and burned Tienda Sol.';
    const builder = new CaseBuilder().kinds('Organization', 'Brigada Norte').kinds('Person', 'Ana Oduber');
    builder
      .kinds('Organization', 'Tienda Sol')
      .document('paper.txt', quote)
      .says('Brigada Norte', 'Attack extorts', 'Ana Oduber', quote)
      .says('Brigada Norte', 'Attack bombs', 'Tienda Sol', quote);
    const edition = { language: 'pt', handling: 'TLP:AMBER' } as const;
    const form = vettingForm(builder.snapshot, builder.resolved(), 'Brigada Norte', [], edition);
    const table = form.part.blocks.find((block) => block.kind === 'table')!;
    expect(table.rows.map(({ cells }) => cells.at(-1)!.split('In May').length)).toEqual([2]);
    const printed = printedVetting(form, edition);
    expect(JSON.stringify(printed.blocks)).not.toContain('____');
    expect(printed.blanks.last).toEqual(['Oficial', 'Data']);
    expect(printed.annex[0]!.blocks).toHaveLength(1);
    const pdf = await formToPdf(printed);
    expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
  });

  it('respects the mark: nothing above it is in the form, and it is counted', () => {
    const builder = built({ handling: 'TLP:AMBER' });
    const form = vettingForm(builder.snapshot, builder.resolved(), UNIT, [], { language: 'en', handling: 'TLP:GREEN' });
    expect(JSON.stringify([form.part, form.evidence])).not.toContain('tortured');
    expect(form.redacted.statements).toBe(1);
  });

  it.each(['en', 'es', 'pt'] as const)('is told in %s with every word filled, and its decisions', (language) => {
    const builder = built();
    const [unit] = builder.resolved().filter(({ name }) => name === UNIT);
    const decisions = [
      {
        id: 'd1',
        unit: unit!.id,
        name: UNIT,
        decision: 'withheld' as const,
        reasons: 'torture',
        who: 'mara',
        at: '2015-08-01',
        undone: true,
      },
    ];
    const { part } = vettingForm(builder.snapshot, builder.resolved(), UNIT, decisions, {
      language,
      handling: 'TLP:RED',
    });
    const text = partText(part);
    expect(text).toContain('mara: torture (');
    expect(text).not.toMatch(/\{\w+\}|\[\w+:|undefined/);
  });

  it('names who is unknown', () => {
    const builder = built();
    expect(() => vettingOf(builder.snapshot, builder.resolved(), 'Nobody')).toThrow(/Nobody/);
  });
});
