/** Elements within elements that are kept: browsers stop at as many, and no page that was written by a person has them. */
const DEEPEST = 500;
/** A tag, or what holds no tags: a comment, a script, a style. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9:-]*)\b[^<>]*?(\/?)>/gi;
/** Elements that hold none, and those that end where the next of their kind begins. */
const SHALLOW = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

/**
 * A page without the tags that lie deeper than any page needs, its text kept: what parses and walks a page goes down
 * into it, and one of a hundred thousand nested elements would take minutes or all of the stack.
 * @returns the page itself where it is no deeper
 */
export function flatten(html: string): string {
  let depth = 0;
  let deepest = 0;
  let flat = '';
  let from = 0;
  for (const { 0: tag, 2: closing, 3: name, 4: empty, index } of html.matchAll(TAG)) {
    if (!name || empty || SHALLOW.has(name.toLowerCase())) continue;
    if (!closing) depth++;
    const tooDeep = depth > DEEPEST;
    if (closing) depth = Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
    if (!tooDeep) continue;
    flat += `${html.slice(from, index)} `;
    from = index + tag.length;
  }
  return deepest > DEEPEST ? flat + html.slice(from) : html;
}
