import { useState } from 'react';
import type { TableChoice, TableExplained, TableView } from '../../../../api/index.js';
import { change } from '../../../shell/api.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { COLUMNS } from './words.js';

/** What a person changes of one column. */
export type ColumnChange = Partial<Omit<NonNullable<TableChoice['columns']>[number], 'column'>>;

/** All that is chosen in a view of a table, as it is sent. */
export function choiceOf({ sheet, about, columns, same }: TableView): Required<TableChoice> {
  return {
    sheet,
    about,
    same,
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

/** The choices on one table: tried at each change, kept and taken back as the person says. */
export function useColumns(first: TableView) {
  const say = useWords(COLUMNS);
  const { attempt, did } = useUndo();
  const [view, setView] = useState(first);
  const [busy, setBusy] = useState<'trying' | 'saving'>();
  const [wrong, setWrong] = useState<string>();
  const path = `/tables/${encodeURIComponent(first.id)}`;

  async function tryOut(choice: TableChoice): Promise<void> {
    setBusy('trying');
    try {
      setView(await change<TableView>('POST', `${path}/try`, choice));
      setWrong(undefined);
    } catch (error) {
      setWrong((error as Error).message);
    } finally {
      setBusy(undefined);
    }
  }

  async function keep(choice: TableChoice | null): Promise<boolean> {
    setBusy('saving');
    const { kept, base, explained, name } = view;
    const done = await attempt(() => change<TableExplained>('PUT', path, { choice, base }));
    setBusy(undefined);
    if (!done) return false;
    const says = choice ? say('saved', { name, count: done.statements }) : say('savedText', { name });
    // Of a mapping that came with the file nothing is kept that could be put back.
    const undo = async () => change<TableExplained>('PUT', path, { choice: kept, base: done.base });
    if (explained !== 'beside') did({ says, undo });
    return true;
  }

  return {
    view,
    busy,
    wrong,
    // On another sheet nothing that was said of this one holds; of another kind of table the columns stay.
    ofSheet: (sheet: string) => tryOut({ sheet }),
    ofKind: (about: string) => tryOut({ ...choiceOf(view), about, same: [] }),
    ofColumn: (column: string, part: ColumnChange) => {
      const choice = choiceOf(view);
      const columns = choice.columns.map((each) => (each.column === column ? { ...each, ...part } : each));
      return tryOut({ ...choice, columns });
    },
    ofSame: (same: TableView['same']) => tryOut({ ...choiceOf(view), same }),
    save: () => keep(choiceOf(view)),
    toText: () => keep(null),
  };
}

export type Columns = ReturnType<typeof useColumns>;
