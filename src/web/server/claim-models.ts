import type { z } from '@hono/zod-openapi';
import type { Language } from '../../model/index.js';
import { DIRECTIONS, type PolicyLink } from '../../plan/index.js';
import {
  type Measure,
  mapClaim,
  measuresOf,
  modelInWords,
  modelOf,
  type Question,
  type Sign,
} from '../../simulate/index.js';
import type { PolicyLinkView, PolicyPlan } from '../api/index.js';

/** How the models write a direction. */
const SIGN: Readonly<Record<(typeof DIRECTIONS)[number], Sign>> = {
  raises: '+',
  lowers: '-',
  'no effect': '0',
  depends: '±',
};

/** The models that can try a claim of the link, by the words of its claims, each with the package that tries it. */
export function modelsOf({ claims }: PolicyLink, language: Language): PolicyLinkView['models'] {
  const questions = DIRECTIONS.flatMap((direction) =>
    claims[direction].flatMap(({ id, detail }) => {
      const ends = { cause: String(detail['cause']), effect: String(detail['effect']) };
      const { asks } = mapClaim({ id, ...ends, sign: SIGN[direction], kind: '' });
      return asks.map(({ question }) => [question, ends.cause] as const);
    }),
  );
  const first = new Map<string, readonly [Question, string]>();
  for (const one of questions) if (!first.has(one[0].cause.model)) first.set(one[0].cause.model, one);
  return [...first].map(([id, [question, cause]]) => {
    const plan = planOf(question, cause, language);
    return { id, title: modelInWords(modelOf(id)!, language).title, ...(plan && { plan: encoded(plan) }) };
  });
}

/** A package that does what the claim names beside one that does what it is held against; none where places differ instead. */
function planOf(
  { cause: { model: id, does, insteadOf = {} } }: Question,
  name: string,
  language: Language,
): Plan | undefined {
  if (!does) return undefined;
  const { horizon, parameters } = modelOf(id)!;
  const until = (measures: readonly Measure[]) =>
    measures.map((measure) => ({ ...measure, to: Math.min(measure.to, horizon) }));
  return {
    model: id,
    data: 'example',
    horizon,
    runs: 50,
    seed: 1,
    // No number may look surer than it is: what the literature leaves open is drawn.
    uncertain: parameters.map((parameter) => parameter.name),
    packages: [
      { name: name.slice(0, NAME), measures: until(measuresOf(does)) },
      { name: WITHOUT[language], measures: until(measuresOf(insteadOf)) },
    ],
  };
}

/** A plan as a page sends it: what it does not say has its default. */
type Plan = z.input<typeof PolicyPlan>;

/** What the package is called that a claim is held against. */
const WITHOUT: Readonly<Record<Language, string>> = { en: 'without it', es: 'sin ello', pt: 'sem isso' };

/** Longest name of a package. */
const NAME = 80;

/** A plan as the address of the page of policies holds it. */
const encoded = (plan: Plan): string => Buffer.from(JSON.stringify(plan)).toString('base64url');
