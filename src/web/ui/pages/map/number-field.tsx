import { useEffect, useId, useState } from 'react';

/**
 * A number that a person types: told as soon as it is one that will do, and shown as typed until then.
 * @param value as the address has it; empty: none
 */
export function NumberField({
  label,
  value,
  onChange,
  least = 0,
  most,
  whole = false,
  hint,
  optional = false,
}: {
  label: string;
  value: string;
  onChange(value: string): void;
  least?: number;
  most?: number;
  whole?: boolean;
  hint?: string;
  /** Whether it may be left empty. */
  optional?: boolean;
}) {
  const [typed, setTyped] = useState(value);
  const hintId = useId();
  // What others change, as by going back or undoing, is shown; what is being typed stays: 1. is no other number than 1.
  useEffect(
    () => setTyped((now) => (now !== '' && value !== '' && Number(now) === Number(value) ? now : value)),
    [value],
  );
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        inputMode={whole ? 'numeric' : 'decimal'}
        min={least}
        max={most}
        step={whole ? 1 : 'any'}
        value={typed}
        aria-describedby={hint ? hintId : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.validity.valid && (target.value !== '' || (optional && !target.validity.badInput)))
            onChange(target.value);
        }}
      />
      {hint && (
        <span className="soft map-hint" id={hintId}>
          {hint}
        </span>
      )}
    </label>
  );
}
