import { defaultModel } from '@opensanctions/followthemoney';
import { ftm } from '../../model/index.js';

/** An edge of FollowTheMoney: which property holds each end and which the kind of tie, and whose ends may stand there. */
export interface FtmEdge {
  schema: string;
  source: string;
  target: string;
  role: string;
  fits(source: string, target: string): boolean;
}

/** Edges that have a counterpart here, and the one for all else. An office is held in a Position, which we do not keep. */
const SCHEMATA = [
  'Membership',
  'Employment',
  'Directorship',
  'Ownership',
  'Family',
  'Associate',
  'Payment',
  'UnknownLink',
];

export const FTM_EDGES: readonly FtmEdge[] = SCHEMATA.map((name) => {
  const schema = ftm.getSchema(name);
  const properties = schema.getProperties();
  const { source, target } = schema.edge!;
  const takes = (property: string, entity: string): boolean => {
    const range = defaultModel.schemata[name]?.properties[property]?.range;
    return typeof range !== 'string' || ftm.getSchema(entity).isA(range);
  };
  return {
    schema: name,
    source: source!,
    target: target!,
    role: ['role', 'relationship', 'purpose'].find((property) => properties.has(property))!,
    fits: (from, to) => takes(source!, from) && takes(target!, to),
  };
});
