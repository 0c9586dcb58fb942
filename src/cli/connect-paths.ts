import {
  ACTOR_KINDS,
  type ActorTest,
  DateOrder,
  type DateReading,
  type Graph,
  type GraphPath,
  graphPaths,
  kindTest,
  type NetworkPath,
  nearNames,
  networkPaths,
} from '../connect/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { actorNamed, type CaseNetwork, Names } from './connect-case.js';

/** Options of paths, on a file and on a case. */
export const PATH_OPTIONS: readonly CommandOption[] = [
  { flags: '--paths FROM TO', title: 'paths between two: the shortest, or with --within all of them' },
  { flags: '--within N', title: 'all simple paths of at most N ties, up to --count (100)' },
  { flags: '-k, --count N', title: 'how many paths; 3, or 100 with --within' },
  {
    flags: '--through KIND',
    title: `only by an actor of this kind, or this actor (${ACTOR_KINDS.join(', ')}, or a name)`,
    many: true,
  },
  { flags: '--avoid KIND', title: 'not by actors of this kind, or not by this actor', many: true },
  {
    flags: '--in-date-order',
    title: 'of a case: only chains that could have happened in time; says which hold when dates are read strictly',
  },
];

/** The two names that --paths was given, or undefined. @throws UserError where they are not two */
export function pathEnds(options: CommandContext['options']): [string, string] | undefined {
  const given = options['paths'];
  if (given === undefined) return undefined;
  const names = Array.isArray(given) ? given : [String(given)];
  if (names.length === 2) return names as [string, string];
  throw new UserError(
    `--paths takes two names, FROM and TO; it was given ${names.length}: ${names.map((name) => `"${name}"`).join(', ')}. ` +
      'Put names of several words in quotes, and a file before the option.',
    { exit: 2 },
  );
}

/** A whole number above 0, or undefined where the option is absent. @throws UserError */
function count(options: CommandContext['options'], name: string): number | undefined {
  if (options[name] === undefined) return undefined;
  const number = Number(options[name]);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UserError(`--${name} takes a whole number above 0; it was given "${options[name]}".`, { exit: 2 });
}

const words = (value: CommandContext['options'][string]): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [String(value)];

/** Paths between two actors of a case. */
export function printCasePaths(found: CaseNetwork, ends: [string, string], context: CommandContext): void {
  const { options, output } = context;
  const [from, to] = [actorNamed(found, ends[0]), actorNamed(found, ends[1])];
  const test = (word: string): ActorTest => {
    const kind = kindTest(word);
    if (kind) return kind;
    const { id, name } = actorNamed(found, word);
    return { words: name, holds: (actor) => actor.id === id };
  };
  const reading: DateReading | undefined = options['inDateOrder'] ? 'loose' : undefined;
  const { paths, cut } = networkPaths(found.network, from.id, to.id, {
    count: count(options, 'count'),
    within: count(options, 'within'),
    through: words(options['through']).map(test),
    avoid: words(options['avoid']).map(test),
    any: Boolean(options['anyTie']),
    directed: Boolean(options['directed']),
    ...(reading && { inDateOrder: reading, statements: found.snapshot.statements }),
  });
  if (options['json']) {
    output.write(`${JSON.stringify({ from: from.id, to: to.id, paths, cut: cut ?? null })}\n`);
    return;
  }
  const names = new Names(found);
  const dates = reading && new DateOrder(found.snapshot.statements);
  const lines = paths.flatMap((path) => [...names.chain(path), ...(dates ? [datesOf(path, dates)] : [])]);
  const none = `No path joins ${names.of(from.id)} and ${names.of(to.id)}${asAsked(options)}.`;
  output.write(`${[...(lines.length > 0 ? lines : [none]), ...notice(paths.length, cut)].join('\n')}\n`);
}

function datesOf(path: NetworkPath, dates: DateOrder): string {
  const steps = path.ties.map((tie) => {
    const given = dates
      .datesOf(tie)
      .flatMap(({ from, to }) => (from ? [to && to !== from ? `${from} to ${to}` : from] : []));
    return given.length > 0 ? [...new Set(given)].join(', ') : 'undated';
  });
  const reading =
    path.inDateOrder === 'strict'
      ? 'holds by the strict reading too: every tie is dated and follows the one before'
      : 'by the loose reading alone: a date that is partial or missing lets it be';
  return `  in date order: ${steps.join(' > ')}; ${reading}`;
}

function asAsked(options: CommandContext['options']): string {
  const asked = [
    ...(options['within'] === undefined ? [] : [`within ${options['within']} ties`]),
    ...words(options['through']).map((word) => `through ${word}`),
    ...words(options['avoid']).map((word) => `without ${word}`),
    ...(options['inDateOrder'] ? ['in date order'] : []),
  ];
  return asked.length > 0 ? `, ${asked.join(', ')}` : '';
}

function notice(found: number, cut: 'count' | 'effort' | undefined): string[] {
  if (cut === 'count') return [`These are the first ${found}; there are more (--count N shows N).`];
  if (cut === 'effort')
    return ['The search was given up after many steps: there may be more paths. Ask for fewer ties with --within.'];
  return [];
}

/** Paths between two nodes of a file's graph. */
export function printGraphPaths(graph: Graph, ends: [string, string], context: CommandContext): void {
  const { options, output } = context;
  if (options['inDateOrder']) {
    throw new UserError('--in-date-order needs the dated statements of a case: --case DIR.', { exit: 2 });
  }
  const index = new Map(graph.ids.map((id, v) => [id, v]));
  const node = (name: string): number => {
    const known = index.get(name);
    if (known !== undefined) return known;
    const near = nearNames(name, graph.ids);
    throw new UserError(
      `No node is called "${name}". ${near.length > 0 ? `Near it: ${near.join(', ')}.` : 'Nothing is near it.'}`,
    );
  };
  const { paths, cut } = graphPaths(graph, node(ends[0]), node(ends[1]), {
    count: count(options, 'count'),
    within: count(options, 'within'),
    through: words(options['through']).map(node),
    avoid: words(options['avoid']).map(node),
  });
  if (options['json']) output.write(`${JSON.stringify({ paths, cut: cut ?? null })}\n`);
  else {
    const arrow = graph.directed ? ' -> ' : ' - ';
    const lines = paths.map(({ nodes, length }: GraphPath) => `${Number(length.toPrecision(6))}  ${nodes.join(arrow)}`);
    const none = `No path joins ${ends.join(' and ')}${asAsked(options)}.`;
    output.write(`${[...(lines.length > 0 ? lines : [none]), ...notice(paths.length, cut)].join('\n')}\n`);
  }
}
