import { useSearchParams } from 'wouter';
import type { PolicyModels, PolicyPlan } from '../../../api/index.js';

export type Model = PolicyModels['models'][number];
export type Package = PolicyPlan['packages'][number];
export type Measure = Package['measures'][number];

/** A plan as an address holds it: what a person put together can be sent as a link. Tables of one's own are not in it. */
const encode = (plan: PolicyPlan): string => {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ ...plan, data: typeof plan.data === 'object' ? 'example' : plan.data }),
  );
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
};

function decode(text: string | null, models: readonly Model[]): PolicyPlan | undefined {
  if (!text) return undefined;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    const plan = JSON.parse(new TextDecoder().decode(bytes)) as PolicyPlan;
    if (!models.some(({ id }) => id === plan.model) || !Array.isArray(plan.packages)) return undefined;
    return { ...plan, parameters: plan.parameters ?? {} };
  } catch {
    // A link that was cut off opens the page as it first stands.
    return undefined;
  }
}

/** What a person finds first: two packages that differ in their order, on the model of packages where there is one. */
export function firstPlan(model: Model, names: readonly [string, string]): PolicyPlan {
  const [one, other = one] = model.levers;
  const { horizon } = model;
  const at = (lever: string, from: number): Measure => ({
    lever,
    strength: fullStrength(model, lever),
    from,
    to: horizon,
  });
  const later = Math.round(horizon * 0.4);
  return {
    model: model.id,
    data: 'example',
    horizon,
    runs: 50,
    seed: 1,
    // No number may look surer than it is: what the literature leaves open is drawn unless a person says otherwise.
    uncertain: model.parameters.map(({ name }) => name),
    parameters: {},
    packages: one
      ? [
          { name: names[0], measures: [at(one.name, 0), at(other!.name, later)] },
          { name: names[1], measures: [at(other!.name, 0), at(one.name, later)] },
        ]
      : [{ name: names[0], measures: [] }],
  };
}

/** A strength that shows something: full where it is an amount, double (or none at all) where it multiplies. */
export function fullStrength(model: Model, lever: string): number {
  const { range, isLevel } = model.levers.find(({ name }) => name === lever)!;
  if (isLevel) return Math.min(1, range[1]);
  return range[1] >= 2 ? 2 : range[0];
}

/** The plan that the address holds with what was run of it, and ways to change them. */
export function usePlan(
  models: readonly Model[],
  names: readonly [string, string],
): {
  plan: PolicyPlan;
  /** The job that works on it, and its result. */
  run: string | undefined;
  result: string | undefined;
  setPlan(plan: PolicyPlan): void;
  setRun(id: string): void;
  setResult(id: string): void;
} {
  const [query, setQuery] = useSearchParams();
  const plan =
    decode(query.get('plan'), models) ?? firstPlan(models.find(({ id }) => id === 'package') ?? models[0]!, names);
  const put = (values: Record<string, string>, without?: string) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams({ ...Object.fromEntries(before), ...values });
        if (without) after.delete(without);
        return after;
      },
      { replace: true },
    );
  // A plan that nobody changed is not in the address yet, and would be another in another language.
  const fixed = () => query.get('plan') ?? encode(plan);
  return {
    plan,
    run: query.get('run') ?? undefined,
    result: query.get('result') ?? undefined,
    setPlan: (next) => put({ plan: encode(next) }),
    setRun: (id) => put({ run: id, plan: fixed() }),
    setResult: (id) => put({ result: id, plan: fixed() }, 'run'),
  };
}

/** The address of a plan, and of its result. */
export const addressOf = (plan: PolicyPlan, result: string | undefined): string =>
  `/policy?${new URLSearchParams({ plan: encode(plan), ...(result && { result }) })}`;

/** Whether two plans would be run alike: a table of one's own is known by its name. */
export const samePlan = (one: PolicyPlan, other: PolicyPlan): boolean => alike(one) === alike(other);

const alike = ({ model, data, horizon, runs, seed, uncertain, parameters, packages }: PolicyPlan): string =>
  JSON.stringify([
    ...[model, typeof data === 'object' ? data.name : data, horizon, runs, seed, uncertain],
    Object.entries(parameters ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)),
    packages.map(({ name, measures }) => [
      name,
      measures.map(({ lever, strength, from, to }) => [lever, strength, from, to]),
    ]),
  ]);
