import { useEffect, useRef, useState } from 'react';

/** Time from the last letter typed until it is told, in milliseconds. */
const TYPING = 150;

interface TypedProps {
  ref?: React.Ref<HTMLInputElement>;
  id?: string;
  /** Absent: a label names the field by its id. */
  label?: string;
  placeholder?: string;
  className?: string;
  /** What is asked for now, as the address has it. */
  value: string;
  onChange(value: string): void;
  /** Enter was pressed on what is typed. */
  onEnter?(typed: string): void;
}

/** A field to search by, which tells what was typed once typing pauses: each letter asks nothing and writes no address. */
export function Typed({ ref, id, label, placeholder, className, value, onChange, onEnter }: TypedProps) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = typed;
      tell.current(typed);
    }, TYPING);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      ref={ref}
      id={id}
      type="search"
      className={className}
      aria-label={label}
      placeholder={placeholder ?? label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={({ key }) => key === 'Enter' && onEnter?.(typed)}
    />
  );
}
