import { placesNamed } from './gazetteer/index.js';
import { isSilent } from './table-choice.js';
import type { ColumnGuess } from './table-columns.js';
import { MappingLines, word } from './table-lines.js';
import { INCIDENT_TYPES } from './table-mapping.js';
import { type PlannedEntity, reasonOf } from './table-plan.js';
import type { Tie, TiePlan } from './table-ties.js';
import { incidentNamed } from './table-words.js';

/** More kinds of events than this in a column are not listed one by one. */
const MOST_CODES = 40;

/** Writes a guessed mapping: the plan of a table and what each column is taken for as lines of YAML. */
export class GuessedMapping {
  readonly #lines = new MappingLines();

  constructor(private readonly plan: TiePlan) {}

  /** The mapping of the file `name`; its sheet where it holds other tables too, the lines of its header where they are chosen. */
  write(name: string, { table, header }: { table?: string; header?: readonly number[] }): string {
    const lines = this.#lines;
    lines.comment(`A first guess of what the columns of ${name} mean, taken for: ${this.plan.about}.`);
    lines.comment('Read it, correct it, and keep it beside the table; docs/mapping.md tells its form.');
    if (table !== undefined) lines.add(0, `table: ${word(table)}`);
    if (header) lines.add(0, `header: [${header.join(', ')}]`);
    if (isSilent(this.plan.about)) {
      const why = this.plan.about === 'figures' ? 'figures by place are for the map' : 'a person says so';
      lines.add(0, 'entities: {}', { sure: 'likely', why: `nothing of it is evidence: ${why}` });
      return lines.toString();
    }
    const place = this.plan.place();
    if (this.plan.entities.size === 0 && !place)
      lines.add(0, 'entities: {}', { sure: 'doubtful', why: 'no column reads as a name' });
    else lines.add(0, 'entities:');
    for (const entity of this.plan.entities.values()) this.#writeEntity(entity);
    if (place) this.#writePlace(place);
    if (this.plan.ties.length > 0) lines.add(0, 'relations:');
    for (const tie of this.plan.ties) this.#writeTie(tie);
    if (this.plan.about === 'incidents') this.#writeIncident(place);
    for (const column of this.plan.columns.filter((each) => !this.plan.isUsed(each)))
      lines.comment(
        `Not used: ${word(column.column)} (${column.what === 'unused' ? column.why : column.what}); it stands in the quote.`,
      );
    return lines.toString();
  }

