import { stringify } from 'yaml';
import { z } from 'zod';
import type { CaseSnapshot } from '../../case/index.js';
import { parseYamlFile, said, type YamlFile } from '../../model/index.js';
import { CONFIDENCES, LIKELIHOOD_WORDS, LIKELIHOODS } from '../estimative.js';
import { type Fallen, fallOf, fallText, statementsById } from '../fallen.js';
import { Day, Text } from '../fields.js';
import { IMPACTS, LEVELS, type Perspective, type Threat, TRENDS } from './types.js';

const Likelihood = z.enum(LIKELIHOOD_WORDS);

const Judged = z.strictObject({
  capability: z.enum(LEVELS),
  intent: z.enum(LEVELS),
  likelihood: Likelihood,
  impact: z.enum(IMPACTS),
  impactLikelihood: Likelihood,
  confidence: z.enum(CONFIDENCES),
  trend: z.enum(TRENDS),
  wouldChange: Text,
  by: Text,
  date: Day,
});

const Ids = z.array(Text).default([]);

const File = z.strictObject({
  threats: z.array(
    z.strictObject({
      id: Text,
      title: Text,
      findings: Ids,
      statements: z.array(Text).min(1, 'is empty: a threat rests on statements of the case'),
      capability: Ids,
      intent: Ids,
      trend: z.enum(TRENDS).default('unknown'),
      views: z.array(
        z.strictObject({
          perspective: Text,
          stake: Text,
          salience: z.enum(LEVELS),
          statements: Ids,
          judgement: Judged.optional(),
        }),
      ),
    }),
  ),
});

/**
 * A register as it is written, whatever the case holds by now.
 * @throws UserError with the line of what is no register: a judgement without likelihood, impact, confidence, name or date,
 * a threat that is given twice
 */
export const registerOf = (file: string, text: string): Threat[] => parse(file, text).threats;

/**
 * Reads a register of threats that a person has edited, in a file.
 * @throws UserError with the line of what cannot be used: a statement that the case does not hold or that was set aside, a
 * perspective that is not defined, and what `registerOf` refuses
 */
export function readRegister(
  file: string,
  text: string,
  snapshot: CaseSnapshot,
  perspectives: readonly Perspective[],
): Threat[] {
  const { yaml, threats } = parse(file, text);
  const statements = statementsById(snapshot);
  const check = (ids: readonly string[], path: readonly PropertyKey[]) => {
    for (const [i, id] of ids.entries()) {
      const why = fallOf(id, statements);
      if (why) throw yaml.refuse([...path, i], fallText(id, why));
    }
  };
  for (const [i, threat] of threats.entries()) {
    for (const key of ['statements', 'capability', 'intent'] as const) check(threat[key], ['threats', i, key]);
    for (const [at, view] of threat.views.entries()) {
      const path = ['threats', i, 'views', at];
      if (!perspectives.some(({ id }) => id === view.perspective))
        throw yaml.refuse(
          [...path, 'perspective'],
          said`"${view.perspective}" is none of ${perspectives.map(({ id }) => id).join(', ')}`,
        );
      check(view.statements, [...path, 'statements']);
    }
  }
  return threats;
}

/**
 * A register that the case keeps, as far as it holds by now: what was set aside since, or is gone, falls away and is told;
 * so do views of perspectives that are no longer defined, without a word, since nothing of the case changed.
 */
export function standingRegister(
  sheet: string,
  threats: readonly Threat[],
  snapshot: CaseSnapshot,
  perspectives: readonly Perspective[],
): { threats: Threat[]; fallen: Fallen[] } {
  const statements = statementsById(snapshot);
  const holds = (id: string) => fallOf(id, statements) === undefined;
  const fallen = threats.flatMap(({ id, ...threat }) => {
    const all = [threat.statements, threat.capability, threat.intent, ...threat.views.map((view) => view.statements)];
    return [...new Set(all.flat())].flatMap((statement): Fallen[] => {
      const why = fallOf(statement, statements);
      return why ? [{ sheet, of: id, statement, why }] : [];
    });
  });
  const standing = threats.map((threat) => ({
    ...threat,
    statements: threat.statements.filter(holds),
    capability: threat.capability.filter(holds),
    intent: threat.intent.filter(holds),
    views: threat.views
      .filter(({ perspective }) => perspectives.some(({ id }) => id === perspective))
      .map((view) => ({ ...view, statements: view.statements.filter(holds) })),
  }));
  return { threats: standing, fallen };
}

function parse(file: string, text: string): { yaml: YamlFile<z.output<typeof File>>; threats: Threat[] } {
  const yaml = parseYamlFile({ what: 'register of threats' }, file, text, File);
  const { threats } = yaml.value;
  for (const [i, { id, views }] of threats.entries()) {
    if (threats.findIndex((other) => other.id === id) < i)
      throw yaml.refuse(['threats', i, 'id'], said`"${id}" is given twice`);
    for (const [at, { perspective }] of views.entries())
      if (views.findIndex((other) => other.perspective === perspective) < at)
        throw yaml.refuse(['threats', i, 'views', at, 'perspective'], said`"${perspective}" views this threat twice`);
  }
  const read = threats.map(({ views, ...threat }) => ({
    ...threat,
    views: views.map(({ judgement, ...view }) => ({ ...view, ...(judgement && { judgement }) })),
  }));
  return { yaml, threats: read };
}

/** A register as a file for a person to edit: what was proposed, and at its head how to judge. */
export function writeRegister(threats: readonly Threat[]): string {
  const ladder = LIKELIHOODS.map(({ word, low, high }) => `#     ${word} (${low}-${high} %)`).join('\n');
  return `# Register of threats. What nobody has judged was proposed from the case. Take out what is no threat, add what is missing,
# correct the stakes, and judge under each view, with your name and the day:
#
#   judgement:
#     capability: low | medium | high          what they can do
#     intent: low | medium | high              what they want
#     likelihood: likely                       one of the words below: that it comes about
#     impact: ${IMPACTS.join(' | ')}
#     impactLikelihood: very likely            that the impact is such if it comes about
#     confidence: ${CONFIDENCES.join(' | ')}         in the evidence; not in the outcome
#     trend: ${TRENDS.join(' | ')}
#     wouldChange: what would change this judgement
#     by: NAME
#     date: YYYY-MM-DD
#
# Words of estimative probability and what they stand for (ICD 203, 2015):
${ladder}
${stringify({ threats }, { lineWidth: 120 })}`;
}
