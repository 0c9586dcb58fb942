import {
  edgesOf,
  type Graph,
  type Incidence,
  incidenceOf,
  type Network,
  type Occasion,
  project,
  readIncidence,
  WEIGHTINGS,
  type Weighting,
} from '../connect/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { columns } from './connect-graph.js';

export const TWO_MODE_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--project WEIGHTING',
    title:
      'of two modes make one: EDGES is who and where; who shared what, counted or by circle size; with --measure, that of the projection',
    choices: WEIGHTINGS,
  },
  {
    flags: '--occasion KIND',
    title: 'with --project, of a case: what actors share',
    default: 'event',
    choices: ['event', 'place', 'body'],
  },
  { flags: '--onto SIDE', title: 'with --project: whom it joins', default: 'actors', choices: ['actors', 'occasions'] },
];

/** The projection asked for, of a case's network or of a list of two columns. */
export function projected(of: Network | { text: string; name: string }, { options }: CommandContext): Graph {
  const incidence: Incidence =
    'text' in of ? readIncidence(of.text, of.name) : incidenceOf(of, options['occasion'] as Occasion);
  const onto = options['onto'] === 'occasions' ? 'columns' : 'rows';
  return project(incidence, options['project'] as Weighting, onto);
}

/** The ties of a projection, strongest first. */
export function printProjection(graph: Graph, names: readonly string[], { options, output }: CommandContext): void {
  const { sources, targets, weights } = edgesOf(graph);
  const order = [...sources.keys()].sort((a, b) => weights[b]! - weights[a]! || a - b);
  if (options['json']) {
    const edges = order.map((e) => [graph.ids[sources[e]!], graph.ids[targets[e]!], weights[e]]);
    output.write(`${JSON.stringify({ weighting: options['project'], nodes: graph.ids, edges })}\n`);
    return;
  }
  const top = Number(options['top']);
  const rows = order
    .slice(0, top)
    .map((e) => [`${names[sources[e]!]} - ${names[targets[e]!]}`, String(Number(weights[e]!.toPrecision(6)))]);
  const rest = order.length > top ? [`… and ${order.length - top} more (--top ${order.length} shows all)`] : [];
  const none = [`Nobody of ${graph.ids.length} shares anything with another.`];
  output.write(`${[...(rows.length > 0 ? columns([['', ''], ...rows]).slice(1) : none), ...rest].join('\n')}\n`);
}
