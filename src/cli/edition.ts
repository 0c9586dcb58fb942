import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TakenIn } from '../journey.js';
import { type Assessment, toHtml, toMarkdown } from '../report/index.js';
import type { Edition } from '../web/server/index.js';

/** The three forms of an assessment. */
export function editionOf(assessment: Assessment): Edition {
  return {
    html: toHtml(assessment),
    markdown: toMarkdown(assessment),
    json: `${JSON.stringify(assessment, null, 1)}\n`,
  };
}

/** Writes the three forms into the folder `out`; returns their paths. */
export async function writeEdition(
  out: string,
  edition: Edition,
): Promise<{ html: string; markdown: string; json: string }> {
  const files = {
    html: join(out, 'assessment.html'),
    markdown: join(out, 'assessment.md'),
    json: join(out, 'assessment.json'),
  };
  await writeFile(files.html, edition.html);
  await writeFile(files.markdown, edition.markdown);
  await writeFile(files.json, edition.json);
  return files;
}

const HEADLINES = 5;

/** What the person at the keyboard is told when an assessment is done: its first findings, and where it is. */
export function headlines(assessment: Assessment, files: { html: string }, taken?: TakenIn): string {
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
    `The assessment: ${files.html} (also .md and .json)`,
    '',
  ].join('\n');
}
