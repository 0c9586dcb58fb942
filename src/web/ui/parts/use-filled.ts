import { type RefObject, useEffect, useRef } from 'react';

/** For a field that tells its value when it is done, and that going back or a link fills anew: it stays, and so does the focus. */
export function useFilled(value: string): { ref: RefObject<HTMLInputElement | null>; defaultValue: string } {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current && ref.current.value !== value) ref.current.value = value;
  }, [value]);
  return { ref, defaultValue: value };
}
