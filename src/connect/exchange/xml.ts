const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text for XML 1.0, in elements and attributes; characters that no XML may hold become the replacement character. */
export function escaped(text: string): string {
  return text
    .replace(
      /[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .replace(/[&<>"\n\t]/g, (character) => ENTITIES[character]!);
}

/** An element with attributes and, inside it, elements or text that is escaped already. */
export function element(
  name: string,
  attributes: Record<string, string>,
  inside: readonly string[] | string = [],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  if (typeof inside === 'string') return `<${name}${given.join('')}>${inside}</${name}>`;
  if (inside.length === 0) return `<${name}${given.join('')}/>`;
  return `<${name}${given.join('')}>\n${inside.join('\n')}\n</${name}>`;
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
