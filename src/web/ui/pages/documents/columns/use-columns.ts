import { useState } from 'react';
import type { TableChoice, TableExplained, TableTry, TableView } from '../../../../api/index.js';
import { change } from '../../../shell/api.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { COLUMNS } from './words.js';

/** What a person changes of one column. */
export type ColumnChange = Partial<Omit<NonNullable<TableChoice['columns']>[number], 'column'>>;

/** All that is chosen of the sheet in a view, as it is sent; its header where a person chose it. */
export function choiceOf({ sheet, about, columns, same }: TableView, header?: readonly number[]): SheetChoice {
  return {
    sheet,
    about,
    same,
    ...(header && { header: [...header] }),
    columns: columns.map(({ column, what, end, schema, monthFirst, types }) => ({
      column,
      what,
      ...(end !== undefined && { end }),
      ...(schema !== undefined && { schema }),
      ...(monthFirst && { monthFirst }),
      ...(types && { types: Object.fromEntries(types.map(({ cell, type }) => [cell, type ?? 'none'])) }),
    })),
  };
}

type SheetChoice = TableChoice & Required<Pick<TableChoice, 'sheet' | 'about' | 'columns' | 'same'>>;

/** The choices on the sheets of one table: tried at each change, kept and taken back as the person says. */
export function useColumns(first: TableView) {
  const say = useWords(COLUMNS);
  const { attempt, did } = useUndo();
  const [view, setView] = useState(first);
  const [choices, setChoices] = useState<readonly TableChoice[]>(first.kept ?? []);
  const [busy, setBusy] = useState<'trying' | 'saving'>();
  const [wrong, setWrong] = useState<string>();
  const path = `/tables/${encodeURIComponent(first.id)}`;
  const own = () => choiceOf(view, choices.find(({ sheet }) => sheet === view.sheet)?.header);
  const withOthers = (choice: TableChoice) => [...choices.filter(({ sheet }) => sheet !== view.sheet), choice];

  async function tryOut(choice: TableChoice, sheet = view.sheet): Promise<void> {
    setBusy('trying');
    const tried = withOthers(choice);
    try {
      setView(await change<TableView>('POST', `${path}/try`, { choices: tried, sheet } satisfies TableTry));
      setChoices(tried);
      setWrong(undefined);
    } catch (error) {
      setWrong((error as Error).message);
    } finally {
      setBusy(undefined);
    }
  }

  async function keep(told: readonly TableChoice[] | null): Promise<boolean> {
    setBusy('saving');
    const { kept, base, explained, name } = view;
    const done = await attempt(() => change<TableExplained>('PUT', path, { choices: told, base }));
    setBusy(undefined);
    if (!done) return false;
    const count = done.statements;
    const says = told ? say(count > 0 ? 'saved' : 'savedSilent', { name, count }) : say('savedText', { name });
    // Of a mapping that came with the file nothing is kept that could be put back.
    const undo = async () => change<TableExplained>('PUT', path, { choices: kept, base: done.base });
    if (explained !== 'beside') did({ says, undo });
    return true;
  }

  return {
    view,
    busy,
    wrong,
    ofSheet: (sheet: string) => tryOut(own(), sheet),
    // By another header other columns are guessed; of another kind of table the columns stay.
    ofHeader: (header: readonly number[]) => tryOut({ sheet: view.sheet, header: [...header] }),
    ofKind: (about: string) => tryOut({ ...own(), about, same: [] }),
    ofColumn: (column: string, part: ColumnChange) => {
      const choice = own();
      const columns = choice.columns.map((each) => (each.column === column ? { ...each, ...part } : each));
      return tryOut({ ...choice, columns });
    },
    ofSame: (same: TableView['same']) => tryOut({ ...own(), same }),
    /** What is chosen of all sheets, as it would be kept. */
    chosen: () => withOthers(own()),
    save: () => keep(withOthers(own())),
    toText: () => keep(null),
  };
}

export type Columns = ReturnType<typeof useColumns>;
