import { useId, useMemo, useState } from 'react';
import type { NetworkDrawing } from '../../../api/index.js';
import { search } from './actors.js';

const OFFERED = 12;

interface EndProps {
  title: string;
  drawing: NetworkDrawing;
  /** The id of an actor, or a name that is not in the drawing. */
  value: string | undefined;
  onChoose(value: string | undefined): void;
}

/** A field for an actor: typing offers names of the drawing; any other name of the case will do too. */
export function ActorField({ title, drawing, value, onChoose }: EndProps) {
  const list = useId();
  const known = value === undefined ? -1 : drawing.actors.id.indexOf(value);
  const shown = known >= 0 ? drawing.actors.name[known]! : (value ?? '');
  const [typed, setTyped] = useState<string>();
  const offered = useMemo(() => (typed ? search(drawing, typed).slice(0, OFFERED) : []), [drawing, typed]);
  const choose = (name: string) => {
    setTyped(undefined);
    const at = drawing.actors.name.indexOf(name);
    onChoose(name === '' ? undefined : at >= 0 ? drawing.actors.id[at] : name);
  };
  return (
    <label className="network-choice">
      {title}
      <input
        list={list}
        value={typed ?? shown}
        onChange={({ target }) => {
          setTyped(target.value);
          if (drawing.actors.name.includes(target.value)) choose(target.value);
        }}
        onBlur={() => typed !== undefined && choose(typed.trim())}
        onKeyDown={({ key }) => key === 'Enter' && typed !== undefined && choose(typed.trim())}
      />
      <datalist id={list}>
        {offered.map((at) => (
          <option key={drawing.actors.id[at]} value={drawing.actors.name[at]} />
        ))}
      </datalist>
    </label>
  );
}
