import type { TerritorySummary } from '../../../api/index.js';
import { FileField } from '../../parts/file-field.js';
import { change, send, withQuery } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { FOCUS } from './focus-words.js';
import { Fold } from './fold.js';
import { useTableChanged } from './outlines.js';

const KINDS = {
  programme: { label: 'programmeFile', given: 'programmeGiven', gone: 'programmeGone', accept: '.csv,.tsv,.txt' },
  teams: { label: 'teamFile', given: 'teamFileGiven', gone: 'teamFileGone', accept: '.yaml,.yml' },
} as const;

/** A file of the planner's own, kept with the table: what the programme is at each place, or what teams are made of. */
export function ProgrammeFile({ summary, what }: { summary: TerritorySummary; what: keyof typeof KINDS }) {
  const say = useWords(FOCUS);
  const { language } = useSettings();
  const { attempt, did } = useUndo();
  const changed = useTableChanged();
  const { label, given, gone, accept } = KINDS[what];
  const path = (name?: string) => withQuery(`/map/territories/${summary.id}/attached/${what}`, { language, name });
  const before = summary[what];
  const put = async (file: { name: string; file: string } | undefined) => {
    await change('PUT', path(), { kept: file ?? null });
    await changed();
  };
  const back = () => put(before);
  const give = (file: File) =>
    attempt(async () => {
      await send(path(file.name), file);
      await changed();
      did({ says: say(given, { name: file.name }), undo: back });
    });
  const take = () =>
    attempt(async () => {
      await put(undefined);
      did({ says: say(gone), undo: back });
    });
  const chooser = (
    <div className="row">
      <FileField accept={accept} give={give}>
        <span>{say(label)}</span>
      </FileField>
      {what === 'programme' && (
        <a className="button" href={`/api/map/territories/${summary.id}/files/programme.csv`} download>
          {say('programmeSample')}
        </a>
      )}
      {before && (
        <>
          <span>
            {summary.programme && what === 'programme'
              ? say('programmeOf', { name: before.name, n: summary.programme.places })
              : before.name}
          </span>
          <button type="button" className="quiet" onClick={() => void take()}>
            {say('takeAway')}
          </button>
        </>
      )}
    </div>
  );
  if (what === 'teams') return chooser;
  return (
    <Fold title={say('programme')} open={before !== undefined}>
      <p className="soft">{say('programmeHint')}</p>
      {chooser}
    </Fold>
  );
}
