import { describe, expect, it } from 'vitest';
import { fold } from '../../src/extract/fold.js';
import { extract } from '../../src/extract/index.js';
import { readBytes } from '../../src/read/index.js';
import { FIELD_SENTENCES } from './field-sentences.js';
import { INVENTED_ANALYSIS } from './invented-analysis.js';
import { statedIn } from './stated.js';

const SCHEMA =
  /^(.*) (Membership|Employment|Directorship|Occupancy|Family|Associate|Ownership|Affiliation|Alliance|Rivalry|Presence|LocatedIn|Support|Corruption|Attack|LegalAction) (.*)$/;
const SYMMETRIC = new Set(['Family', 'Associate', 'Alliance', 'Rivalry']);
/** Schemata that a reader takes for one: to be of a body, to hold an office in it. */
const ALIKE: Record<string, string> = { Employment: 'Membership', Occupancy: 'Directorship' };

const keyOf = (source: string, schema: string, target: string): string => {
  const kind = ALIKE[schema] ?? schema;
  const [first, last] = SYMMETRIC.has(schema) && source > target ? [target, source] : [source, target];
  return `${first} ${kind} ${last}`;
};

/** Shares of what was found that is expected, and of what is expected that was found. */
function shares(found: ReadonlySet<string>, expected: ReadonlySet<string>): { precision: number; recall: number } {
  const right = [...found].filter((key) => expected.has(key)).length;
  return { precision: right / found.size, recall: right / expected.size };
}

describe('sentences of the field', () => {
  it.each(['en', 'es', 'pt'] as const)('relations in %s', (language) => {
    const found = new Set<string>();
    const expected = new Set<string>();
    for (const [row, [spoken, marked, ...wanted]] of FIELD_SENTENCES.entries()) {
      if (spoken !== language) continue;
      const { entities, relations } = statedIn(marked, language);
      for (const { source, schema, target } of relations) {
        found.add(
          `${row} ${keyOf(source === null ? 'nobody' : entities[source]!.name, schema, entities[target]!.name)}`,
        );
      }
      for (const each of wanted) {
        const [, source, schema, target] = SCHEMA.exec(each)!;
        expected.add(`${row} ${keyOf(source!, schema!, target!)}`);
      }
    }
    const { precision, recall } = shares(found, expected);
    expect(expected.size).toBeGreaterThan(50);
    expect(precision).toBeGreaterThanOrEqual(0.94);
    expect(recall).toBeGreaterThanOrEqual(0.88);
  });
});

describe('invented news and analysis, names and relations found together', () => {
  it.each(['es', 'pt'] as const)('relations in %s', async (language) => {
    const found = new Set<string>();
    const expected = new Set<string>();
    for (const { name, text, relations: wanted } of INVENTED_ANALYSIS.filter((each) => each.language === language)) {
      const { entities, relations } = extract(await readBytes(`${name}.txt`, Buffer.from(text)));
      const plain = (written: string): string => fold(written).replace(/^(?:los|las|el|la|o|a|os|as) /, '');
      const names = entities.map((entity) => [entity.name, ...entity.aliases].map(plain));
      const end = (written: string): string => {
        if (written === 'nobody') return written;
        const exact = names.findIndex(([first]) => first === plain(written));
        return String(exact >= 0 ? exact : names.findIndex((forms) => forms.includes(plain(written))));
      };
      for (const { source, schema, target } of relations) {
        found.add(`${name} ${keyOf(source === null ? 'nobody' : String(source), schema, String(target))}`);
      }
      for (const [row, each] of wanted.entries()) {
        const [, source, schema, target] = SCHEMA.exec(each)!;
        const ends = [end(source!), end(target!)] as const;
        expected.add(`${name} ${ends.includes('-1') ? `unfound ${row}` : keyOf(ends[0], schema!, ends[1])}`);
      }
    }
    const { precision, recall } = shares(found, expected);
    expect(precision).toBeGreaterThanOrEqual(0.75);
    expect(recall).toBeGreaterThanOrEqual(0.5);
  });
});
