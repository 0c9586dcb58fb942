import { useEffect, useState } from 'react';

/** Milliseconds without a change after which a value counts as meant. */
const STILL = 350;

/** A value once it has not changed for a moment: what is costly is not asked for at every step of a slider. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), STILL);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
