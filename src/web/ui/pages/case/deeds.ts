import type { CaseDecision } from '../../../api/index.js';

/** The words for a kind of decision: of one, and of many. */
const DEEDS = {
  'judged statement': { one: 'judgedStatement', many: 'manyJudgedStatement' },
  'judged pair': { one: 'judgedPair', many: 'manyJudgedPair' },
  'graded document': { one: 'gradedDocument', many: 'manyGradedDocument' },
  'graded statement': { one: 'gradedStatement', many: 'manyGradedStatement' },
  'marked document': { one: 'markedDocument', many: 'manyMarkedDocument' },
  'marked statement': { one: 'markedStatement', many: 'manyMarkedStatement' },
  'undone statement': { one: 'undoneStatement', many: 'manyUndoneStatement' },
  'undone pair': { one: 'undonePair', many: 'manyUndonePair' },
  'examined statement': { one: 'examinedStatement', many: 'manyExaminedStatement' },
  'added statement': { one: 'addedStatement', many: 'manyAddedStatement' },
} as const;

/** The words for a decision. */
export function deedOf({ action, targetKind }: Pick<CaseDecision, 'action' | 'targetKind'>) {
  return DEEDS[`${action} ${targetKind}` as keyof typeof DEEDS] ?? DEEDS['judged statement'];
}
