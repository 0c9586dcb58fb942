import { z } from 'zod';
import type {
  Case,
  CaseDocument,
  CaseEntity,
  CaseMention,
  Change,
  Custody,
  KeptVersion,
  PairJudgement,
  PassageVersion,
  Statement,
} from '../../case/index.js';
import { UserError } from '../../model/index.js';
import { digest, SIDECAR_FORMAT } from './sidecar.js';

/** What taking an export back in did. */
export interface Restored {
  documents: number;
  /** Documents that were in the case already. */
  known: number;
  statements: number;
  judgements: number;
  /** Documents that came without their text, and the statements that could not be checked against it. */
  withheld: { documents: number; statements: number };
}

const Line = z.looseObject({ is: z.string() });
const Head = z.object({ is: z.literal('sidecar'), format: z.literal(SIDECAR_FORMAT), of: z.string() });

interface Kept {
  documents: (CaseDocument & { bytes?: string })[];
  custody: Custody[];
  entities: CaseEntity[];
  mentions: CaseMention[];
  statements: Statement[];
  judgements: PairJudgement[];
  changes: Change[];
  writing: PassageVersion[];
  keptVersions: KeptVersion[];
  keptFiles: { bytes: string }[];
}

/**
 * Takes back what the FollowTheMoney exporter wrote: every document with its bytes, what was found in it, and what people
 * decided, under the same ids. The case checks each quote anew; what came without its text is counted and left out.
 * @throws UserError where the sidecar belongs to another file, is of another version, or is broken
 */
export async function restore(store: Case, main: string, sidecar: string, from: string): Promise<Restored> {
  const kept = parse(main, sidecar, from);
  const whole = kept.documents.filter(({ bytes }) => bytes !== undefined);
  const shown = new Set(whole.map(({ id }) => id));
  const result: Restored = {
    documents: 0,
    known: 0,
    statements: 0,
    judgements: kept.judgements.length,
    withheld: {
      documents: kept.documents.length - whole.length,
      statements: kept.statements.filter(({ documentId }) => !shown.has(documentId)).length,
    },
  };
  for (const { bytes, size: _, reliability: _r, handling: _h, reprintOf: _o, ...document } of whole) {
    const { added } = await store.addDocument(document, Buffer.from(bytes!, 'base64'), from);
    result[added ? 'documents' : 'known']++;
    result.statements += await saveFound(store, document.id, kept);
  }
  await store.groupReprints();
  await store.restore({
    documents: whole.map(({ id, reliability, handling }) => ({ id, reliability, handling })),
    custody: kept.custody.filter(({ documentId }) => shown.has(documentId)),
    statements: kept.statements.filter(({ documentId }) => shown.has(documentId)),
    judgements: kept.judgements,
    history: kept.changes,
    writing: kept.writing,
    kept: kept.keptVersions,
    keptFiles: kept.keptFiles.map(({ bytes }) => ({ bytes: Buffer.from(bytes, 'base64') })),
  });
  return result;
}

/** Everything found in a document, under the methods that found it, so that they do not look again. */
async function saveFound(store: Case, id: string, { entities, mentions, statements }: Kept): Promise<number> {
  const of = <T extends { documentId: string }>(list: readonly T[]): T[] =>
    list.filter(({ documentId }) => documentId === id);
  const own = of(statements);
  const methodOf = ({ method }: Statement): string => method.split(' ')[0]!;
  const methods = own.length > 0 ? [...new Set(own.map(methodOf))] : ['import@1'];
  for (const method of methods) {
    await store.saveExtraction(id, method, {
      entities: of(entities),
      mentions: of(mentions),
      statements: own.filter((statement) => methodOf(statement) === method),
    });
  }
  return own.length;
}

function parse(main: string, sidecar: string, from: string): Kept {
  const [head, ...lines] = sidecar
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => {
      try {
        return Line.parse(JSON.parse(line));
      } catch {
        throw new UserError(`Line ${i + 1} of the sidecar of ${from} is broken. Export the case again.`);
      }
    });
  const known = Head.safeParse(head);
  if (!known.success)
    throw new UserError(`What lies beside ${from} is no sidecar of the form ${SIDECAR_FORMAT}. Export the case again.`);
  if (known.data.of !== digest(main))
    throw new UserError(
      `${from} is not the file that its sidecar was written for: one of them was changed since. Export the case again, ` +
        'or read the file alone with `atalaya read`.',
    );
  // The hash vouches for the file, and the case checks every document and quote as it stores them.
  const of = <T>(kind: string): T[] => lines.flatMap(({ is, ...line }) => (is === kind ? [line as unknown as T] : []));
  return {
    documents: of('document'),
    custody: of('custody'),
    entities: of('entity'),
    mentions: of('mention'),
    statements: of('statement'),
    judgements: of('judgement'),
    changes: of('change'),
    writing: of('passage'),
    keptVersions: of('kept'),
    keptFiles: of('kept-file'),
  };
}
