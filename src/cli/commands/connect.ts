import { ANALYSES, type Graph, graphOf, MEASURES, readEdges, unweighted } from '../../connect/index.js';
import { UserError } from '../../model/index.js';
import type { CommandContext, CommandRecord } from '../command.js';
import { ANALYSIS_OPTION, printAnalyses } from '../connect-analyses.js';
import { CONTACT_OPTIONS, printContacts } from '../connect-contacts.js';
import { dismantled, measured, overview, ranking, settings, textOf } from '../connect-graph.js';
import { PATH_OPTIONS, pathEnds, printCasePaths, printGraphPaths } from '../connect-paths.js';
import { printProjection, projected, TWO_MODE_OPTIONS } from '../connect-two-mode.js';
import { fileTarget, printWhatIf, WHAT_IF_OPTIONS } from '../connect-what-if.js';
import { CASE_OPTION, caseOption } from '../options.js';

const CASE_FINDINGS = ['brokers', 'chains', 'facilitators', 'turns', 'convergence'] as const;

/** The network: of a case with its evidence, or of any edge list or matrix. */
export const connect: CommandRecord = {
  name: 'connect',
  summary: 'the network: measures, brokers, chains, convergence, and what falls apart when a node is removed',
  description:
    'With EDGES, an edge list of two or three columns (who, whom, strength) or an adjacency matrix, opens no case: ' +
    'prints the graph at a glance, one --measure of every node, or its dismantling. Undirected, unweighted and raw values ' +
    'unless told. With --case, works on the network of a case as it was last resolved: findings with their quotes, or ' +
    `measures. Measures: ${MEASURES.map(({ id }) => id).join(', ')}. Analyses: ${ANALYSES.map(({ id }) => id).join(', ')}.`,
  arguments: [
    { name: 'edges', title: 'file with an edge list or adjacency matrix; - is standard input', optional: true },
  ],
  options: [
    CASE_OPTION,
    { flags: '--measure NAME', title: 'measure of nodes or ties; a wrong name lists all' },
    { flags: '--set SETTING', title: 'a parameter of the measure, as alpha=0.05', many: true },
    { flags: '--dismantle', title: 'remove nodes by four strategies and follow the largest component' },
    { flags: '--directed', title: 'ties have a direction' },
    { flags: '--weighted', title: 'ties have a strength, whose inverse is the distance' },
    { flags: '--normalised', title: 'divide the values by the largest possible' },
    { flags: '--brokers', title: 'of a case: who joins illicit actors to other kinds' },
    { flags: '--chains', title: 'of a case: from illicit groups to national bodies and offices' },
    { flags: '--facilitators', title: 'of a case: who serves several illicit networks that are otherwise apart' },
    { flags: '--turns', title: 'of a case: self-defence groups that turned' },
    { flags: '--convergence', title: 'of a case: how crime and armed groups meet' },
    { flags: '--from NAME', title: 'of a case: shortest chains from this actor' },
    { flags: '--to NAME', title: 'of a case: to this one' },
    ...PATH_OPTIONS,
    { flags: '--any-tie', title: 'chains and paths also over conflict and legal action' },
    ANALYSIS_OPTION,
    ...CONTACT_OPTIONS,
    ...TWO_MODE_OPTIONS,
    ...WHAT_IF_OPTIONS,
    {
      flags: '--how-sure',
      title: 'of a case: which findings and ranks stand without what is alleged, graded low, each source',
    },
    { flags: '--share P', title: 'share of the ties that --how-sure takes out at random', default: 0.1 },
    { flags: '--top N', title: 'how many rows a table shows', default: 20 },
    { flags: '--json', title: 'print for machines' },
  ],
  examples: [
    { command: 'atalaya connect calls.csv --measure betweenness', shows: 'Ranks who lies between the others.' },
    {
      command: 'atalaya connect matrix.csv --dismantle --json',
      shows: 'How the network falls apart, by four strategies.',
    },
    {
      command: 'atalaya connect calls.csv --what-if --remove degree,random --steps 3 --recover none,role',
      shows: 'What is left after three removals, and after others have stepped in.',
    },
    {
      command: 'atalaya connect --case out/case --chains',
      shows: 'Chains from illicit groups to national bodies, with quotes.',
    },
    {
      command:
        'atalaya connect --case out/case --paths "Ada Lins" "Customs Service" --within 5 --avoid armed --in-date-order',
      shows: 'All chains of at most five ties that could have happened in time, without armed groups.',
    },
    {
      command: 'atalaya connect --case out/case --analysis state-ties',
      shows: 'Which public bodies have ties to illicit actors: branch, level, form and pattern, with quotes.',
    },
    {
      command: 'atalaya connect calls.csv --contacts --event 2014-07-04',
      shows: 'First and last contacts, bursts, who called more before that day, and who was where with whom.',
    },
    {
      command: 'atalaya connect meetings.csv --project newman',
      shows: 'Who met whom, from a list of who was at which meeting; small meetings count more.',
    },
    {
      command: 'atalaya connect --case out/case --how-sure',
      shows: 'Which findings stand without what is only alleged, without each source, and with ties missing.',
    },
    {
      command: 'atalaya connect --case out/case --from "Ada Lins" --to "Customs Service"',
      shows: 'The three shortest chains between the two, each tie with its quotes.',
    },
  ],
  async run(context) {
    const path = context.args[0];
    pathEnds(context.options);
    if (path !== undefined && context.options['case'] !== undefined) {
      throw new UserError('Give a file of edges or --case DIR, not both.', { exit: 2 });
    }
    const asksCase = [...CASE_FINDINGS, 'howSure', 'analysis', 'from', 'to'].find(
      (name) => context.options[name] !== undefined,
    );
    if (path === undefined) await ofCase(context);
    else if (asksCase)
      throw new UserError(
        `--${asksCase === 'howSure' ? 'how-sure' : asksCase} needs the evidence of a case: --case DIR.`,
        { exit: 2 },
      );
    else await ofEdges(path, context);
  },
};

