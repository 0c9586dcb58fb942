import { readFileSync } from 'node:fs';
import type { CaseSnapshot, Statement } from '../../case/index.js';
import type { Language } from '../../model/index.js';
import type { FindingOfCase, Perspective, Threat, Trend } from './types.js';

interface ThreatType {
  id: string;
  title: Record<Language, string>;
  findings: Set<string>;
  schemata: Set<string>;
  incidents: Set<string>;
  topics: Set<string>;
  words: RegExp | undefined;
}

/** Fewer statements than this, with no finding, are a mention and no threat. */
const LEAST = 2;
const MOST = 12;
/** What can be done: who is where, with what; and what is wanted: what was done on purpose, or threatened. */
const CAPABILITY: ReadonlySet<string> = new Set([
  'Presence',
  'Support',
  'IllicitFlow',
  'Affiliation',
  'Alliance',
  'Ownership',
]);
/** Figures that count what somebody can do something with. */
const STRENGTH =
  /member|combatant|fighter|insurgent|guerrill|weapon|firearm|rifle|tons|income|profit|miembro|combatiente|armas|integrante|combatente|membro/i;
/** What stands for a stake that a perspective does not name. */
const UNSAID: Readonly<Record<Language, string>> = { en: 'not said yet', es: 'aún no dicho', pt: 'ainda não dito' };
const INTENT: ReadonlySet<string> = new Set(['Attack', 'Corruption', 'Rivalry', 'Incident']);

let types: ThreatType[] | undefined;

function threatTypes(): ThreatType[] {
  types ??= readFileSync(new URL('./threat-types.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [id, title, findings, schemata, incidents, topics, words, es, pt] = line.split('\t');
      const list = (cell: string | undefined) => new Set(cell === undefined || cell === '-' ? [] : cell.split('|'));
      return {
        id: id!,
        title: { en: title!, es: es ?? title!, pt: pt ?? title! },
        findings: list(findings),
        schemata: list(schemata),
        incidents: list(incidents),
        topics: list(topics),
        words: words && words !== '-' ? new RegExp(`(?<!\\p{L})(?:${words})`, 'iu') : undefined,
      };
    });
  return types;
}

/**
 * Threats that a case gives reason to look at, each with the findings and statements that it rests on and what each
 * perspective is taken to have at stake. Nothing is judged: likelihood, impact and confidence are a person's to give.
 * Those that most statements speak of come first.
 */
export function proposeThreats(
  snapshot: CaseSnapshot,
  findings: readonly FindingOfCase[],
  perspectives: readonly Perspective[],
  language: Language = 'en',
): Threat[] {
  const usable = snapshot.statements.filter(({ hedge, judgement }) => hedge !== 'denied' && judgement !== 'rejected');
  const byId = new Map(usable.map((statement) => [statement.id, statement]));
  const proposed = threatTypes().flatMap((type) => {
    const resting = findings.filter(
      ({ kind, headline }) => type.findings.has(kind) || (type.words?.test(headline) ?? false),
    );
    const cited = resting.flatMap(({ statements }) => statements.flatMap((id) => byId.get(id) ?? []));
    const spoken = usable.filter((statement) => speaksOf(statement, type)).sort((a, b) => b.confidence - a.confidence);
    const all = [...new Set([...cited, ...spoken])];
    if (resting.length === 0 && all.length < LEAST) return [];
    if (all.length === 0) return [];
    const ids = (list: readonly Statement[]) =>
      oneOfEachQuote(list)
        .slice(0, MOST)
        .map(({ id }) => id);
    const threat: Threat = {
      id: type.id,
      title: type.title[language],
      findings: resting.map(({ id }) => id),
      statements: ids(all),
      capability: ids(
        all.filter(
          ({ schema, property }) => CAPABILITY.has(schema) || (schema === 'Figure' && STRENGTH.test(property)),
        ),
      ),
      intent: ids(all.filter(({ schema }) => INTENT.has(schema))),
      trend: trendOf(all),
      views: perspectives.map(({ id, names, stakes }) => {
        const { salience = 'low', stake = UNSAID[language] } = stakes[type.id] ?? {};
        return {
          perspective: id,
          stake,
          salience,
          statements: ids(all.filter(({ quote }) => mentionOf(names).test(quote))),
        };
      }),
    };
    return [{ threat, weight: all.length + 5 * resting.length }];
  });
  return proposed.sort((a, b) => b.weight - a.weight).map(({ threat }) => threat);
}

/** What one sentence says several ways is shown once. */
const oneOfEachQuote = (list: readonly Statement[]): Statement[] =>
  [...new Map([...list].reverse().map((one) => [`${one.documentId} ${one.start} ${one.end}`, one])).values()].reverse();

/** Whether a statement speaks of a type of threat: by its schema, its incident, its topic, or the words of figure and claim. */
function speaksOf({ kind, schema, property, value, detail }: Statement, type: ThreatType): boolean {
  if (kind === 'relation') return type.schemata.has(schema);
  if (kind === 'property') return schema === 'Incident' && property === 'type' && type.incidents.has(value ?? '');
  if (kind === 'figure') return type.words?.test(property) ?? false;
  const { causeTopic, effectTopic, cause, effect } = detail;
  if ([causeTopic, effectTopic].some((topic) => topic !== undefined && type.topics.has(String(topic)))) return true;
  return type.words?.test(`${cause} ; ${effect}`) ?? false;
}

/** What the changes that figures and claims tell of add up to. */
function trendOf(statements: readonly Statement[]): Trend {
  const moves = statements.flatMap(({ kind, detail }) =>
    kind === 'figure' && detail['change'] !== undefined ? [detail['change'] === 'rise' ? 1 : -1] : [],
  );
  if (moves.length === 0) return 'unknown';
  const sum = moves.reduce((total, move) => total + move, 0);
  return sum > 0 ? 'rising' : sum < 0 ? 'falling' : 'steady';
}

const known = new WeakMap<readonly string[], RegExp>();

function mentionOf(names: readonly string[]): RegExp {
  let pattern = known.get(names);
  if (!pattern) {
    const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    // Names in capitals ("US") are no pronouns.
    pattern = names.length > 0 ? new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'u') : /(?!)/;
    known.set(names, pattern);
  }
  return pattern;
}
