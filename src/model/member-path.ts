/** Stands between an archive or e-mail and what lies in it, in names and paths: `notes.zip › march/visit.pdf`. */
export const MEMBER_SEPARATOR = ' › ';

/** The name or path of `member` inside of `container`. */
export const memberPath = (container: string, member: string): string => `${container}${MEMBER_SEPARATOR}${member}`;
