import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { DocumentContents, Vocabulary } from '../../../api/index.js';
import { PageHead } from '../../parts/page-head.js';
import { useToldByReader } from '../../parts/reader-words.js';
import { shortName } from '../../parts/short-name.js';
import { Answer, Loading } from '../../parts/states.js';
import { useGet } from '../../shell/api.js';
import { useCommands } from '../../shell/commands.js';
import { useKeys } from '../../shell/keys.js';
import { useSettings } from '../../shell/settings.js';
import { useUndo } from '../../shell/undo.js';
import { withParts } from '../../shell/with-parts.js';
import { useWords } from '../../shell/words.js';
import { ColumnsNote } from './columns/waiting.js';
import { describe } from './describe.js';
import { Facts } from './facts.js';
import { layOut, type ShownStatement } from './layout.js';
import { Marking } from './marking.js';
import { ReaderText } from './reader-text.js';
import { useSelection } from './selection.js';
import { StatementForm } from './statement-form.js';
import { KeyButton, StatementPanel } from './statement-panel.js';
import type { Stretch } from './text-units.js';
import { useReview } from './use-review.js';
import { DOCUMENTS } from './words.js';

const PdfView = lazy(() => import('./pdf/pdf-view.js'));

/** One document: its text with what was found in it, and the panel in which that is checked. */
export function Reader({ id }: { id: string }) {
  const asked = useGet<DocumentContents>(`/documents/${encodeURIComponent(id)}`);
  const { data: vocabulary } = useGet<Vocabulary>('/vocabulary');
  return <Answer of={asked}>{(contents) => <Open contents={contents} vocabulary={vocabulary} />}</Answer>;
}

type Show = 'showRelations' | 'showUnjudged' | 'showAll';

/** What is gone through: by default not the names, of which every entity has one. */
const SHOWN: Record<Show, (statement: ShownStatement) => boolean> = {
  showRelations: ({ of }) => of.kind !== 'property' || of.schema === 'Incident',
  showUnjudged: ({ of }) => SHOWN.showRelations({ of } as ShownStatement) && !of.judgement && !of.examined,
  showAll: () => true,
};

