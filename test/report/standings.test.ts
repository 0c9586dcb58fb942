import { describe, expect, it } from 'vitest';
import type { Examination } from '../../src/case/index.js';
import { claimStanding, standingsOf } from '../../src/report/index.js';
import { CaseBuilder } from './case-fixture.js';

const at = '2026-11-22T10:00:00Z';
const by = (status: Examination['status']): { examined: Examination; judgement: 'accepted' | 'rejected' } => ({
  examined: { status, who: 'Mara', at, why: 'looked' },
  judgement: status === 'rejected' || status === 'inadmissible' ? 'rejected' : 'accepted',
});

function built() {
  const builder = new CaseBuilder().kinds('Person', 'Ana Prado', 'Luis Ferro').kinds('Organization', 'Los Carrizos');
  const [leads, bribed] = ['Ana Prado leads Los Carrizos.', 'Los Carrizos bribed Luis Ferro.'];
  builder
    .document('one.txt', `${leads} ${bribed} Luis Ferro, a judge.`)
    .says('Ana Prado', 'Directorship leader', 'Los Carrizos', leads)
    .says('Los Carrizos', 'Corruption bribes', 'Luis Ferro', bribed)
    .has('Luis Ferro', 'position', 'judge', 'Luis Ferro, a judge.', by('inadmissible'));
  builder.document('two.txt', leads).says('Ana Prado', 'Directorship leader', 'Los Carrizos', leads);
  return builder;
}

describe('how the claims of a case stand', () => {
  it('by the sources, by people, and what was set aside', () => {
    const builder = built();
    const rows = standingsOf(builder.snapshot, builder.resolved());
    expect(rows.map(({ statement, status, sources }) => [statement.quote, status, sources])).toEqual([
      ['Luis Ferro, a judge.', 'inadmissible', 1],
      ['Ana Prado leads Los Carrizos.', 'corroborated', 2],
      ['Los Carrizos bribed Luis Ferro.', 'asserted', 1],
    ]);
    expect(rows[0]!.decided).toMatchObject({ who: 'Mara' });
  });

  it('puts what is disputed first, and says the same of one claim as the list', () => {
    const builder = built();
    const denial = 'Los Carrizos did not bribe Luis Ferro.';
    builder
      .document('three.txt', denial)
      .says('Los Carrizos', 'Corruption bribes', 'Luis Ferro', denial, { hedge: 'denied' });
    // Nobody joined the two of one name: the denial counts all the same.
    const resolved = builder.snapshot.entities.map(({ id, schema, name }) => ({
      id,
      schema,
      name,
      aliases: [],
      members: [id],
      provisional: false,
    }));
    const [first] = standingsOf(builder.snapshot, resolved);
    expect(first).toMatchObject({ status: 'disputed', denials: 1 });
    expect(first!.statement.quote).toBe('Los Carrizos bribed Luis Ferro.');
    expect(claimStanding(builder.snapshot, resolved, first!.statement.id)).toMatchObject({
      status: 'disputed',
      denying: [expect.any(String)],
    });
  });
});
