import { stringify } from 'yaml';
import { z } from 'zod';
import type { CaseSnapshot } from '../../case/index.js';
import { parseYamlFile } from '../../model/index.js';
import { CONFIDENCES, LIKELIHOOD_WORDS, LIKELIHOODS } from '../estimative.js';
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
 * Reads a register of threats that a person has edited.
 * @throws UserError with the line of what cannot be used: a statement that the case does not hold or that was rejected, a
 * perspective that is not defined, a judgement without likelihood, impact, confidence, name or date
 */
export function readRegister(
  file: string,
  text: string,
  snapshot: CaseSnapshot,
  perspectives: readonly Perspective[],
): Threat[] {
  const yaml = parseYamlFile({ what: 'register of threats' }, file, text, File);
  const { threats } = yaml.value;
  const statements = new Map(snapshot.statements.map((one) => [one.id, one]));
  const check = (ids: readonly string[], path: readonly PropertyKey[]) => {
    for (const [i, id] of ids.entries()) {
      const found = statements.get(id);
      if (!found) throw yaml.refuse([...path, i], `"${id}" is no statement of the case`);
      if (found.judgement === 'rejected') throw yaml.refuse([...path, i], `"${id}" was rejected by a person`);
    }
  };
  for (const [i, threat] of threats.entries()) {
    if (threats.findIndex(({ id }) => id === threat.id) < i)
      throw yaml.refuse(['threats', i, 'id'], `"${threat.id}" is given twice`);
    for (const key of ['statements', 'capability', 'intent'] as const) check(threat[key], ['threats', i, key]);
    for (const [at, view] of threat.views.entries()) {
      const path = ['threats', i, 'views', at];
      if (!perspectives.some(({ id }) => id === view.perspective))
        throw yaml.refuse(
          [...path, 'perspective'],
          `"${view.perspective}" is none of ${perspectives.map(({ id }) => id).join(', ')}`,
        );
      if (threat.views.findIndex(({ perspective }) => perspective === view.perspective) < at)
        throw yaml.refuse([...path, 'perspective'], `"${view.perspective}" views this threat twice`);
      check(view.statements, [...path, 'statements']);
    }
  }
  return threats.map(({ views, ...threat }) => ({
    ...threat,
    views: views.map(({ judgement, ...view }) => ({ ...view, ...(judgement && { judgement }) })),
  }));
}

/** A register as a file for a person to edit: what was proposed, and at its head how to judge. */
export function writeRegister(threats: readonly Threat[]): string {
  const ladder = LIKELIHOODS.map(({ word, low, high }) => `#     ${word} (${low}-${high} %)`).join('\n');
  return `# Register of threats. What stands here was proposed from the case; nothing is judged yet. Take out what is no threat, add
# what is missing, correct the stakes, and judge under each view, with your name and the day:
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
