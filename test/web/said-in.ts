import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Calls and constructors whose argument at a place is told to a person. */
const TELLS: Readonly<Record<string, number>> = { UserError: 0, word: 0, refuse: 1, say: 0 };

/** The forms of sentences that a source file says to a person: those of the tag `said`, and what is said without values. */
export function saidIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const forms: string[] = [];
  const text = (node: ts.Node): void => {
    const whole = joinedText(node);
    if (whole !== undefined) forms.push(whole);
    if (ts.isConditionalExpression(node)) for (const branch of [node.whenTrue, node.whenFalse]) text(branch);
    // A template without the tag has a form for every value: none that another language could have.
    if (ts.isTemplateExpression(node)) forms.push(node.getText(source));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === 'said') forms.push(formOf(node.template));
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      const at = TELLS[node.expression.getText(source).split('.').at(-1)!];
      const told = at === undefined ? undefined : node.arguments?.[at];
      if (told) text(told);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...new Set(forms)].filter((form) => /\p{L}{2}/u.test(form.replace(/\{\d+\}/g, '')));
}

/** The text of a literal, or of several that are added up. */
function joinedText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node)) return undefined;
  const [left, right] = [joinedText(node.left), joinedText(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

function formOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.templateSpans.reduce(
    (form, { literal }, at) => `${form}{${at + 1}}${literal.text}`,
    template.head.text,
  );
}
