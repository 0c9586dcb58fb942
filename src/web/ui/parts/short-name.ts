/** The last part of a document's name: a name may be the way that leads to it. */
export const shortName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
