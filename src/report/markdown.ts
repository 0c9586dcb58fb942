import { assessmentMap } from './assessment-map.js';
import { dateInWords } from './dates.js';
import { documentFacts } from './document-facts.js';
import { escapeMarkdown } from './escape-markdown.js';
import { decimal, fill } from './grammar.js';
import { documentName } from './html-evidence.js';
import { networkFigure } from './network-figure.js';
import { partsOf } from './parts/index.js';
import { partMarkdown } from './parts/markdown.js';
import type { Part } from './parts/types.js';
import { PHRASES } from './phrases/index.js';
import type { Assessment, CitedSentence, EvidenceEntry } from './schema.js';

export interface MarkdownOptions {
  /** Addresses of the figures, where they lie beside the text; absent: the figures are not linked. */
  figures?: { network: string; map: string };
}

type Words = (typeof PHRASES)['en'];

/**
 * The assessment as Markdown (CommonMark with footnote-like links): the same words and numbers as the HTML, citations
 * that lead to the evidence by anchors. Text of documents is escaped, so that it opens no markup.
 */
export function toMarkdown(assessment: Assessment, options: MarkdownOptions = {}): string {
  const words: Words = PHRASES[assessment.language];
  const { heading } = words;
  const own = partsOf(assessment);
  const add = (list: readonly Part[]) => list.map((part) => section(part.heading, partMarkdown(part, cited), words));
  const parts = [
    opening(assessment, words),
    ...add(own.first),
    section(heading.findings, findings(assessment, words), words),
    section(heading.actors, actors(assessment, words), words),
    ...networkPart(assessment, words, options),
    section(heading.chains, chains(assessment, words), words),
    section(heading.territories, territories(assessment, words), words),
    ...mapPart(assessment, words, options),
    section(
      heading.timeline,
      assessment.timeline.map((entry) => `- **${escapeMarkdown(entry.dateText)}** ${cited(entry)}`),
      words,
    ),
    section(heading.numbers, numbers(assessment, words), words),
    section(heading.policy, policy(assessment, words), words),
    section(heading.disagreements, bullets(assessment.disagreements), words),
    ...add(own.judged),
    section(heading.alleged, bullets(assessment.alleged), words),
    section(heading.denied, bullets(assessment.denied), words),
    ...add(own.aside),
    section(heading.gaps, bullets(assessment.gaps), words),
    section(
      heading.scale,
      words.scale.map(
        (text) =>
          `- ${escapeMarkdown(fill(text, { threshold: decimal(assessment.minimumConfidence, assessment.language) }, assessment.language))}`,
      ),
      words,
    ),
    `${words.label.signed}: ________________________ ${words.label.signedDate}: ____________`,
    section(
      heading.sources,
      assessment.evidence.map((entry) => evidence(assessment, words, entry)),
      words,
    ),
    section(heading.documents, documents(assessment, words), words),
    `**${assessment.handling}** · ${escapeMarkdown(words.label.generated)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function opening(assessment: Assessment, { label }: Words): string {
  const date = dateInWords(assessment.date, assessment.language);
  return [
    `**${assessment.handling}**`,
    `# ${escapeMarkdown(assessment.title)}`,
    [
      `${label.date}: ${escapeMarkdown(date)}`,
      ...(assessment.preparedBy ? [`${label.preparedBy}: ${escapeMarkdown(assessment.preparedBy)}`] : []),
    ].join(' · '),
    ...assessment.opening.map(escapeMarkdown),
  ].join('\n\n');
}

function section(heading: string, lines: readonly string[], words: Words): string {
  const body = lines.length > 0 ? lines.join('\n') : escapeMarkdown(words.label.none);
  return `## ${heading}\n\n${body}`;
}

/** A sentence with links to its evidence; `[3](#e-3)` reads as a number where nothing renders it. */
function cited({ text, cites }: CitedSentence): string {
  const numbers = cites.map((number) => `[${number}](#e-${number})`).join(', ');
  return `${escapeMarkdown(text)}${numbers ? ` \\[${numbers}\\]` : ''}`;
}

const bullets = (sentences: readonly CitedSentence[]): string[] => sentences.map((one) => `- ${cited(one)}`);

function findings({ findings: list }: Assessment, words: Words): string[] {
  return list.flatMap(({ id, headline, sentences, certainty, certaintyText, stands, cites }) => {
    const own = sentences.some((one) => one.cites.length > 0) ? [] : cites;
    return [
      `### ${id}. ${cited({ text: headline, cites: own })}`,
      '',
      `**${words.certainty[certainty]}.** ${escapeMarkdown(certaintyText)}`,
      '',
      ...(stands.text ? [escapeMarkdown(stands.text), ''] : []),
      ...bullets(sentences),
      ...(sentences.length > 0 ? [''] : []),
    ];
  });
}

function actors({ actors: list, language }: Assessment, words: Words): string[] {
  return list.flatMap((actor) => [
    `### ${escapeMarkdown(actor.name)}`,
    '',
    `*${escapeMarkdown(actor.kind)} · ${escapeMarkdown(fill(words.label.sources, { n: actor.sources }, language))}*`,
    '',
    [actor.why, ...actor.sentences].map(cited).join(' '),
    '',
    ...(actor.aliases.length > 0
      ? [escapeMarkdown(`${fill(words.aliases, { names: actor.aliases.join(' · ') }, language)}.`), '']
      : []),
  ]);
}

