import {
  type Burst,
  CONTACT_ROLES,
  type ContactFindings,
  type ContactPair,
  type Contacts,
  contactFindings,
  type Rise,
  readContacts,
  writtenTime,
} from '../connect/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { columns, settings } from './connect-graph.js';

export const CONTACT_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--contacts',
    title:
      'EDGES is a table of calls, messages, journeys or payments: first and last contact, bursts, shared places, money',
  },
  { flags: '--event DATE', title: 'with --contacts: what rises, begins and ends in the days before this day or time' },
  { flags: '--before DAYS', title: 'with --event: how many days before it', default: 7 },
  {
    flags: '--together MINUTES',
    title:
      'with --contacts: within how long two at one place are together; an hour, or a day where the table has no times of day',
  },
  {
    flags: '--column SETTING',
    title: `with --contacts: a column by its header, as who=SUBSCRIBER (${CONTACT_ROLES.join(', ')})`,
    many: true,
  },
];

/** What a table of contacts shows, for people or for machines. */
export function printContacts(text: string, name: string, { options, output }: CommandContext): void {
  const contacts = readContacts(text, name, settings(options['column']));
  const together = options['together'] === undefined ? undefined : 60 * positive(options, 'together');
  const found = contactFindings(contacts, {
    ...(typeof options['event'] === 'string' && { event: options['event'], before: positive(options, 'before') }),
    ...(together !== undefined && { window: together }),
  });
  const top = Number(options['top']);
  output.write(
    options['json']
      ? `${JSON.stringify(asJson(contacts, found, top))}\n`
      : `${asText(contacts, found, top, together).join('\n')}\n`,
  );
}

function positive(options: CommandContext['options'], name: string): number {
  const number = Number(options[name]);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new UserError(`--${name} takes a number above 0; it was given "${options[name]}".`, { exit: 2 });
}

function asText(contacts: Contacts, found: ContactFindings, top: number, together: number | undefined): string[] {
  const day = (seconds: number): string => writtenTime(seconds, false);
  const time = (seconds: number): string => writtenTime(seconds, contacts.clock);
  const who = (of: readonly number[]): string => of.map((v) => contacts.persons[v]!).join(' - ');
  const section = (title: string, rows: string[][], all: number): string[] => {
    if (rows.length === 0) return ['', title, 'None.'];
    const rest = all > top ? [`… and ${all - top} more (--top ${all} shows all)`] : [];
    return ['', title, ...columns([rows[0]!.map(() => ''), ...rows]).slice(1), ...rest];
  };
  const burstRows = (bursts: Burst[]): string[][] =>
    bursts
      .slice(0, top)
      .map(({ of, from, to, contacts: n, expected, weight }) => [
        who(of),
        from + 86_400 === to ? day(from) : `${day(from)} to ${day(to - 1)}`,
        `${n} contacts`,
        `${expected.toFixed(1)} expected`,
        `weight ${weight.toFixed(1)}`,
      ]);
  const riseRows = (rises: Rise[]): string[][] =>
    rises
      .slice(0, top)
      .map(({ of, contacts: n, expected, p }) => [
        who(of),
        `${n} contacts`,
        `${expected.toFixed(1)} expected`,
        `p ${p.toExponential(1)}`,
      ]);
  const pairRows = (pairs: ContactPair[]): string[][] =>
    pairs
      .slice(0, top)
      .map(({ a, b, contacts: n, forward, first, last }) => [
        who([a, b]),
        `${n} contacts`,
        `${forward} there, ${n - forward} back`,
        `first ${time(first)}`,
        `last ${time(last)}`,
      ]);
  const { bursts, shared, money, event } = found;
  const taken = Object.entries(contacts.columns).map(([role, header]) => `${role} = "${header}"`);
  const paying = found.pairs.filter(({ paid, paidBack }) => paid + paidBack > 0);
  paying.sort((x, y) => y.paid + y.paidBack - x.paid - x.paidBack);
  return [
    `${found.records} records of ${contacts.persons.length} persons, ${time(found.first)} to ${time(found.last)}; columns: ${taken.join(', ')}`,
    ...(contacts.skipped > 0
      ? [`Left out: ${contacts.skipped} without a person or a time, the first on line ${contacts.firstSkipped}`]
      : []),
    ...contacts.notes.map((note) => `Note: ${note}`),
    ...section(`PAIRS: ${found.pairs.length}, most contacts first`, pairRows(found.pairs), found.pairs.length),
    ...section(
      `BURSTS of persons (${bursts.tested.persons} with 10 records or more)`,
      burstRows(bursts.persons),
      bursts.persons.length,
    ),
    ...section(
      `BURSTS of pairs (${bursts.tested.pairs} with 10 records or more)`,
      burstRows(bursts.pairs),
      bursts.pairs.length,
    ),
    ...(event
      ? [
          ...section(
            `BEFORE ${time(event.at)}, from ${time(event.from)}: persons with more contacts than on the whole`,
            riseRows(event.persons),
            event.persons.length,
          ),
          ...section(
            'BEFORE the event: pairs with more contacts than on the whole',
            riseRows(event.pairs),
            event.pairs.length,
          ),
          ...section(
            'BEFORE the event: pairs whose first contact lies there',
            pairRows(event.begun),
            event.begun.length,
          ),
          ...section(
            'BEFORE the event: pairs whose last contact lies there',
            pairRows(event.ended),
            event.ended.length,
          ),
        ]
      : []),
    ...section(
      `SHARED PLACES: ${contacts.places.length} places, ${shared.pairs.length} pairs who were at one within ${together === undefined ? (contacts.clock ? '60 minutes' : 'a day') : `${together / 60} minutes`}`,
      shared.pairs
        .slice(0, top)
        .map(({ a, b, meetings, places, weight, first, last }) => [
          who([a, b]),
          `${meetings} times`,
          `${places} places`,
          `weight ${weight.toFixed(2)}`,
          `first ${time(first)}`,
          `last ${time(last)}`,
        ]),
      shared.pairs.length,
    ),
    ...(money
      ? section(
          `MONEY: ${money.payments} amounts, ${figure(money.total)} in all`,
          paying
            .slice(0, top)
            .map(({ a, b, paid, paidBack }) => [who([a, b]), `${figure(paid)} there`, `${figure(paidBack)} back`]),
          paying.length,
        )
      : []),
    '',
    ...(shared.capped > 0
      ? [
          `Note: at ${shared.capped} records, at ${shared.cappedPlaces} places, more than 30 others were there; the 30 latest are counted.`,
        ]
      : []),
    'Note: bursts by a two-state automaton (Kleinberg 2002, doi 10.1145/775047.775061), counts a day as Poisson, burst rate three times the mean.',
    ...(event
      ? [
          'Note: before the event by the binomial test against even spread, p times the number tested (Bonferroni). Contacts are seldom spread evenly: a low p asks for a look, it proves nothing.',
        ]
      : []),
    'Note: by chance: if the records of both at those places fell independently over the whole time. That two were in reach of one antenna is no meeting.',
  ];
}

