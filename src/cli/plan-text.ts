import type { CaseSnapshot } from '../case/index.js';
import {
  type Disagreements,
  divergences,
  type Perspective,
  type PlanOfAction,
  type PolicyLink,
  type Threat,
  type Weighed,
  withRange,
} from '../plan/index.js';

const QUOTE = 300;

/** The last part of a path: where a file lies on somebody's machine is no business of the reader's. */
const fileName = (path: string): string => path.split(/[\\/]/).at(-1) || path;

/** Where the sources disagree, as text: each with its sides quoted, then what was told apart, then the disputed policies. */
export function disagreementsText(
  { found, setAside, policy }: Disagreements & { policy: PolicyLink[] },
  snapshot: CaseSnapshot,
): string {
  const names = new Map(snapshot.documents.map(({ id, name }) => [id, fileName(name)]));
  const items = found.map(({ kind, about, place, period, sides, arithmetic, explanations, firm, oneSource }, i) => {
    const head = [about, place, period].filter(Boolean).join(', ');
    const marks = [
      kind,
      ...(firm ? [] : ['to be checked: not all of it is said']),
      ...(oneSource ? ['inside one source'] : []),
    ];
    const lines = sides.map(({ statement, value, alike = [] }) => {
      const quote = statement.quote.replace(/\s+/g, ' ');
      const shown = quote.length > QUOTE ? `${quote.slice(0, QUOTE)}…` : quote;
      return `   ${value}: "${shown}" (${names.get(statement.documentId)}, ${statement.id})${alike.length > 0 ? `; likewise ${alike.map(({ id, documentId }) => `${names.get(documentId)}, ${id}`).join('; ')}` : ''}`;
    });
    const sum = arithmetic ? [`   the parts make ${arithmetic.made}; the source says ${arithmetic.said}`] : [];
    return [
      `${i + 1}. ${head} [${marks.join('; ')}]`,
      ...lines,
      ...sum,
      `   could be: ${explanations.join(', ')}`,
    ].join('\n');
  });
  const aside = Object.entries(setAside)
    .filter(([, n]) => n > 0)
    .map(([step, n]) => `${step} ${n}`)
    .join(', ');
  const disputed = policy
    .filter((link) => link.disputed)
    .map(({ cause, effect, sources }) => {
      const who = Object.entries(sources)
        .filter(([, n]) => n > 0)
        .map(([direction, n]) => `${direction}: ${n}`);
      return `   ${cause} → ${effect}: sources by direction ${who.join(', ')}`;
    });
  return [
    'Where the sources disagree',
    ...(items.length > 0 ? items : ['Nothing was found.']),
    '',
    `Pairs of figures told apart before: ${aside || 'none'}.`,
    `Policies seen in opposite directions: ${disputed.length} of ${policy.length}.`,
    ...disputed,
    '',
  ].join('\n');
}

/** A register of threats as text, with where the perspectives part. */
export function registerText(threats: readonly Threat[], perspectives: readonly Perspective[]): string {
  const title = (id: string) => perspectives.find((one) => one.id === id)?.title ?? id;
  const items = threats.map((threat, i) => {
    const rests = [
      ...(threat.findings.length > 0 ? [`findings ${threat.findings.join(', ')}`] : []),
      `statements ${threat.statements.join(', ')}`,
    ].join('; ');
    const views = threat.views.map(({ perspective, stake, salience, judgement }) => {
      if (!judgement) return `   ${title(perspective)}: ${stake}; taken to matter there: ${salience}; NOT JUDGED`;
      const { capability, intent, likelihood, impact, impactLikelihood, confidence, trend, wouldChange, by, date } =
        judgement;
      return [
        `   ${title(perspective)}: ${stake}`,
        `      capability ${capability}, intent ${intent}; ${withRange(likelihood)}; impact ${impact}, ${withRange(impactLikelihood)}; ${trend}`,
        `      confidence in the evidence: ${confidence}; would change it: ${wouldChange} (${by}, ${date})`,
      ].join('\n');
    });
    const apart = divergences(threat, perspectives).map(
      ({ between, score, rests: on, meaning }) =>
        `   ${between.join(' / ')}: divergence ${score.toFixed(2)} by ${on}: ${meaning}`,
    );
    const evidence = `   capability shown by ${threat.capability.length} statements, intent by ${threat.intent.length}; trend in them: ${threat.trend}`;
    return [`${i + 1}. ${threat.title}`, `   rests on ${rests}`, evidence, ...views, ...apart].join('\n');
  });
  const judged = threats.flatMap(({ views }) => views).filter(({ judgement }) => judgement).length;
  const all = threats.flatMap(({ views }) => views).length;
  return [`Register of threats: ${threats.length}; ${judged} of ${all} views judged by a person`, ...items, ''].join(
    '\n',
  );
}

/** Competing explanations as text: what stands against each, which evidence decides, and what leaving one piece out does. */
export function explanationsText({ question, by, date, hypotheses, leading, evidence }: Weighed): string {
  const lead = leading.length === 1 ? `Least stands against ${leading[0]}.` : `Nothing parts ${leading.join(' and ')}.`;
  const deciding = evidence.filter(({ decides }) => decides);
  return [
    `${question} (${by}, ${date})`,
    ...hypotheses.map(
      ({ id, text, against, inFavour, rank }) =>
        `${rank}. ${id}: ${text} (against it: ${against}; consistent with it: ${inFavour})`,
    ),
    lead,
    ...evidence.map(
      ({ id, text, diagnosticity, document, statement, decides, without }) =>
        `   ${id}: diagnosticity ${diagnosticity}${decides ? `; DECIDES: without it ${without.join(' and ')}` : ''}: "${text.replace(/\s+/g, ' ').slice(0, QUOTE)}" (${document ? fileName(document) : 'assumption'}${statement ? `, ${statement}` : ''})`,
    ),
    deciding.length === 0
      ? 'No single piece decides: the order of the first stays when any one is left out.'
      : `Check before anything else: ${deciding.map(({ id }) => id).join(', ')}.`,
    '',
  ].join('\n');
}

/** A plan of action as text: what is missing, and how each metric stands. */
export function planText({ title, by, date, items, incomplete }: PlanOfAction): string {
  const lines = items.map(({ id, deliverable, status, missing, verdict, metric, review, overdue }) => {
    const measure = metric
      ? `${metric.name}: ${metric.baseline} → ${metric.latest ?? '?'} (target ${metric.target}${metric.unit ? ` ${metric.unit}` : ''})`
      : 'no metric';
    const track = metric?.onTrack === undefined ? '' : metric.onTrack ? ', on track' : ', behind';
    const notes = [
      ...(missing.length > 0 ? [`cannot be closed: lacks ${missing.join(', ')}`] : []),
      ...(overdue ? [`review was due ${review}`] : []),
    ];
    return [
      `${id} [${status}] ${deliverable ?? 'no deliverable'}`,
      `   ${measure}: ${verdict}${track}`,
      ...notes.map((note) => `   ${note}`),
    ].join('\n');
  });
  return [`${title} (${by}, ${date}): ${items.length} items, ${incomplete} incomplete`, ...lines, ''].join('\n');
}
