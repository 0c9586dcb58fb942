import { ANALYSES, type Analysis, type AnalysisPage, analysisOf, type PageFinding } from '../connect/index.js';
import { inEnglish } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { type CaseNetwork, Names } from './connect-case.js';

/** The option that asks for pages of findings; which there are comes from their records. */
export const ANALYSIS_OPTION: CommandOption = {
  flags: '--analysis NAME',
  title: `of a case: a page of findings, several by commas, or all (${ANALYSES.map(({ id }) => id).join(', ')})`,
};

/** Prints the pages of the analyses asked for: each with what was looked at, findings with reasons and quotes, and notes. */
export function printAnalyses(found: CaseNetwork, asked: string, { options, output }: CommandContext): void {
  const analyses = asked.trim() === 'all' ? [...ANALYSES] : asked.split(',').map(analysisOf);
  const names = new Names(found);
  const pages = analyses.map((analysis) => ({ analysis, page: analysis.run(found) }));
  if (options['json']) {
    const json = pages.map(({ analysis, page }) => pageJson(analysis, page, names));
    output.write(`${JSON.stringify(json.length === 1 ? json[0] : json)}\n`);
    return;
  }
  output.write(`${pages.map(({ analysis, page }) => pageText(analysis, page, names).join('\n')).join('\n\n')}\n`);
}

function pageText({ title, answers, source }: Analysis, page: AnalysisPage, names: Names): string[] {
  const found = page.findings.flatMap((finding, i) => [
    '',
    `${i + 1}. ${inEnglish(finding.headline)} [${finding.certainty}]`,
    ...finding.reasons.map((reason) => `   - ${inEnglish(reason)}`),
    ...names.ties(finding.ties),
    ...names.quotes(extra(finding)),
  ]);
  return [
    `${title.toUpperCase()}: ${answers}`,
    `${page.findings.length > 0 ? '' : 'No evidence found. '}Looked at: ${inEnglish(page.looked)}.`,
    ...found,
    '',
    ...page.notes.map((note) => `Note: ${inEnglish(note)}`),
    `Source: ${source}.`,
  ];
}

/** Statements of a finding that none of its ties already quotes. */
function extra({ statements = [], ties }: PageFinding): string[] {
  const quoted = new Set(ties.flatMap((tie) => tie.statements));
  return statements.filter((id) => !quoted.has(id));
}

function pageJson({ id, title, answers, source }: Analysis, page: AnalysisPage, names: Names): Record<string, unknown> {
  const { looked, notes, result } = page;
  const findings = page.findings.map(({ headline, reasons, ties, statements, actors, ...rest }) => ({
    headline: inEnglish(headline),
    reasons: reasons.map(inEnglish),
    ...rest,
    actors: actors.map((actor) => ({ id: actor, name: names.of(actor) })),
    ties,
    quotes: [...new Set([...ties.flatMap((tie) => tie.statements), ...(statements ?? [])])].flatMap(names.evidence),
  }));
  return {
    ...{ analysis: id, title, answers, source, looked: inEnglish(looked) },
    ...{ findings, notes: notes.map(inEnglish), result },
  };
}
