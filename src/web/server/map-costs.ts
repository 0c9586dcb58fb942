import { parse, stringify } from 'yaml';
import { type CostAccount, CostFormFile, type CostRange, costAccounts, readCostForm } from '../../locate/index.js';
import { said, UserError, word, YamlRefusal } from '../../model/index.js';
import type { CostAccountShown, CostAccountsShown, CostDraft, CostFigure } from '../api/index.js';

/** Draws of a total, and their seed: the same form gives the same account. */
const DRAWS = { runs: 2000, seed: 1 };
/** Figures that move the total most, as many as are told. */
const MOVES = 5;
const COMMON = {
  accounting: ['discount-rate', 'growth'],
  impact: ['multiplier', 'income-per-head', 'exchange'],
} as const;
type School = keyof typeof COMMON;
const SCHOOLS = Object.keys(COMMON) as School[];
const ABOUT = new Set(['what', 'kind', 'borne-by', 'transfer']);

/** A form as its file has it; a school without items is not part of it. @throws UserError where two items have one name */
export function textOfCosts(draft: CostDraft): string {
  const schools = SCHOOLS.flatMap((school) => {
    const { items, common } = draft[school];
    if (items.length === 0) return [];
    const names = items.map(({ name }) => name.trim());
    const twice = names.find((name, at) => name === '' || names.indexOf(name) !== at);
    if (twice !== undefined)
      throw new UserError(
        twice ? said`Two items are called "${twice}". Give each a name of its own.` : 'An item has no name.',
      );
    const filled = items.map(({ name, what, kind, borneBy, transfer, figures }) => [
      name.trim(),
      { what, kind, 'borne-by': borneBy, ...(transfer && { transfer }), ...figures },
    ]);
    return [[school, { ...common, items: Object.fromEntries(filled) }] as const];
  });
  const { country, year, currency, unit, gdp } = draft;
  return stringify({ country, year, currency, unit, gdp, ...Object.fromEntries(schools) });
}

/** A file of costs as a form. @throws UserError naming each fault with its line */
export function costsOfText(name: string, text: string): CostDraft {
  readCostForm(text, name);
  const form = CostFormFile.parse(parse(text));
  const school = (which: School): CostDraft['accounting'] => {
    const own: Record<string, unknown> = form[which] ?? {};
    const items = (own['items'] ?? {}) as Record<string, Record<string, unknown>>;
    return {
      common: Object.fromEntries(COMMON[which].map((key) => [key, (own[key] ?? {}) as CostFigure])),
      items: Object.entries(items).map(([item, parts]) => ({
        name: item,
        what: parts['what'] as CostDraft['accounting']['items'][number]['what'],
        kind: parts['kind'] as 'direct' | 'indirect',
        borneBy: parts['borne-by'] as 'persons' | 'firms' | 'government',
        transfer: parts['transfer'] === true,
        figures: Object.fromEntries(Object.entries(parts).filter(([key]) => !ABOUT.has(key))) as Record<
          string,
          CostFigure
        >,
      })),
    };
  };
  const { country, year, currency, unit, gdp } = form;
  return { country, year, currency, unit, gdp, accounting: school('accounting'), impact: school('impact') };
}

/** The accounts of a form, each school by itself, never added; or what it still lacks. */
export function accountsOf(draft: CostDraft): CostAccountsShown {
  try {
    const form = readCostForm(textOfCosts(draft), 'form');
    const { accounting, impact } = costAccounts(form, DRAWS);
    return {
      ...(accounting && { accounting: shown(accounting, form.unit) }),
      ...(impact && { impact: shown(impact, form.unit) }),
      faults: [],
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The lines are those of a file that the person never saw.
    const faults = error instanceof YamlRefusal ? error.faults : [{ path: [], message: error.said }];
    return {
      faults: faults.map(({ path, message }) => ({
        path: path.map(String),
        says: typeof message === 'string' ? word(message) : message,
      })),
    };
  }
}

function shown(account: CostAccount, unit: number): CostAccountShown {
  const { lines, total, drawn, ofGdp, byBearer, transfers, multiplied, moves, notCounted } = account;
  const range = ({ low, central, high }: CostRange): CostRange => ({
    low: low / unit,
    central: central / unit,
    high: high / unit,
  });
  return {
    lines: lines.map(({ figures: _, ...line }) => ({ ...line, ...range(line) })),
    total: range(total),
    drawn: { q05: drawn.q05 / unit, q50: drawn.q50 / unit, q95: drawn.q95 / unit },
    ofGdp: { low: ofGdp.low, central: ofGdp.central, high: ofGdp.high },
    byBearer: {
      persons: range(byBearer.persons),
      firms: range(byBearer.firms),
      government: range(byBearer.government),
    },
    transfers: range(transfers),
    ...(multiplied && { multiplied: range(multiplied) }),
    moves: moves.slice(0, MOVES).map(({ figure, low, high }) => ({ figure, low: low / unit, high: high / unit })),
    notCounted: [...notCounted],
  };
}