function Open({ contents, vocabulary }: { contents: DocumentContents; vocabulary: Vocabulary | undefined }) {
  const say = useWords(DOCUMENTS);
  const told = useToldByReader();
  const { language } = useSettings();
  const [query, setQuery] = useSearchParams();
  const { document } = contents;
  const layout = useMemo(() => layOut(contents), [contents]);
  const review = useReview(document.id);
  const selection = useSelection(layout.text);
  const [form, setForm] = useState<{ quote: Stretch; corrects?: ShownStatement }>();
  const [marking, setMarking] = useState(false);
  const { tell } = useUndo();
  const chosen = query.get('statement');
  const current = layout.statements.find(({ of }) => of.id === chosen);
  const asked = (query.get('show') as Show | null) ?? 'showRelations';
  const fits = SHOWN[asked] ?? SHOWN.showRelations;
  // What is chosen stays in sight though it fits no more: judging it must not make it jump away.
  const listed = useMemo(
    () => layout.statements.filter((each) => fits(each) || each.of.id === chosen),
    [layout, fits, chosen],
  );
  const shown = useMemo(() => new Set(listed.map(({ of }) => of.id)), [listed]);
  const sought = useMemo(() => soughtIn(query, layout), [query, layout]);
  const set = (name: string, value: string | undefined) =>
    setQuery(
      (before) => {
        const elsewhere = name === 'statement' ? { at: undefined, end: undefined } : {};
        return withParts(before, { ...elsewhere, [name]: value });
      },
      { replace: true },
    );
  const choose = ({ of }: ShownStatement) => set('statement', of.id);
  const at = current ? listed.indexOf(current) : -1;
  const step = (by: 1 | -1) => {
    const from = current
      ? at
      : sought
        ? listed.findIndex(({ start }) => start >= sought.start) - (by > 0 ? 1 : 0)
        : by > 0
          ? -1
          : listed.length;
    const next = listed[Math.max(0, Math.min(listed.length - 1, from + by))];
    if (next) choose(next);
  };
  const says = (statement: ShownStatement) => describe(statement.of, contents, vocabulary, language, say('unnamed'));
  const inLine = (statement: ShownStatement) => Object.values(says(statement)).filter(Boolean).join(' ');
  /** Does something with the statement in hand, or says why it cannot be done. */
  const withCurrent = (work: (statement: ShownStatement) => unknown) => {
    if (!current) tell(say(layout.statements.length ? 'statementNone' : 'noStatements'));
    else if (current.of.examined) tell(say('examinedFirst'));
    else work(current);
  };
  const judge = (verdict: 'accepted' | 'rejected' | null) =>
    withCurrent((statement) => review.judge(statement.of, verdict, inLine(statement)));
  const isPdf = document.mediaType === 'application/pdf';
  const pdf = isPdf && query.get('pdf') !== null;
  const pageOf = (place: Stretch | undefined) =>
    place && layout.chunks.flat().find(({ start, end }) => start <= place.start && place.start < end)?.page;
  const correct = () =>
    withCurrent((statement) =>
      statement.of.kind === 'relation' ? setForm({ quote: statement, corrects: statement }) : tell(say('correctNot')),
    );
  const add = () => {
    const quote = selection ?? current;
    if (quote) setForm({ quote: { start: quote.start, end: quote.end } });
    else tell(say('selectFirst'));
  };
  const mark = () => setMarking(true);
  const close = () => setForm(undefined);
  const toPdf = () => set('pdf', pdf ? undefined : String(pageOf(current ?? sought) ?? 1));
  const ofPdf = isPdf ? [{ keys: 'p', title: say(pdf ? 'pdfHide' : 'pdf'), run: toPdf }] : [];
  // While the form is open, no key may judge what it hides.
  const keys = form
    ? [
        { keys: 'escape', title: say('cancel'), run: close },
        { keys: 'w', title: say('chooseWords'), run: mark },
        ...ofPdf,
      ]
    : [
        { keys: 'j', title: say('next'), run: () => step(1) },
        { keys: 'k', title: say('previous'), run: () => step(-1) },
        { keys: 'a', title: say('accept'), run: () => judge('accepted') },
        { keys: 'r', title: say('reject'), run: () => judge('rejected') },
        { keys: 'u', title: say('takeBack'), run: () => judge(null) },
        { keys: 'e', title: say('correct'), run: correct },
        { keys: 'w', title: say('chooseWords'), run: mark },
        { keys: 'n', title: say('add'), run: add },
        ...ofPdf,
      ];
  useKeys(keys);
  useCommands(keys.map(({ title, run }) => ({ id: `reader ${title}`, title, run })));
  const page = pdf ? (pageOf(current ?? sought) ?? (Number(query.get('pdf')) || 1)) : 1;
  return (
    <>
      <PageHead
        title={document.title ?? shortName(document.name)}
        actions={
          <>
            {isPdf && (
              <KeyButton hint="p" pressed={pdf} onClick={toPdf}>
                {say('pdf')}
              </KeyButton>
            )}
            <Link className="button" href="/documents">
              {say('back')}
            </Link>
          </>
        }
      >
        {[document.title && shortName(document.name), document.publisher, document.date].filter(Boolean).join(' · ')}
      </PageHead>
      <div className={`reader${pdf ? ' with-pdf' : ''}`}>
        <div className="reader-main">
          <ColumnsNote id={document.id} />
          {document.warnings.length > 0 && (
            <details className="panel">
              <summary>
                {say('remarks')} ({document.warnings.length})
              </summary>
              <ul>
                {document.warnings.map((warning) => (
                  <li key={warning}>{told(warning)}</li>
                ))}
              </ul>
            </details>
          )}
          {layout.text.trim() === '' ? (
            <p>{say('noText')}</p>
          ) : (
            <ReaderText layout={layout} shown={shown} current={current} sought={sought} onChoose={choose} />
          )}
        </div>
        {pdf && (
          <Suspense fallback={<Loading />}>
            <PdfView
              document={document.id}
              page={page}
              pages={document.pages}
              onPage={(to) => set('pdf', String(to))}
            />
          </Suspense>
        )}
        <aside className="reader-side" aria-label={say('statements')}>
          <section className="panel">
            {form && vocabulary ? (
              <StatementForm
                layout={layout}
                contents={contents}
                vocabulary={vocabulary}
                quote={form.quote}
                corrects={form.corrects}
                selection={selection}
                onClose={close}
                onMark={mark}
                onSave={async (statement, what) => {
                  const added = await review.add(statement, what);
                  if (!added) return;
                  setForm(undefined);
                  set('statement', added);
                }}
              />
            ) : (
              <>
                <div className="reader-steps">
                  <button
                    type="button"
                    aria-label={say('previous')}
                    aria-keyshortcuts="k"
                    disabled={!listed.length}
                    onClick={() => step(-1)}
                  >
                    ‹ <kbd>k</kbd>
                  </button>
                  <span role="status">
                    {current
                      ? say('statementOf', { at: at + 1, all: listed.length })
                      : say('restOn', { count: listed.length })}
                  </span>
                  <button
                    type="button"
                    aria-label={say('next')}
                    aria-keyshortcuts="j"
                    disabled={!listed.length}
                    onClick={() => step(1)}
                  >
                    <kbd>j</kbd> ›
                  </button>
                </div>
                <label className="reader-field">
                  <span>{say('show')}</span>
                  <select value={asked} onChange={(event) => set('show', event.target.value)}>
                    {(Object.keys(SHOWN) as Show[]).map((each) => (
                      <option key={each} value={each}>
                        {say(each)}
                      </option>
                    ))}
                  </select>
                </label>
                {current ? (
                  <StatementPanel
                    of={current.of}
                    quote={layout.text.slice(current.start, current.end)}
                    says={says(current)}
                    review={review}
                    onCorrect={current.of.kind === 'relation' && !current.of.examined ? correct : undefined}
                    onWithdraw={() => void review.withdraw(current.of, inLine(current))}
                  />
                ) : (
                  <p className="soft">{say(layout.statements.length ? 'statementNone' : 'noStatements')}</p>
                )}
                <div className="row">
                  <KeyButton hint="n" onClick={add}>
                    {say(selection ? 'addFrom' : 'add')}
                  </KeyButton>
                  <KeyButton hint="w" onClick={mark}>
                    {say('chooseWords')}
                  </KeyButton>
                </div>
                {!selection && !current && <p className="soft">{say('selectFirst')}</p>}
              </>
            )}
          </section>
          <Facts of={contents} review={review} />
        </aside>
      </div>
      {marking && (
        <Marking
          layout={layout}
          language={document.language}
          from={(form?.quote ?? selection ?? current ?? sought)?.start}
          onUse={(words) => {
            setMarking(false);
            // A form that is open offers the words itself, for its quote or for an end.
            if (form) window.document.querySelector<HTMLElement>('.reader-form button.taken')?.focus();
            else setForm({ quote: words });
          }}
          onClose={() => setMarking(false)}
        />
      )}
    </>
  );
}

/** The place that the address asks for, in code points there, in UTF-16 units here. */
function soughtIn(query: URLSearchParams, { units, text }: ReturnType<typeof layOut>): Stretch | undefined {
  if (query.get('statement') !== null || query.get('at') === null) return undefined;
  const start = units.toUnits(Number(query.get('at')) || 0);
  const end = query.get('end') === null ? start + 1 : units.toUnits(Number(query.get('end')) || 0);
  return { start: Math.min(start, text.length), end: Math.max(start + 1, Math.min(end, text.length)) };
}
