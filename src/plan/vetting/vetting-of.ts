import type { CaseSnapshot, Statement, VettingDecision } from '../../case/index.js';
import { buildNetwork } from '../../connect/index.js';
import { fold, type Language, said, UserError } from '../../model/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import { rulesOf } from './standard-sets.js';
import { standardOf } from './standards.js';
import type { CommandLink, Information, Missing, StandardId, StandardSet, Standing, Vetting } from './types.js';

/** Relations by which one answers for another: the object is the body above or commanded, as the subject's role says. */
const SERVICE: ReadonlySet<string> = new Set(['Directorship', 'Membership', 'Employment', 'Occupancy']);
const REFORM = /reform|dismiss|purge[ds]?\b|vetted|training|dado de baja|destitu|depura|capacita|exonera|expuls/i;

/**
 * What a case has on a unit or person that may receive assistance: information on abuses, corruption and ties to illicit
 * groups, by the unit or by those who command or serve in it; what was done about it; who answers for whom; what is
 * missing. Nothing is decided: an officer does that.
 * @param word id or name of an entity, as the case has it
 * @param standards whose rules the information is held against
 * @throws UserError where the case has no such entity, or several
 */
export function vettingOf(
  snapshot: CaseSnapshot,
  resolved: readonly ResolvedEntity[],
  word: string,
  decisions: readonly VettingDecision[] = [],
  { standards = 'us', language = 'en' }: { standards?: StandardSet; language?: Language } = {},
): Vetting {
  const rules = rulesOf(standards, language);
  const unit = named(resolved, word);
  const entityOf = new Map(resolved.flatMap((one) => one.members.map((member) => [member, one] as const)));
  const nameOf = (id: string | null): string => (id === null ? '–' : (entityOf.get(id)?.name ?? id));
  const isOf = (entity: ResolvedEntity) => (id: string | null) => id !== null && entityOf.get(id)?.id === entity.id;
  const isUnit = isOf(unit);
  const held = snapshot.statements.filter(({ judgement }) => judgement !== 'rejected');
  const command = commandOf(held, isUnit, nameOf);
  const people = new Map<string, ResolvedEntity>();
  for (const { kind, schema, subject, object, hedge } of held) {
    const person = subject === null ? undefined : entityOf.get(subject);
    if (
      kind === 'relation' &&
      SERVICE.has(schema) &&
      hedge !== 'denied' &&
      isUnit(object) &&
      person?.schema === 'Person'
    )
      people.set(person.id, person);
  }
  const own = (id: string | null): boolean => isUnit(id) || (id !== null && people.has(entityOf.get(id)?.id ?? ''));
  const sectors = buildNetwork(snapshot, [...resolved]).actors;
  const isIllicit = (id: string | null): boolean => {
    const actor = sectors.get(entityOf.get(id ?? '')?.id ?? '');
    return actor?.sector === 'crime' || actor?.sector === 'armed';
  };
  const information = gather(held, snapshot, own, isIllicit, entityOf, nameOf, rules);
  const remedies = held.filter(
    ({ kind, schema, object, subject, quote }) =>
      kind === 'relation' &&
      ((schema === 'LegalAction' && own(object)) ||
        ((SERVICE.has(schema) || schema === 'Affiliation') && own(subject) && REFORM.test(quote))),
  );
  const touches = ({ subject, object }: Statement) => own(subject) || own(object);
  return {
    unit: { id: unit.id, name: unit.name, aliases: unit.aliases },
    standards,
    people: [...people.values()].map(({ name }) => name).sort(),
    information,
    remedies,
    command,
    missing: missingOf(information, remedies, command, unit),
    setAside: snapshot.statements.filter((one) => one.judgement === 'rejected' && touches(one)).length,
    decisions: decisions.filter((one) => unit.members.includes(one.unit) || one.unit === unit.id),
  };
}

function named(resolved: readonly ResolvedEntity[], word: string): ResolvedEntity {
  const plain = (text: string): string => fold(text).trim();
  const found = resolved.filter(
    ({ id, members, name, aliases }) =>
      id === word || members.includes(word) || [name, ...aliases].some((one) => plain(one) === plain(word)),
  );
  const [unit, ...more] = found;
  if (!unit)
    throw new UserError(said`The case has nobody called "${word}". \`atalaya mentions --case …\` lists the names.`);
  if (more.length > 0)
    throw new UserError(
      said`"${word}" is ${found.length} entities of the case: ${found.map(({ id, name }) => `${name} (${id})`).join(', ')}. Name one by its id.`,
    );
  return unit;
}

