import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, openCase } from '../src/case/index.js';
import { assessCase, type Resolved, resolveCase, takeIn } from '../src/journey.js';
import type { Assessment } from '../src/report/index.js';

/** The golden test: the bundled case through the whole journey, held against what a careful reader finds in it. */
const example = fileURLToPath(new URL('../examples/puerto-alondra/', import.meta.url));
const known = JSON.parse(readFileSync(join(example, 'known-answer.json'), 'utf8')) as {
  relations: { source: string; schema: string; target: string; hedge: string }[];
  sameAcrossDocuments: [string, string][];
  chain: { from: string; through: string[]; to: string };
  sharedFacilitator: { actor: string; serves: string[] };
  turned: string;
  falseLead: { source: string; schema: string; target: string };
  denials: { who: string; about: string }[];
  reprints: string[];
};

describe('the case of Puerto Alondra', () => {
  let folder: string;
  let store: Case;
  let resolved: Resolved;
  let assessment: Assessment;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-golden-'));
    store = await openCase(join(folder, 'case'), {
      create: true,
      who: 'analyst',
      now: () => new Date('2015-07-01T09:00:00Z'),
    });
    await takeIn(store, [join(example, 'documents')]);
    resolved = await resolveCase(store);
    assessment = await assessCase(store, { language: 'en', now: '2015-07-01' });
  }, 120_000);
  afterAll(async () => {
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Every name by which a document entity, or what it was joined to, is known. */
  const namesOf = (id: string | null): string[] => {
    if (id === null) return [];
    const entity = resolved.entities.find(({ members }) => members.includes(id));
    return entity ? [entity.name, ...entity.aliases] : [];
  };
  const entityNamed = (name: string) =>
    resolved.entities.find((entity) => [entity.name, ...entity.aliases].includes(name));

  it('reads all fifteen documents', () => {
    expect(resolved.snapshot.documents).toHaveLength(15);
    expect(assessment.unread).toEqual([]);
  });

  it.each(
    known.relations.map((relation) => [`${relation.source} ${relation.schema} ${relation.target}`, relation] as const),
  )('finds the planted fact: %s', (_title, { source, schema, target, hedge }) => {
    const found = resolved.snapshot.statements.filter(
      (statement) =>
        statement.schema === schema &&
        namesOf(statement.subject).includes(source) &&
        namesOf(statement.object).includes(target),
    );
    const turnedRound = resolved.snapshot.statements.filter(
      (statement) =>
        ['Alliance', 'Rivalry'].includes(schema) &&
        statement.schema === schema &&
        namesOf(statement.subject).includes(target) &&
        namesOf(statement.object).includes(source),
    );
    expect([...found, ...turnedRound].map((statement) => statement.hedge)).toContain(hedge);
  });

  it.each(known.sameAcrossDocuments)('knows that %s is %s', (left, right) => {
    const entity = entityNamed(left);
    expect(entity).toBeDefined();
    expect([entity!.name, ...entity!.aliases]).toContain(right);
  });

  it('tells the chain from the docks to the capital', () => {
    const shown = (name: string) => entityNamed(name)!.name;
    const [from, to] = [shown(known.chain.from), shown(known.chain.to)];
    const through = known.chain.through.map(shown);
    const found = assessment.chains.filter(
      ({ names }) => names[0] === from && names.at(-1) === to && through.every((name) => names.includes(name)),
    );
    expect(found).toHaveLength(1);
  });

  it('names the facilitator that the crew and the armed group share', () => {
    const actor = entityNamed(known.sharedFacilitator.actor)!;
    const finding = assessment.findings.find(({ kind, actors }) => kind === 'facilitator' && actors.includes(actor.id));
    expect(finding).toBeDefined();
    for (const name of known.sharedFacilitator.serves) expect(finding!.actors).toContain(entityNamed(name)!.id);
  });

  it('sees the militia turn', () => {
    const actor = entityNamed(known.turned)!;
    expect(assessment.findings.some(({ kind, actors }) => kind === 'turn' && actors.includes(actor.id))).toBe(true);
  });

  it('does not assert the false lead', () => {
    const { source, schema, target } = known.falseLead;
    const claims = resolved.snapshot.statements.filter(
      (statement) =>
        statement.schema === schema &&
        namesOf(statement.subject).includes(source) &&
        namesOf(statement.object).includes(target),
    );
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter((claim) => claim.hedge === 'asserted')).toEqual([]);
    const suspect = entityNamed(source)!.id;
    const against = assessment.findings.filter(
      ({ actors, certainty }) => actors.includes(suspect) && certainty !== 'disputed',
    );
    expect(against.map(({ headline }) => headline)).toEqual([]);
  });

  it('says flatly of nobody what is only alleged', () => {
    // The police call him the leader of the faction; no source states it as a fact.
    const alleged = assessment.actors.find(({ name }) => name === 'Anselmo Tavares Quintela');
    expect(alleged).toBeDefined();
    expect(alleged!.why.text).not.toMatch(/^Leads/);
    expect(alleged!.sentences.map(({ text }) => text).join(' ')).toMatch(/allegation/);
    const shared = assessment.findings.find(({ kind }) => kind === 'facilitator');
    expect(shared!.headline).not.toContain('Anselmo Tavares Quintela');
  });

  it('says which findings stand without what is only alleged', () => {
    const shared = assessment.findings.find(({ kind }) => kind === 'facilitator')!;
    expect(shared.stands.withoutAlleged).toBe('yes');
    const alleged = assessment.findings.filter(({ certainty }) => certainty === 'alleged');
    expect(alleged.map(({ stands }) => stands.withoutAlleged)).toContain('no');
    expect(alleged.map(({ stands }) => stands.withoutAlleged)).not.toContain('yes');
  });

  it('lists the denials as denials', () => {
    const denied = resolved.snapshot.statements.filter(({ hedge }) => hedge === 'denied');
    for (const { who, about } of known.denials)
      expect(
        denied.some(
          (statement) =>
            [statement.subject, statement.object].some((id) => namesOf(id).includes(who)) &&
            [statement.subject, statement.object].some((id) => namesOf(id).includes(about)),
        ),
        `${who} about ${about}`,
      ).toBe(true);
  });

  it('counts the wire story that two papers printed as one source', () => {
    const [first, second] = known.reprints.map((name) =>
      resolved.snapshot.documents.find((document) => document.name.endsWith(name)),
    );
    expect(second!.reprintOf ?? first!.reprintOf).toBeDefined();
  });

  it('quotes nothing that is not literal text', async () => {
    expect((await store.verify()).faults).toEqual([]);
  });

  it('changes nothing when it runs again', async () => {
    const again = await takeIn(store, [join(example, 'documents')]);
    expect(again).toMatchObject({ added: 0, known: 15 });
    const { snapshot } = await resolveCase(store);
    expect(snapshot).toEqual(resolved.snapshot);
    expect(await assessCase(store, { language: 'en', now: '2015-07-01' })).toEqual(assessment);
  });
});
