import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TakenIn } from '../journey.js';
import { type Assessment, figureFiles, toHtml, toMarkdown, toPdf } from '../report/index.js';

/** Where the figures lie beside the Markdown. */
const FIGURES = { network: 'network.svg', map: 'map.svg' } as const;

/** One edition of the assessment, as written to disk. */
export interface Edition {
  html: string;
  markdown: string;
  json: string;
}

/** The three forms of an assessment. */
export function editionOf(assessment: Assessment): Edition {
  return {
    html: toHtml(assessment),
    markdown: toMarkdown(assessment, { figures: FIGURES }),
    json: `${JSON.stringify(assessment, null, 1)}\n`,
  };
}

/**
 * Writes an assessment into the folder `out`: its three forms, the figures of the Markdown, and with `pdf` the printed
 * document; returns the paths.
 */
export async function writeEdition(
  out: string,
  assessment: Assessment,
  pdf: boolean,
): Promise<{ html: string; markdown: string; json: string; pdf?: string }> {
  const edition = editionOf(assessment);
  const files = {
    html: join(out, 'assessment.html'),
    markdown: join(out, 'assessment.md'),
    json: join(out, 'assessment.json'),
  };
  await mkdir(out, { recursive: true });
  for (const form of ['html', 'markdown', 'json'] as const) await writeFile(files[form], edition[form]);
  const printed = join(out, 'assessment.pdf');
  // Of another edition that lies there nothing may stay that contradicts this one.
  if (pdf) await writeFile(printed, await toPdf(assessment));
  else await rm(printed, { force: true });
  const figures = figureFiles(assessment);
  for (const kind of ['network', 'map'] as const)
    if (figures[kind]) await writeFile(join(out, FIGURES[kind]), figures[kind]);
  return { ...files, ...(pdf && { pdf: printed }) };
}

const HEADLINES = 5;

/** What the person at the keyboard is told when an assessment is done: its first findings, and where it is. */
export function headlines(assessment: Assessment, files: { html: string; pdf?: string }, taken?: TakenIn): string {
  const { findings, evidence, documents } = assessment;
  const lines = findings
    .slice(0, HEADLINES)
    .map((finding, i) => `  ${i + 1}. ${finding.headline}\n     ${finding.certaintyText}`);
  const unread = taken?.failures.length ? `, ${taken.failures.length} files not read` : '';
  return [
    '',
    assessment.title,
    ...(lines.length
      ? lines
      : ['  No findings: no statement in these documents carries one. The assessment says what is missing.']),
    '',
    `${documents.length} documents, ${findings.length} findings, ${evidence.length} quotes as evidence${unread}.`,
    `The assessment: ${files.html} (also .md, .json${files.pdf ? ' and .pdf' : ''})`,
    '',
  ].join('\n');
}