const figure = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });

function asJson(contacts: Contacts, found: ContactFindings, top: number): unknown {
  const time = (seconds: number): string => new Date(1000 * seconds).toISOString().slice(0, 19);
  const who = (of: readonly number[]): string[] => of.map((v) => contacts.persons[v]!);
  const pair = ({ a, b, first, last, ...rest }: ContactPair) => ({
    who: who([a, b]),
    ...rest,
    first: time(first),
    last: time(last),
  });
  const burst = ({ of, from, to, ...rest }: Burst) => ({ who: who(of), from: time(from), to: time(to), ...rest });
  const rise = ({ of, ...rest }: Rise) => ({ who: who(of), ...rest });
  const { bursts, event, shared } = found;
  return {
    records: found.records,
    persons: contacts.persons.length,
    places: contacts.places.length,
    first: time(found.first),
    last: time(found.last),
    columns: contacts.columns,
    skipped: contacts.skipped,
    notes: contacts.notes,
    pairs: found.pairs.slice(0, top).map(pair),
    bursts: {
      persons: bursts.persons.slice(0, top).map(burst),
      pairs: bursts.pairs.slice(0, top).map(burst),
      tested: bursts.tested,
    },
    ...(event && {
      event: {
        at: time(event.at),
        from: time(event.from),
        persons: event.persons.slice(0, top).map(rise),
        pairs: event.pairs.slice(0, top).map(rise),
        begun: event.begun.slice(0, top).map(pair),
        ended: event.ended.slice(0, top).map(pair),
      },
    }),
    shared: {
      pairs: shared.pairs.slice(0, top).map(({ a, b, first, last, ...rest }) => ({
        who: who([a, b]),
        ...rest,
        first: time(first),
        last: time(last),
      })),
      capped: shared.capped,
      cappedPlaces: shared.cappedPlaces,
    },
    ...(found.money && { money: found.money }),
  };
}