async function ofEdges(path: string, context: CommandContext): Promise<void> {
  const { options, input } = context;
  const text = await textOf(path, input);
  const name = path === '-' ? 'standard input' : path;
  if (options['contacts']) return printContacts(text, name, context);
  if (options['project']) return ofProjection(projected({ text, name }, context), undefined, context);
  const graph = readEdges(text, name, {
    directed: Boolean(options['directed']),
    weighted: Boolean(options['weighted']),
  });
  const ends = pathEnds(options);
  if (ends) return printGraphPaths(graph, ends, context);
  if (options['whatIf']) return printWhatIf(fileTarget(graph), context);
  await onGraph(graph, graph.ids, context);
}

/** What is asked of a projection: a measure, or its ties. */
async function ofProjection(
  graph: Graph,
  nameOf: ((id: string) => string) | undefined,
  context: CommandContext,
): Promise<void> {
  const names = nameOf ? graph.ids.map(nameOf) : graph.ids;
  if (context.options['measure'] === undefined) printProjection(graph, names, context);
  else await onGraph(context.options['weighted'] ? graph : unweighted(graph), names, context);
}

/** What is asked of a graph: a measure, its dismantling, or a look at it. `names` are what people see of its nodes. */
async function onGraph(graph: Graph, names: string[], context: CommandContext): Promise<void> {
  const { options, output, errors } = context;
  const id = options['measure'];
  if (typeof id !== 'string') {
    const { text, json } = options['dismantle'] ? dismantled(graph) : overview(graph);
    output.write(`${options['json'] ? json : text}\n`);
    return;
  }
  const takes = MEASURES.find((measure) => measure.id === id)?.parameters.some(({ name }) => name === 'normalised');
  if (options['normalised'] && takes === false)
    errors.write(`note: ${id} has no normalised form; these are its values.\n`);
  const given = { ...settings(options['set']), ...(options['normalised'] && takes && { normalised: true }) };
  const { values, labels, json } = await measured(graph, id, given);
  const shown = labels === graph.ids ? names : labels;
  output.write(`${options['json'] ? json : ranking(id, shown, values, Number(options['top']))}\n`);
}

async function ofCase(context: CommandContext): Promise<void> {
  const { options, output } = context;
  if (options['case'] === undefined) {
    throw new UserError('Which network? Give a file of edges, or --case DIR.', { exit: 2 });
  }
  const { caseNetwork, chainsBetween, FINDINGS, Names } = await import('../connect-case.js');
  const found = await caseNetwork(caseOption(options));
  if (options['whatIf']) {
    const { caseTarget } = await import('../connect-case-target.js');
    return printWhatIf(caseTarget(found), context);
  }
  if (options['howSure']) {
    const { printHowSure } = await import('../connect-how-sure.js');
    return printHowSure(found, context);
  }
  const ends = pathEnds(options);
  if (ends) return printCasePaths(found, ends, context);
  if (typeof options['analysis'] === 'string') return printAnalyses(found, options['analysis'], context);
  const names = new Names(found);
  if (options['project']) return ofProjection(projected(found.network, context), names.of, context);
  const print = (json: unknown, lines: string[]): void => {
    output.write(options['json'] ? `${JSON.stringify(json)}\n` : `${lines.join('\n') || 'None found.'}\n`);
  };
  const asked = CASE_FINDINGS.filter((name) => options[name]);
  if (options['from'] !== undefined || options['to'] !== undefined) {
    const [from, to] = [options['from'], options['to']];
    if (typeof from !== 'string' || typeof to !== 'string') {
      throw new UserError('Shortest chains need both ends: --from NAME --to NAME.', { exit: 2 });
    }
    const list = chainsBetween(found, from, to, Number(options['count'] ?? 3), Boolean(options['anyTie']));
    return print(
      { chains: list },
      list.flatMap((chain) => names.chain(chain)),
    );
  }
  if (asked.length > 0) {
    const results = asked.map((name) => ({ name, ...FINDINGS[name]!(found) }));
    return print(
      Object.fromEntries(results.map(({ name, json }) => [name, json])),
      results.flatMap(({ name, text }) => [
        `${name.toUpperCase()}`,
        ...(text(names).length > 0 ? text(names) : ['None found.']),
      ]),
    );
  }
  const graph = graphOf(found.network, { directed: Boolean(options['directed']) });
  await onGraph(graph, graph.ids.map(names.of), context);
}