/** Information by act, other end and standard: statements that tell the same are one piece. */
function gather(
  held: readonly Statement[],
  { documents }: CaseSnapshot,
  own: (id: string | null) => boolean,
  isIllicit: (id: string | null) => boolean,
  entityOf: ReadonlyMap<string, ResolvedEntity>,
  nameOf: (id: string | null) => string,
  rules: Readonly<Record<StandardId, string>>,
): Information[] {
  const sourceOf = new Map(documents.map(({ id, reprintOf }) => [id, reprintOf ?? id]));
  const typeOf = new Map(
    held.flatMap(({ schema, property, subject, value }) =>
      schema === 'Incident' && property === 'type' && subject && value ? [[subject, value] as const] : [],
    ),
  );
  const groups = new Map<
    string,
    { standard: NonNullable<ReturnType<typeof standardOf>>; of: string; statements: Statement[] }
  >();
  for (const statement of held) {
    const { subject, object, schema, property } = statement;
    const isActor =
      schema === 'Incident' ? property === 'perpetrator' && own(object) : statement.kind === 'relation' && own(subject);
    const isTaker = (schema === 'Corruption' || schema === 'Payment' || schema === 'Alliance') && own(object);
    if (!isActor && !isTaker) continue;
    const other = isActor && schema !== 'Incident' ? object : subject;
    const standard = standardOf(statement, typeOf.get(subject ?? ''), isIllicit(other));
    if (!standard) continue;
    const actor = schema === 'Incident' || !isActor ? object : subject;
    const end = (id: string | null) => entityOf.get(id ?? '')?.id ?? id;
    const key = [standard.id, schema, end(actor), end(other)].join(' ');
    const group = groups.get(key);
    if (group) group.statements.push(statement);
    else groups.set(key, { standard, of: nameOf(actor), statements: [statement] });
  }
  return [...groups.values()]
    .map(({ standard, of, statements }): Information => {
      const { standing, sources } = standingOf(statements, sourceOf);
      const inOrder = [...statements].sort(
        (a, b) => Number(a.hedge === 'denied') - Number(b.hedge === 'denied') || b.confidence - a.confidence,
      );
      return { standard: standard.id, rule: rules[standard.id], of, standing, sources, statements: inOrder };
    })
    .sort((a, b) => standardRank(a) - standardRank(b) || b.sources - a.sources);
}

const RANK = ['gross-violation', 'corruption', 'illicit-ties', 'other-abuse'];
const standardRank = ({ standard }: Information): number => RANK.indexOf(standard);

function standingOf(
  statements: readonly Statement[],
  sourceOf: ReadonlyMap<string, string>,
): { standing: Standing; sources: number } {
  const count = (list: readonly Statement[]) => new Set(list.map(({ documentId }) => sourceOf.get(documentId))).size;
  const denied = statements.some(({ hedge }) => hedge === 'denied');
  const affirmed = statements.filter(({ hedge }) => hedge !== 'denied');
  const asserted = affirmed.filter(({ hedge }) => hedge === 'asserted');
  const sources = count(asserted.length > 0 ? asserted : affirmed);
  // What a person found of it goes before what the sources alone make of it.
  const found = statements
    .flatMap(({ examined }) => examined ?? [])
    .sort((a, b) => b.at.localeCompare(a.at))[0]?.status;
  if (found === 'asserted' || found === 'corroborated' || found === 'disputed') return { standing: found, sources };
  if (affirmed.length === 0) return { standing: 'denied', sources };
  if (denied) return { standing: 'disputed', sources };
  if (asserted.length === 0) return { standing: 'alleged', sources };
  return { standing: sources > 1 ? 'corroborated' : 'asserted', sources };
}

/** Who commands or serves in the unit, and what it belongs to or is led by, in the order of the text. */
function commandOf(
  held: readonly Statement[],
  isUnit: (id: string | null) => boolean,
  nameOf: (id: string | null) => string,
): CommandLink[] {
  return held.flatMap((statement): CommandLink[] => {
    const { kind, schema, subject, object, property, hedge, validFrom, validTo } = statement;
    if (kind !== 'relation' || hedge === 'denied' || subject === null || object === null) return [];
    const dates = { ...(validFrom && { from: validFrom }), ...(validTo && { to: validTo }) };
    const [s, o] = [nameOf(subject), nameOf(object)];
    // Who directs a body stands above it; who belongs to one, below.
    if (schema === 'Directorship' && (isUnit(object) || isUnit(subject)))
      return [{ upper: s, lower: o, role: property, ...dates, statement }];
    const isPart = schema === 'Affiliation' || SERVICE.has(schema);
    if (isPart && (isUnit(subject) || isUnit(object)))
      return [{ upper: o, lower: s, role: property, ...dates, statement }];
    return [];
  });
}

function missingOf(
  information: readonly Information[],
  remedies: readonly Statement[],
  command: readonly CommandLink[],
  { name }: ResolvedEntity,
): Vetting['missing'] {
  const lacking = (test: (one: Information) => boolean): number => information.filter(test).length;
  const isPlaced = ({ detail, schema }: Statement) => detail['place'] !== undefined || schema === 'Incident';
  const all: [Missing, number][] = [
    ['no-information', information.length === 0 ? 1 : 0],
    ['no-commander', command.some(({ lower }) => lower === name) ? 0 : 1],
    [
      'no-parent',
      command.some(({ lower, statement }) => lower === name && statement.schema !== 'Directorship') ? 0 : 1,
    ],
    [
      'undated',
      lacking(({ statements }) =>
        statements.every(({ validFrom, validTo, detail }) => !validFrom && !validTo && detail['date'] === undefined),
      ),
    ],
    ['no-place', lacking(({ statements }) => !statements.some(isPlaced))],
    ['one-source', lacking(({ sources }) => sources === 1)],
    [
      'ungraded',
      lacking(({ statements }) =>
        statements.every(({ reliability, credibility }) => reliability === 'F' && credibility === 6),
      ),
    ],
    ['only-alleged', lacking(({ standing }) => standing === 'alleged')],
    ['disputed', lacking(({ standing }) => standing === 'disputed')],
    ['no-remedy', information.length > 0 && remedies.length === 0 ? information.length : 0],
  ];
  return all.filter(([, n]) => n > 0).map(([what, n]) => ({ what, n }));
}
