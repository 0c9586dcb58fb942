import type { FoundRow, TableView, Vocabulary } from '../../../../api/index.js';
import { VOCABULARY } from '../../../parts/vocabulary.js';
import { useGet } from '../../../shell/api.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { PROPERTIES, termOf } from '../../entities/property-words.js';
import { COLUMNS } from './words.js';

/** What the rows of a table say by what its columns are taken for: the first rows, and how much it comes to. */
export function Made({ view }: { view: TableView }) {
  const say = useWords(COLUMNS);
  const { makes, rows, sample } = view;
  const { looked, relations, incidents, names, silent, silentRows } = makes;
  return (
    <section className="panel" aria-labelledby="columns-made">
      <h2 id="columns-made">{say('makes')}</h2>
      <p role="status">
        {say('counts', { looked, relations, incidents, names })}
        {looked < rows && ` ${say('countsFirst', { looked, rows })}`}
      </p>
      <ol className="plain columns-made">
        {sample.map((row) => (
          <li key={row.cells.join('|')}>
            <span className="soft">{row.cells.filter(Boolean).join(' · ')}</span>
            <Says row={row} />
          </li>
        ))}
      </ol>
      {silentRows > 0 && (
        <>
          <p>{say('silent', { count: silentRows })}</p>
          <ul className="soft">
            {silent.map((row) => (
              <li key={row}>{row}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Says({ row }: { row: FoundRow }) {
  const say = useWords(COLUMNS);
  const term = useWords(VOCABULARY);
  const property = useWords(PROPERTIES);
  const { language } = useSettings();
  const { data: vocabulary } = useGet<Vocabulary>('/vocabulary');
  const verb = (schema: string) =>
    vocabulary?.relations.find((each) => each.schema === schema)?.means[language] ?? schema;
  const ties = row.relations.map(({ schema, source, target, date, detail }) =>
    [`${source ?? say('unnamed')} — ${verb(schema)} — ${target}`, date, ...Object.values(detail)]
      .filter((part) => part !== undefined && part !== '')
      .map((part) => (typeof part === 'number' ? part.toLocaleString(language) : part))
      .join(', '),
  );
  const happened = row.incidents.map(({ type, date, place, by, against, killed, injured }) =>
    [
      termOf(property, type),
      date,
      place,
      by.length > 0 && `${say('by')} ${by.join(', ')}`,
      against.length > 0 && `${say('against')} ${against.join(', ')}`,
      killed && say('killed', { count: killed }),
      injured && say('injured', { count: injured }),
    ]
      .filter(Boolean)
      .join(', '),
  );
  const names = row.names.map(({ schema, name }) => `${name} (${term(schema as 'Person')})`).join(', ');
  const says = [...happened, ...ties];
  if (says.length === 0) return <p>{names ? say('onlyNames', { names }) : say('nothing')}</p>;
  return says.map((each) => <p key={each}>{each}</p>);
}
