import { useId, useState } from 'react';
import type { PerspectiveRow, ThreatRegister, ThreatRow, Verdict } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { useWords } from '../../../shell/words.js';
import { useThreatDeed } from './deeds.js';
import { CONFIDENCES, IMPACTS, LEVELS, TRENDS } from './scales.js';
import { WORDS } from './words.js';

type Scale = Exclude<keyof Verdict, 'wouldChange'>;
type Given = Partial<Record<Scale, string>>;

/** The form in which a person judges a threat from one side. Nothing is chosen beforehand: every word is theirs. */
export function JudgeForm({
  threat,
  side,
  likelihoods,
  onClose,
}: {
  threat: ThreatRow;
  side: PerspectiveRow;
  likelihoods: ThreatRegister['likelihoods'];
  onClose(): void;
}) {
  const say = useWords(WORDS);
  const carryOut = useThreatDeed();
  const view = threat.views.find(({ perspective }) => perspective === side.id);
  const [given, setGiven] = useState<Given>(view?.judgement ?? {});
  const [stake, setStake] = useState(view?.stake ?? side.stakes[threat.id] ?? '');
  const [wouldChange, setWouldChange] = useState(view?.judgement?.wouldChange ?? '');
  const words = likelihoods.map(({ word, low, high }) => ({ value: word, title: `${say(word)} (${low}–${high} %)` }));
  const field = (name: Scale) => ({
    value: given[name] ?? '',
    onChoose: (value: string) => setGiven((before) => ({ ...before, [name]: value })),
  });
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    // Every field is required, so that all of them are given here.
    const verdict = { ...given, wouldChange: wouldChange.trim() } as Verdict;
    const says = say('judged', { threat: threat.title, side: side.title });
    const deed = { do: 'judge', threat: threat.id, perspective: side.id, verdict: only(verdict), stake: stake.trim() };
    if (await carryOut({ ...deed, do: 'judge' }, says)) onClose();
  };
  return (
    <Dialog title={`${threat.title}: ${side.title}`} onClose={onClose}>
      <form className="judging-form" onSubmit={(event) => void save(event)}>
        <label htmlFor="threats-judge-stake">{say('stake')}</label>
        <input id="threats-judge-stake" required value={stake} onChange={(event) => setStake(event.target.value)} />
        <div className="judging-fields">
          <Choice
            label={say('capability')}
            hint={say('capabilityHint')}
            {...field('capability')}
            options={LEVELS.map((one) => ({ value: one, title: say(`level ${one}`) }))}
          />
          <Choice
            label={say('intent')}
            hint={say('intentHint')}
            {...field('intent')}
            options={LEVELS.map((one) => ({ value: one, title: say(`level ${one}`) }))}
          />
          <Choice label={say('likelihood')} hint={say('likelihoodHint')} {...field('likelihood')} options={words} />
          <Choice
            label={say('impact')}
            hint={say('impactHint')}
            {...field('impact')}
            options={IMPACTS.map((one) => ({ value: one, title: say(`impact ${one}`) }))}
          />
          <Choice
            label={say('impactLikelihood')}
            hint={say('impactHint')}
            {...field('impactLikelihood')}
            options={words}
          />
          <Choice
            label={say('trend')}
            {...field('trend')}
            options={TRENDS.map((one) => ({ value: one, title: say(`trend ${one}`) }))}
          />
        </div>
        <div className="judging-apart">
          <Choice
            label={say('confidence')}
            hint={say('confidenceHint')}
            {...field('confidence')}
            options={CONFIDENCES.map((one) => ({ value: one, title: say(`confidence ${one}`) }))}
          />
        </div>
        <label htmlFor="threats-change">{say('wouldChange')}</label>
        <textarea
          id="threats-change"
          rows={2}
          required
          value={wouldChange}
          onChange={(event) => setWouldChange(event.target.value)}
        />
        <p className="soft">{say('signs')}</p>
        <button type="submit" className="primary">
          {say('save')}
        </button>
      </form>
    </Dialog>
  );
}

/** A judgement that is judged anew loses the name and day of the one before. */
function only({
  capability,
  intent,
  likelihood,
  impact,
  impactLikelihood,
  confidence,
  trend,
  wouldChange,
}: Verdict): Verdict {
  return { capability, intent, likelihood, impact, impactLikelihood, confidence, trend, wouldChange };
}

function Choice({
  label,
  hint,
  value,
  options,
  onChoose,
}: {
  label: string;
  hint?: string;
  value: string;
  options: readonly { value: string; title: string }[];
  onChoose(value: string): void;
}) {
  const say = useWords(WORDS);
  const id = useId();
  return (
    <div className="judging-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        required
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{say('choosePlease')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="soft">
          {hint}
        </span>
      )}
    </div>
  );
}
