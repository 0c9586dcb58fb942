/** What a term of terms.tsv is in the models: the output that shows it. */
export interface EffectTerm {
  term: string;
  outputs: Readonly<Record<string, string>>;
}

/** Every effect that the models can show. A new one is one line here and its words in terms.tsv. */
export const EFFECTS: readonly EffectTerm[] = [
  { term: 'support', outputs: { package: 'support' } },
  { term: 'loyalty', outputs: { package: 'loyalty' } },
  { term: 'illicit-economy', outputs: { package: 'illicit' } },
  { term: 'legal-work', outputs: { package: 'licit' } },
  { term: 'armed-groups', outputs: { package: 'members', recruitment: 'members', dismantling: 'largest' } },
  { term: 'fragmentation', outputs: { package: 'factions', dismantling: 'factions' } },
  { term: 'network', outputs: { 'repeat-offenders': 'largest-share' } },
  { term: 'violence', outputs: { package: 'violence', recruitment: 'deaths' } },
  { term: 'corruption', outputs: { package: 'capture' } },
  { term: 'displacement', outputs: { package: 'traffic-elsewhere', routes: 'active-places' } },
  { term: 'drug-flow', outputs: { routes: 'arrived' } },
  { term: 'seizures', outputs: { routes: 'seized' } },
  { term: 'smuggling-income', outputs: { package: 'smuggling-income' } },
  { term: 'militia-abuse', outputs: { package: 'militia-turned' } },
  { term: 'emigration', outputs: { package: 'emigration' } },
];
