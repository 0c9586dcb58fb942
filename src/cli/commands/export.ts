import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openCase } from '../../case/index.js';
import { EXPORTERS, type ExportedFile, exchanged, exporterOf } from '../../connect/index.js';
import { HANDLING_MARKS, type HandlingMark, UserError } from '../../model/index.js';
import { candidatesOf, merge } from '../../resolve/index.js';
import type { CommandRecord } from '../command.js';
import { CASE_OPTION, caseOption } from '../options.js';

/** What a case holds, for other programs. */
export const exportCommand: CommandRecord = {
  name: 'export',
  summary: 'the network of a case for other programs: FollowTheMoney, GEXF, GraphML, Cytoscape, CSV, STIX',
  description:
    'Writes the actors and ties of a case as it was last resolved. What is marked above --handling is left out and ' +
    'counted. `ftm` writes FollowTheMoney entities and beside them a sidecar, keyed by statement id, with every document, ' +
    'quote and decision, which `atalaya import` takes back without loss. That no wrongdoing is alleged of somebody stays ' +
    'with them in every form. The same case gives the same bytes. ' +
    `Forms: ${EXPORTERS.map(({ id, title }) => `${id} (${title})`).join('; ')}.`,
  arguments: [],
  options: [
    CASE_OPTION,
    { flags: '--format NAME', title: 'form of export', choices: EXPORTERS.map(({ id }) => id) },
    { flags: '--out FILE', title: 'file to write; the parts of a form in several files get names after it' },
    {
      flags: '--handling MARK',
      title: 'what is marked above it is left out and counted',
      default: 'TLP:GREEN',
      choices: HANDLING_MARKS,
    },
    { flags: '--json', title: 'print what was written and left out, for machines; needs --out' },
  ],
  examples: [
    {
      command: 'atalaya export --case out/case --format gexf --out network.gexf',
      shows: 'The network for Gephi.',
    },
    {
      command: 'atalaya export --case out/case --format ftm --out case.jsonl --handling TLP:RED',
      shows: 'The whole case as case.jsonl and case.sidecar.jsonl.',
    },
  ],
  async run({ options, output, errors }) {
    const format = options['format'];
    if (typeof format !== 'string')
      throw new UserError(`Which form? --format NAME, one of ${EXPORTERS.map(({ id }) => id).join(', ')}.`, {
        exit: 2,
      });
    const exporter = exporterOf(format);
    const out = options['out'];
    const store = await openCase(caseOption(options));
    try {
      const snapshot = await store.snapshot();
      const resolved = merge(candidatesOf(snapshot), snapshot.judgements).entities;
      const source = {
        snapshot,
        resolved,
        history: await store.history(),
        writing: await store.writing(),
        kept: await store.keptVersions(),
        keptFiles: await Promise.all(
          (await store.keptFiles()).map(async (id) => ({ bytes: await store.keptFile(id) })),
        ),
        bytes: (id: string) => store.bytes(id),
      };
      const content = exchanged(source, (options['handling'] ?? 'TLP:GREEN') as HandlingMark);
      const files = await exporter.write(content);
      const { handling, leftOut, withheld } = content;
      if (leftOut.statements + leftOut.documents > 0)
        errors.write(
          `left out: ${leftOut.statements} statements and ${leftOut.documents} documents above ${handling}\n`,
        );
      if (format === 'ftm' && withheld.size > 0)
        errors.write(`without text: ${withheld.size} documents that hold something above ${handling}\n`);
      if (typeof out !== 'string') {
        output.write(files[0]!.text);
        if (files.length > 1) errors.write(`note: ${format} has ${files.length} files; --out FILE writes them all\n`);
        return;
      }
      const paths = files.map((file) => pathOf(out, file));
      await mkdir(dirname(out), { recursive: true });
      for (const [i, { text }] of files.entries()) await writeFile(paths[i]!, text);
      const counts = { actors: content.actors.length, ties: content.ties.length };
      if (options['json']) output.write(`${JSON.stringify({ files: paths, handling, leftOut, ...counts })}\n`);
      else output.write(`${paths.join(', ')}: ${counts.actors} actors, ${counts.ties} ties, ${handling}\n`);
    } finally {
      await store.close();
    }
  },
};

/** `net.csv` and its part `nodes`: `net.nodes.csv`. */
export function pathOf(out: string, { part, ending }: Pick<ExportedFile, 'part' | 'ending'>): string {
  if (part === '') return out;
  const dot = /\.[^./\\]+$/.exec(out);
  return dot ? `${out.slice(0, dot.index)}.${part}${dot[0]}` : `${out}.${part}.${ending}`;
}
