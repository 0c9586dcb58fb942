import type { RelationSchema } from '../model/index.js';
import type { ColumnGuess } from './table-columns.js';
import { word } from './table-lines.js';
import { type PlannedEntity, plannedEntity, type Reason, reasonOf } from './table-plan.js';

const BODIES = ['company', 'body', 'group'] as const;

/** A relation of a guessed mapping. */
export interface Tie {
  schema: RelationSchema;
  source?: string;
  target: string;
  reason: Reason;
  /** As it is written in the mapping. */
  role?: string;
  roleReason?: Reason;
}

/** Whom the rows of a table name and how they are tied, by what the table is about. */
export class TiePlan {
  readonly entities = new Map<string, PlannedEntity>();
  readonly ties: Tie[] = [];
  readonly #used = new Set<ColumnGuess>();

  constructor(
    readonly columns: readonly ColumnGuess[],
    readonly about: string,
    private readonly hints: ReadonlySet<string>,
  ) {
    this.#plan();
  }

  use(column: ColumnGuess): void {
    this.#used.add(column);
  }

  /** Takes back that a column is used. */
  release(column: ColumnGuess): void {
    this.#used.delete(column);
  }

  isUsed(column: ColumnGuess): boolean {
    return this.#used.has(column);
  }

  #plan(): void {
    const end = (...ends: string[]) => ends.map((each) => this.#entity(each, { end: each })).find(Boolean);
    /** As `end`; a number of an end may stand beside a name that says no end. */
    const side = (...ends: string[]) =>
      ends.map((each) => this.#entity(each, { end: each, or: ['person', 'name', ...BODIES] })).find(Boolean);
    const plain = (key: string, ...whats: string[]) =>
      whats.map((what) => this.#entity(key, { whats: [what] })).find(Boolean);
    const person = () => plain('person', 'person', 'name') ?? this.#entity('person', { whats: [] });
    const says = (what: string): Reason => ({ sure: 'likely', why: what });
    switch (this.about) {
      case 'figures':
      case 'aside':
        break;
      case 'payments':
      case 'calls':
      case 'ties': {
        const to = end('payee', 'called', 'target');
        const from = side('payer', 'caller', 'source') ?? plain('source', 'person', 'name', ...BODIES);
        const target = to ?? plain('payee', 'person', 'name', ...BODIES);
        if (target)
          this.ties.push({ ...this.#tieOf(from, target), target: target.key, ...(from ? { source: from.key } : {}) });
        break;
      }
      case 'detentions': {
        const target = end('detained') ?? person();
        const source = end('authority');
        const why = source ? 'who detained whom' : 'who was detained; no column says by whom';
        if (target)
          this.ties.push({
            schema: 'LegalAction',
            target: target.key,
            ...(source ? { source: source.key } : {}),
            role: '{ constant: arrests }',
            reason: says(why),
          });
        const group = plain('group', 'group');
        if (group && target)
          this.ties.push({
            schema: 'Membership',
            source: target.key,
            target: group.key,
            reason: { sure: 'doubtful', why: 'the group named in the row of a person' },
          });
        break;
      }
      case 'register': {
        const company = end('owned') ?? plain('company', ...BODIES, 'name');
        for (const [key, schema] of [
          ['owner', 'Ownership'],
          ['director', 'Directorship'],
        ] as const) {
          const who = end(key);
          if (who && company)
            this.ties.push({
              schema,
              source: who.key,
              target: company.key,
              reason: { sure: 'sure', why: `the header says ${key}` },
              ...this.#role(),
            });
        }
        break;
      }
      case 'members': {
        const who = end('member', 'leader') ?? person();
        const group = plain('group', ...BODIES, 'name');
        const schema = who?.key === 'leader' ? 'Directorship' : 'Membership';
        if (who && group)
          this.ties.push({
            schema,
            source: who.key,
            target: group.key,
            reason: says('a person and a group'),
            ...this.#role(),
          });
        break;
      }
      case 'posts': {
        const who = person();
        const body = plain('body', 'body', 'company');
        const schema = body?.schema === 'PublicBody' ? 'Occupancy' : 'Employment';
        if (who && body)
          this.ties.push({
            schema,
            source: who.key,
            target: body.key,
            reason: says('a person and a body'),
            ...this.#role(),
          });
        break;
      }
      case 'incidents':
        end('perpetrator') ?? end('source') ?? plain('perpetrator', 'group');
        end('attacked') ?? end('target');
        end('victim');
        break;
      default:
        person();
        plain('group', ...BODIES);
    }
    if (this.about === 'presence') {
      const group = this.entities.get('group');
      const place = this.place();
      if (group && place)
        this.ties.push({
          schema: 'Presence',
          source: group.key,
          target: 'place',
          reason: { sure: 'doubtful', why: 'a group and a place in one row' },
          ...this.#role(),
        });
    }
  }

  /** Which relation joins who stands at two ends, and why. */
  #tieOf(from: PlannedEntity | undefined, to: PlannedEntity): Pick<Tie, 'schema' | 'reason' | 'role' | 'roleReason'> {
    if (this.about === 'payments') {
      const concept = this.columns.find(({ what, contents }) => what === 'note' && contents.prose < 0.5);
      const role = concept && {
        role: `{ template: ${JSON.stringify(`paid ({${concept.column}})`)} }`,
        roleReason: reasonOf(concept),
      };
      if (concept) this.#used.add(concept);
      return { schema: 'Payment', reason: { sure: 'sure', why: 'who pays, who is paid, how much' }, ...role };
    }
    if (this.about === 'calls')
      return { schema: 'Associate', role: '{ constant: called }', reason: { sure: 'likely', why: 'who calls whom' } };
    if (this.hints.has('rivalry'))
      return { schema: 'Rivalry', reason: { sure: 'likely', why: 'the name of the table says so' } };
    if (this.hints.has('alliance'))
      return { schema: 'Alliance', reason: { sure: 'likely', why: 'the name of the table says so' } };
    const persons = from?.schema === 'Person' || to.schema === 'Person';
    const why = 'two ends, and nothing says what joins them: Associate, Alliance, Rivalry, Membership, …?';
    return { schema: persons ? 'Associate' : 'Alliance', reason: { sure: 'doubtful', why } };
  }

  #entity(
    key: string,
    of: { end?: string; whats?: readonly string[]; or?: readonly string[] },
  ): PlannedEntity | undefined {
    const entity = plannedEntity(this.columns, key, of);
    if (!entity || entity.names.some((each) => this.#used.has(each))) return undefined;
    // Who is named before has the alias: a person, not their group.
    if (entity.alias && this.#used.has(entity.alias)) delete entity.alias;
    for (const each of [...entity.names, entity.alias, entity.number]) if (each) this.#used.add(each);
    this.entities.set(key, entity);
    return entity;
  }

  /** The column that names where: the smallest place there is. */
  place(): ColumnGuess | undefined {
    const of = (what: string) => this.columns.find((each) => each.what === what && !each.end);
    return of('place') ?? of('division') ?? of('country');
  }

  /** The column that holds `what`, which counts as used from now on. */
  take(what: string): ColumnGuess | undefined {
    const column = this.columns.find((each) => each.what === what);
    if (column) this.#used.add(column);
    return column;
  }

  #role(): Pick<Tie, 'role' | 'roleReason'> {
    const column = this.take('role');
    return column ? { role: word(column.column), roleReason: reasonOf(column) } : {};
  }
}