function chains({ chains: list }: Assessment, words: Words): string[] {
  return list.flatMap((chain) => [
    `### ${chain.names.map(escapeMarkdown).join(' → ')}`,
    '',
    `**${words.certainty[chain.certainty]}.** ${escapeMarkdown(chain.note)}`,
    '',
    ...chain.links.map((link, i) => `${i + 1}. ${cited(link)}${link.weakest ? ` *(${words.label.weakest})*` : ''}`),
    '',
  ]);
}

function territories({ territories: list, alsoNamed, language }: Assessment, words: Words): string[] {
  return [
    ...list.flatMap((place) => [`### ${escapeMarkdown(place.name)}`, '', place.sentences.map(cited).join(' '), '']),
    ...(alsoNamed.length > 0
      ? [escapeMarkdown(fill(words.label.alsoNamed, { names: alsoNamed.join(', ') }, language))]
      : []),
  ];
}

function numbers({ numbers: list }: Assessment, words: Words): string[] {
  return list.map(({ indicator, place, period, value, hedge, who, cites }) => {
    const about = [indicator, place, period].filter(Boolean).join(', ');
    const alleged = hedge === 'alleged' ? ` (${words.certainty.alleged})` : '';
    return `- ${cited({ text: `${about}: ${value}${alleged}. ${who}`, cites })}`;
  });
}

function policy({ policy: list }: Assessment, words: Words): string[] {
  return list.map(({ cause, signText, effect, condition, disputed, who, cites, alike }) => {
    const when = condition ? ` (${condition})` : '';
    const mark = disputed ? ` ${words.certainty.disputed}.` : '';
    return `- ${cited({ text: `${cause} → ${signText} → ${effect}${when}.${mark} ${who}`, cites })}${alike ? ` ${cited(alike)}` : ''}`;
  });
}

function networkPart(assessment: Assessment, words: Words, { figures }: MarkdownOptions): string[] {
  if (!figures || !networkFigure(assessment)) return [];
  const image = `![${escapeMarkdown(words.network.title)}](${encodeURI(figures.network)})`;
  return [section(words.heading.network, [image, '', escapeMarkdown(words.network.caption)], words)];
}

function mapPart(assessment: Assessment, words: Words, { figures }: MarkdownOptions): string[] {
  const drawn = figures && assessmentMap(assessment);
  if (!drawn) return [];
  const image = `![${escapeMarkdown(words.map.title)}](${encodeURI(figures.map)})`;
  return [section(words.heading.map, [image, '', drawn.captions.map(escapeMarkdown).join(' ')], words)];
}

function evidence({ language, documents: list }: Assessment, words: Words, entry: EvidenceEntry): string {
  const document = list.find((one) => one.id === entry.document)!;
  const { label } = words;
  const where = [
    `[${document.id}](#d-${document.id}) ${escapeMarkdown(documentName(document))}`,
    ...(entry.page ? [fill(label.page, { n: entry.page }, language)] : []),
    ...(entry.row ? [fill(label.row, { n: entry.row }, language)] : []),
    `\`${document.sha256.slice(0, 12)}\``,
  ];
  const readAs = entry.statements.map(({ text, grading, handling, confidence, method }) => {
    const grade = `${grading.reliability}${grading.credibility}`;
    return `${escapeMarkdown(text)} (${grade}, ${handling}, ${fill(label.confidence, { n: decimal(confidence, language) }, language)}, ${escapeMarkdown(method)})`;
  });
  return [
    `<a id="e-${entry.number}"></a>**[${entry.number}]** ${where.join(', ')}`,
    '',
    `> ${escapeMarkdown(entry.quote)}`,
    '',
    `${label.readAs}: ${readAs.join(' ')}`,
    '',
  ].join('\n');
}

function documents({ documents: list, unread, language }: Assessment, words: Words): string[] {
  const { label } = words;
  const actions: Readonly<Record<string, string>> = label.custodyAction;
  return [
    ...list.map((document) => {
      const custody = document.custody.map(
        ({ at, who, action, detail }) =>
          `  - ${actions[action] ?? action} ${at}, ${escapeMarkdown(who)}, ${escapeMarkdown(detail)}`,
      );
      const facts = documentFacts(document, language, words);
      return [
        `- <a id="d-${document.id}"></a>**${document.id}** ${escapeMarkdown(documentName(document))} (${facts.map(escapeMarkdown).join(', ')})`,
        `  - ${label.sha256}: \`${document.sha256}\``,
        ...(document.sameTextAs.length > 0
          ? [`  - ${fill(label.sameText, { ids: document.sameTextAs.join(', ') }, language)}`]
          : []),
        ...custody,
      ].join('\n');
    }),
    ...unread.map(({ name, reason }) => `- ${label.unread}: ${escapeMarkdown(name)}: ${escapeMarkdown(reason)}`),
  ];
}
