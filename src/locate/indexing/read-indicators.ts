import { UserError } from '../../model/index.js';
import type { IndexNode, IndicatorTable, Unit } from './types.js';

/** A row of a table by column. */
export type Row = Readonly<Record<string, string>>;

/** Names under which a column of the data is known, lower-cased. */
const UNIT_CODE = ['ucode', 'unitcode', 'code'];
const UNIT_NAME = ['uname', 'unitname', 'name'];

/**
 * Puts a table of indicators (a row for each unit: uCode, uName, a column for each indicator, group and denominator) and
 * its description (a row for each: iCode, Type, Level, Direction, Weight, Parent, Denominator, Target, Unit; types
 * Indicator, Aggregate, Group, Denominator; the form that COINr uses) together.
 * @throws UserError where a column is missing, a value is no number, or the tree does not hold together
 */
export function indicatorTable(data: readonly Row[], meta: readonly Row[], name: string): IndicatorTable {
  if (data.length === 0) throw new UserError(`${name} holds no rows.`);
  const nodes = meta.map((row, index) => toNode(row, index + 2));
  const ofType = (type: string) => nodes.filter((node) => node.type === type).map(({ node }) => node);
  const indicators = ofType('indicator');
  if (indicators.length === 0) throw new UserError('The description names no row of Type Indicator.');
  const aggregates = ofType('aggregate').sort((a, b) => a.level - b.level);
  checkTree(indicators, aggregates);
  const columns = new Map(Object.keys(data[0]!).map((column) => [column.toLowerCase(), column]));
  const column = (code: string): string => {
    const found = columns.get(code.toLowerCase());
    if (found === undefined) throw new UserError(`${name} has no column "${code}", which the description names.`);
    return found;
  };
  const codeColumn = UNIT_CODE.map((each) => columns.get(each)).find(Boolean);
  if (codeColumn === undefined) {
    throw new UserError(
      `${name} has no column for the code of a unit; name it uCode. It has ${[...columns.values()].join(', ')}.`,
    );
  }
  const nameColumn = UNIT_NAME.map((each) => columns.get(each)).find(Boolean) ?? codeColumn;
  const groups = ofType('group').map(({ code }) => code);
  const units = data.map(
    (row): Unit => ({
      code: row[codeColumn]!.trim(),
      name: row[nameColumn]!.trim(),
      groups: Object.fromEntries(groups.map((code) => [code, row[column(code)] ?? ''])),
    }),
  );
  const twice = units.find(({ code }, index) => units.findIndex((other) => other.code === code) !== index);
  if (twice)
    throw new UserError(`${name} has two rows for "${twice.code}". An index compares each unit once; choose a year.`);
  const numbers = (code: string): Float64Array =>
    Float64Array.from(data, (row, index) =>
      number(row[column(code)] ?? '', () => `${name}: ${code} of ${units[index]!.code}`),
    );
  const denominators = new Set([
    ...ofType('denominator').map(({ code }) => code),
    ...indicators.flatMap(({ denominator }) => denominator ?? []),
  ]);
  return {
    units,
    indicators,
    aggregates,
    values: new Map(indicators.map(({ code }) => [code, numbers(code)])),
    denominators: new Map([...denominators].map((code) => [code, numbers(code)])),
  };
}

const MISSING = /^(?:|na|n\/a|nan|null|\.\.|-|–)$/i;

/** A number with a decimal point; blank and NA are none. */
function number(text: string, what: () => string): number {
  if (MISSING.test(text.trim())) return Number.NaN;
  const value = Number(text);
  if (!Number.isFinite(value))
    throw new UserError(`${what()} is "${text}", which is no number. Blank or NA means unknown.`);
  return value;
}

function toNode(row: Row, line: number): { type: string; node: IndexNode } {
  const cells = new Map(Object.entries(row).map(([key, value]) => [key.toLowerCase(), value.trim()]));
  const cell = (key: string): string => cells.get(key) ?? '';
  const code = cell('icode');
  if (!code) throw new UserError(`Line ${line} of the description has no iCode.`);
  const value = (key: string): number => number(cell(key), () => `Line ${line} of the description: ${key}`);
  const [direction, weight, target, level] = [value('direction'), value('weight'), value('target'), value('level')];
  if (Math.abs(direction) !== 1 && !Number.isNaN(direction)) {
    throw new UserError(`Line ${line} of the description: the direction of ${code} is ${direction}; it is 1 or -1.`);
  }
  const optional = {
    ...(cell('parent') && { parent: cell('parent') }),
    ...(cell('denominator') && { denominator: cell('denominator') }),
    ...(!Number.isNaN(target) && { target }),
  };
  const type = cell('type').toLowerCase();
  return {
    type,
    node: {
      code,
      name: cell('iname') || code,
      level: Number.isNaN(level) ? 0 : level,
      direction: direction === -1 ? -1 : 1,
      weight: Number.isNaN(weight) ? 1 : weight,
      unit: cell('unit'),
      ...optional,
    },
  };
}

function checkTree(indicators: readonly IndexNode[], aggregates: readonly IndexNode[]): void {
  const known = new Map([...indicators, ...aggregates].map((node) => [node.code, node]));
  for (const node of known.values()) {
    if (node.parent === undefined) continue;
    const parent = known.get(node.parent);
    if (!parent) throw new UserError(`The parent of ${node.code}, "${node.parent}", is not in the description.`);
    if (parent.level <= node.level) {
      throw new UserError(
        `${node.code} (level ${node.level}) lies under ${parent.code} (level ${parent.level}); a parent is of a higher level.`,
      );
    }
  }
}
