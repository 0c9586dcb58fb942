import { type Case, type Change, CLAIM_STATUSES, type ClaimStatus } from '../case/index.js';
import { UserError } from '../model/index.js';
import { claimStanding } from '../report/index.js';
import { candidatesOf, merge } from '../resolve/index.js';

/** `atalaya case status ID [STATUS]`: says how a statement or document stands, or prints how a statement's claim does. */
export async function status(store: Case, [word, given]: string[], why?: string) {
  if (given === undefined) return await shown(store, word!);
  const wanted = given.toLowerCase() as ClaimStatus;
  if (!CLAIM_STATUSES.includes(wanted))
    throw new UserError(`"${given}" is no standing. It is one of ${CLAIM_STATUSES.join(', ')}.`, { exit: 2 });
  if (why === undefined)
    throw new UserError(
      'A standing is given with its reason: add --why "how it was obtained, what speaks against it".',
      {
        exit: 2,
      },
    );
  const id = (await documentNamed(store, word!)) ?? word!;
  const statements = await store.examine(id, wanted, why);
  return {
    json: { id, status: wanted, why, statements },
    text: `${word}: ${statements.length} statements are ${wanted} from now on. \`atalaya case undo ${word}\` takes it back.`,
  };
}

/** How the claim of a statement stands by the sources and by people, and everything that was decided on it. */
async function shown(store: Case, id: string) {
  const snapshot = await store.snapshot();
  const { entities } = merge(candidatesOf(snapshot), snapshot.judgements);
  const standing = claimStanding(snapshot, entities, id);
  const history = (await store.history()).filter(({ target }) => target === id);
  const { computed, status: holds, decided, sources, affirming, denying } = standing;
  const quote = snapshot.statements.find((one) => one.id === id)!.quote.replace(/\s+/g, ' ');
  const text = [
    `${id}: "${quote}"`,
    `stands: ${holds}${decided ? `, as ${decided.who} decided at ${decided.at}: ${decided.why}` : ''}`,
    `by the sources: ${computed}; independent sources: ${sources}; said by ${affirming.join(', ') || 'none'}; denied by ${denying.join(', ') || 'none'}`,
    ...history.map(changeLine),
  ].join('\n');
  return { json: { ...standing, history }, text };
}

/** One line of the log of decisions. */
export function changeLine({ at, who, action, targetKind, target, before, after, why }: Change): string {
  const reason = why === undefined ? '' : `: ${why}`;
  return `${at}  ${who}  ${action}  ${targetKind} ${target}: ${before ?? 'none'} -> ${after ?? 'none'}${reason}`;
}

/** The id of the document or statement that `word` names, unless it is that of a judgement on two entities. */
export async function namesExamined(store: Case, word: string): Promise<string | undefined> {
  const document = await documentNamed(store, word);
  if (document !== undefined) return document;
  return (await store.history()).some(({ action, target }) => action === 'examined' && target === word)
    ? word
    : undefined;
}

async function documentNamed(store: Case, word: string): Promise<string | undefined> {
  const isNamed = (await store.list()).some(({ id, name }) => id.startsWith(word) || name === word);
  return isNamed ? await store.find(word) : undefined;
}
