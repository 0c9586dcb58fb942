/** The query of an address with some of its parts set; a part that is undefined or empty is taken out. */
export function withParts(
  before: URLSearchParams,
  parts: Readonly<Record<string, string | number | undefined>>,
): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined || value === '') after.delete(name);
    else after.set(name, String(value));
  }
  return after;
}
