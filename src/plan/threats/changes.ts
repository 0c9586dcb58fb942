import { isDeepStrictEqual } from 'node:util';
import type { Threat } from './types.js';

/** What a version of a register says otherwise than the one before it. */
export interface RegisterChange {
  kind: 'added' | 'struck' | 'judged' | 'unjudged' | 'changed';
  /** Title of the threat. */
  threat: string;
  /** Id of the perspective, of a judgement. */
  perspective?: string;
}

/** What was done to a register between two of its versions, threat by threat. */
export function registerChanges(before: readonly Threat[], after: readonly Threat[]): RegisterChange[] {
  const struck = before.filter(({ id }) => !after.some((one) => one.id === id));
  return [
    ...after.flatMap((threat): RegisterChange[] => {
      const old = before.find(({ id }) => id === threat.id);
      return old ? changesOf(old, threat) : [{ kind: 'added', threat: threat.title }];
    }),
    ...struck.map(({ title }): RegisterChange => ({ kind: 'struck', threat: title })),
  ];
}

function changesOf(old: Threat, threat: Threat): RegisterChange[] {
  const sides = new Set([...old.views, ...threat.views].map(({ perspective }) => perspective));
  const judged = [...sides].flatMap((perspective): RegisterChange[] => {
    const [was, is] = [old, threat].map(
      ({ views }) => views.find((view) => view.perspective === perspective)?.judgement,
    );
    if (isDeepStrictEqual(was, is)) return [];
    return [{ kind: is ? 'judged' : 'unjudged', threat: threat.title, perspective }];
  });
  const rest = ({ views, ...one }: Threat) => ({ ...one, views: views.map(({ judgement: _, ...view }) => view) });
  return isDeepStrictEqual(rest(old), rest(threat)) ? judged : [...judged, { kind: 'changed', threat: threat.title }];
}