  #writeEntity({ key, schema, others, schemaReason, names, alias, number }: PlannedEntity): void {
    const lines = this.#lines;
    lines.add(2, `${key}:`);
    if (others.size === 0) lines.add(4, `schema: ${schema}`, schemaReason);
    else {
      const column = names[0]!.column;
      lines.add(4, 'schema:', schemaReason);
      lines.add(6, `column: ${word(column)}`);
      lines.add(6, 'codes:', { sure: 'doubtful', why: 'these cells read as something else' });
      for (const [cell, each] of others) lines.add(8, `${JSON.stringify(cell)}: ${each}`);
      lines.add(6, `otherwise: ${schema}`);
    }
    const [name, surname] = names as [ColumnGuess, ColumnGuess?];
    const value = surname
      ? `{ template: ${JSON.stringify(`{${name.column}} {${surname.column}}`)} }`
      : name.constant
        ? `{ constant: ${JSON.stringify(name.column)} }`
        : // Of several names in a cell none has the number for itself.
          number
          ? word(name.column)
          : cellsOf(name);
    lines.add(4, `name: ${value}`, reasonOf(name));
    if (number) lines.add(4, `key: [${word(number.column)}]`, reasonOf(number));
    if (alias) lines.add(4, `aliases: [${cellsOf(alias)}]`, reasonOf(alias));
    const properties =
      number?.what === 'identifier' ? [[schema === 'Person' ? 'idNumber' : 'registrationNumber', number] as const] : [];
    const own = ['detained', 'person', 'member'].includes(key) ? this.#ofPerson() : [];
    if (properties.length + own.length > 0) lines.add(4, 'properties:');
    for (const [property, column] of properties) lines.add(6, `${property}: ${word(column.column)}`, reasonOf(column));
    for (const [text, column] of own) lines.add(6, text, reasonOf(column));
  }

  #ofPerson(): [string, ColumnGuess][] {
    const [birth, nation] = [this.plan.take('birth date'), this.plan.take('nationality')];
    return [
      ...(birth ? [[`birthDate: ${dateValue(birth)}`, birth] as [string, ColumnGuess]] : []),
      ...(nation ? [[`nationality: ${word(nation.column)}`, nation] as [string, ColumnGuess]] : []),
    ];
  }

  #writePlace(place: ColumnGuess): void {
    const lines = this.#lines;
    this.plan.use(place);
    const [latitude, longitude] = ['latitude', 'longitude'].map((what) => this.plan.take(what));
    const code = this.plan.take('place code') ?? this.plan.take('code');
    const country = place.what === 'country' ? undefined : this.plan.take('country');
    lines.add(2, 'place:');
    lines.add(4, 'schema: Place');
    lines.add(4, `name: ${word(place.column)}`, reasonOf(place));
    if (code) lines.add(4, `key: [${word(code.column)}]`, reasonOf(code));
    const properties = { code, latitude, longitude, country };
    const given = Object.entries(properties).filter(([, column]) => column !== undefined);
    if (given.length > 0) lines.add(4, 'properties:');
    for (const [property, column] of given) {
      const value = property === 'country' ? countryValue(column!) : word(column!.column);
      lines.add(6, `${property}: ${value}`, reasonOf(column!));
    }
    const division = place.what === 'place' ? this.plan.take('division') : undefined;
    if (!division) return;
    lines.add(2, 'division:');
    lines.add(4, 'schema: Place');
    lines.add(4, `name: ${word(division.column)}`, reasonOf(division));
    this.plan.ties.push({
      schema: 'LocatedIn',
      source: 'place',
      target: 'division',
      reason: { sure: 'likely', why: 'a place and what it lies in' },
    });
  }

  #writeTie({ schema, source, target, reason, role, roleReason }: Tie): void {
    const lines = this.#lines;
    lines.add(2, `- schema: ${schema}`, reason);
    if (source) lines.add(4, `source: ${source}`);
    lines.add(4, `target: ${target}`);
    if (role) lines.add(4, `role: ${role}`, roleReason);
    if (schema === 'LocatedIn') return;
    const [from, to] = [this.plan.take('first day'), this.plan.take('last day')];
    if (from) lines.add(4, `from: ${dateValue(from)}`, reasonOf(from));
    if (to) lines.add(4, `to: ${dateValue(to)}`, reasonOf(to));
    if (!from && !to) this.#writeDate();
    if (schema === 'Payment') this.#writeAmount();
    if (this.plan.about === 'calls' || schema === 'Payment') this.#writeTime();
    const attribution = this.plan.take('attribution');
    if (attribution) lines.add(4, `attribution: ${word(attribution.column)}`, reasonOf(attribution));
  }

  #writeDate(): void {
    const date =
      this.plan.take('date') ??
      (this.plan.about === 'incidents' ? this.plan.take('first day') : undefined) ??
      this.plan.take('year');
    if (!date) return;
    const ambiguous = date.contents.date?.ambiguous ? '; the day may stand behind the month: look at it' : '';
    this.#lines.add(4, `date: ${dateValue(date)}`, {
      sure: ambiguous ? 'doubtful' : date.sure,
      why: date.why + ambiguous,
    });
  }

  #writeAmount(): void {
    const amount = this.plan.take('amount');
    if (!amount) return;
    const currency = this.plan.take('currency');
    this.#lines.add(4, `amount: ${word(amount.column)}`, reasonOf(amount));
    if (currency) this.#lines.add(4, `currency: ${word(currency.column)}`, reasonOf(currency));
  }

  #writeTime(): void {
    const dated = this.plan.columns.find(({ what }) => what === 'date');
    const time =
      this.plan.take('time') ?? (dated?.contents.distinct.some((cell) => /\d:\d\d/.test(cell)) ? dated : undefined);
    if (time) this.#lines.add(4, `time: ${word(time.column)}`, reasonOf(time));
    const duration = this.plan.take('duration');
    if (!duration) return;
    const unit = /\bmin/i.test(duration.column) ? 'minutes' : 'seconds';
    const plain = duration.contents.number >= 0.6;
    const value = plain ? `{ column: ${word(duration.column)}, unit: ${unit} }` : word(duration.column);
    this.#lines.add(4, `duration: ${value}`, reasonOf(duration));
  }

  #writeIncident(place: ColumnGuess | undefined): void {
    const lines = this.#lines;
    lines.add(0, 'incidents:');
    this.#writeType();
    this.#writeDate();
    if (place) lines.add(4, 'place: place');
    const roles = { perpetrators: ['perpetrator', 'source'], targets: ['attacked', 'target'], victims: ['victim'] };
    for (const [role, ends] of Object.entries(roles)) {
      const key = ends.find((each) => this.plan.entities.has(each));
      if (key) lines.add(4, `${role}: [${key}]`);
    }
    const weapon = this.plan.take('weapon');
    if (weapon) lines.add(4, `weapons: [${word(weapon.column)}]`, reasonOf(weapon));
    for (const toll of ['killed', 'injured']) {
      const column = this.plan.take(toll);
      if (column) lines.add(4, `${toll}: ${word(column.column)}`, reasonOf(column));
    }
    this.#writeAmount();
  }

  #writeType(): void {
    const column = this.plan.take('type');
    const cells = column?.contents.distinct.slice(0, MOST_CODES) ?? [];
    const codes = cells.flatMap((cell) => {
      const said = column?.types?.[cell] ?? incidentNamed(cell);
      const type = INCIDENT_TYPES.find((each) => each === said);
      return type ? [[cell, type] as const] : [];
    });
    if (!column || codes.length === 0) {
      const why = column ? `no cell of "${column.column}" names a type that is known` : 'no column says what happened';
      if (column) this.plan.release(column);
      this.#lines.add(2, `- type: ${this.plan.columns.some(({ what }) => what === 'killed') ? 'killing' : 'attack'}`, {
        sure: 'doubtful',
        why,
      });
      return;
    }
    this.#lines.add(2, '- type:', reasonOf(column));
    this.#lines.add(8, `column: ${word(column.column)}`);
    this.#lines.add(8, 'codes:');
    for (const [cell, type] of codes) this.#lines.add(10, `${JSON.stringify(cell)}: ${type}`);
    const others = cells.filter((cell) => !codes.some(([each]) => each === cell));
    if (others.length > 0)
      this.#lines.add(8, '', {
        sure: 'doubtful',
        why: `rows with other types have no incident: ${others.slice(0, 8).join(', ')}`,
      });
  }
}

/** A column whose cells hold one name, or several with a semicolon between them. */
const cellsOf = ({ column, contents }: ColumnGuess): string =>
  contents.distinct.some((cell) => /\S;\s*\S/.test(cell)) ? `{ column: ${word(column)}, split: ";" }` : word(column);

function dateValue({ column, what, contents }: ColumnGuess): string {
  const byNumber = contents.serial > contents.unix ? 'serial' : 'unix';
  const format = what === 'year' ? 'YYYY' : (contents.date?.format ?? byNumber);
  return format
    ? `{ column: ${word(column)}, date: ${format.includes(',') ? JSON.stringify(format) : format} }`
    : word(column);
}

/** Countries by their codes where the gazetteer knows them, as places on the map have them. */
function countryValue({ column, contents }: ColumnGuess): string {
  const codes = contents.distinct.slice(0, MOST_CODES).flatMap((cell) => {
    const code = placesNamed(cell).find(({ kind }) => kind === 'country')?.code;
    return code ? [`${JSON.stringify(cell)}: ${JSON.stringify(code)}`] : [];
  });
  return codes.length === 0 ? word(column) : `{ column: ${word(column)}, codes: { ${codes.join(', ')} } }`;
}
