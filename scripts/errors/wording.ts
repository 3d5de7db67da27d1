import ts from 'typescript';
import {
  bindArguments,
  boundsTo,
  boundTo,
  branchesOf,
  DEEPEST,
  functionOf,
  outcomesOf,
  propertiesOf,
  returnsOf,
  type Scope,
} from './bounds.ts';
import { asOne, hasWords, nameOf, PLAIN, unwrapped } from './names.ts';
import { eachNode, eachOwnNode, type Project } from './project.ts';

const MOST_ALTERNATIVES = 12;
const SAME = [
  'slice',
  'toFixed',
  'toPrecision',
  'trim',
  'toString',
  'replace',
  'replaceAll',
  'toLocaleString',
];

/**
 * The texts that an expression can come to. What is known only when the program runs stands as ‹its name›; a choice
 * inside a text as (this|that), what may be left out as [this].
 */
export function textsOf(project: Project, expression: ts.Expression, scope: Scope, depth = 0): string[] {
  const texts = [...new Set(alternatives(project, expression, scope, depth))];
  return texts.length > MOST_ALTERNATIVES || depth > DEEPEST ? [`‹${nameOf(expression)}›`] : texts;
}

function alternatives(project: Project, written: ts.Expression, scope: Scope, depth: number): string[] {
  const expression = unwrapped(written);
  const again = (inner: ts.Expression, within = scope) => textsOf(project, inner, within, depth + 1);
  if (depth > DEEPEST) return [`‹${nameOf(expression)}›`];
  if (ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression))
    return [
      expression.head.text +
        expression.templateSpans.map((span) => asOne(again(span.expression)) + span.literal.text).join(''),
    ];
  if (ts.isConditionalExpression(expression))
    return branchesOf(project, expression, scope).flatMap((branch) => again(branch));
  if (ts.isBinaryExpression(expression)) {
    const { left, right, operatorToken } = expression;
    if (operatorToken.kind === ts.SyntaxKind.PlusToken) return [asOne(again(left)) + asOne(again(right))];
    if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
      return depth === 0 ? withFallback(again(left), again(right)) : [...again(left), ...again(right)];
    return [`‹${nameOf(expression)}›`];
  }
  if (ts.isIdentifier(expression)) {
    if (expression.text === 'undefined') return [];
    const bound = boundTo(project, expression, scope);
    return bound === undefined
      ? [`‹${expression.text}›`]
      : worded(again(bound.expression, bound.scope), expression);
  }
  if (ts.isCallExpression(expression)) return called(project, expression, scope, depth);
  if (ts.isPropertyAccessExpression(expression)) {
    const found = propertiesOf(
      project,
      { expression: expression.expression, scope },
      expression.name.text,
      depth + 1,
    );
    const texts = found.flatMap((bound) => again(bound.expression, bound.scope));
    return texts.length > 0 ? worded(texts, expression) : [`‹${nameOf(expression)}›`];
  }
  return [`‹${nameOf(expression)}›`];
}

/** `row(s)`, `(class|classes)`: singular and plural. */
const numbered = (one: readonly string[], many: readonly string[] | undefined): string =>
  many === undefined ? `${asOne(one)}(s)` : asOne([...one, ...many]);

/** Of a whole text: what a value that may be absent is replaced by says more than its name. */
function withFallback(texts: readonly string[], instead: readonly string[]): string[] {
  return instead.some(hasWords) ? [...texts.filter(hasWords), ...instead] : [...texts];
}

function called(project: Project, call: ts.CallExpression, scope: Scope, depth: number): string[] {
  const again = (inner: ts.Expression, within = scope) => textsOf(project, inner, within, depth + 1);
  const callee = call.expression;
  const [first, second, third] = call.arguments;
  if (ts.isPropertyAccessExpression(callee)) {
    const method = callee.name.text;
    if (callee.getText() === 'JSON.stringify' && first) return [`"${asOne(again(first))}"`];
    if (method === 'join') {
      const parts = listOf(project, callee.expression, scope, depth + 1);
      const between = first === undefined ? ',' : asOne(again(first));
      if (ts.isArrayLiteralExpression(callee.expression))
        return [parts.map((part) => (part === '' ? '' : part)).join(between)];
      return [parts.length === 1 ? `${parts[0]}${between}…` : `‹${nameOf(callee.expression)}›`];
    }
    if (SAME.includes(method)) return again(callee.expression);
  }
  if (ts.isIdentifier(callee) && callee.text === 'counted' && first && second)
    return [`${asOne(again(first))} ${numbered(again(second), third && again(third))}`];
  if (ts.isIdentifier(callee) && PLAIN.includes(callee.text) && first) return again(first);
  const outcomes = outcomesOf(project, call, scope);
  const texts = outcomes.flatMap((bound) => again(bound.expression, bound.scope));
  return texts.length === 0 ? [`‹${nameOf(call)}›`] : worded(texts, call);
}

/** A text of which nothing is known but that it is computed has the name that it was given, not that of its parts. */
function worded(texts: readonly string[], expression: ts.Expression): string[] {
  return texts.some((text) => hasWords(text)) ? [...texts] : [`‹${nameOf(expression)}›`];
}

/** The texts that a list may hold. */
export function listOf(project: Project, written: ts.Expression, scope: Scope, depth = 0): string[] {
  const expression = unwrapped(written);
  const again = (inner: ts.Expression, within = scope) => listOf(project, inner, within, depth + 1);
  const text = (inner: ts.Expression, within = scope) => textsOf(project, inner, within, depth + 1);
  const unknown = [`‹${nameOf(expression)}›`];
  if (depth > DEEPEST) return unknown;
  if (ts.isArrayLiteralExpression(expression))
    return expression.elements.flatMap((element) =>
      ts.isSpreadElement(element) ? again(element.expression) : [asOne(text(element))],
    );
  if (ts.isConditionalExpression(expression))
    return [...again(expression.whenTrue), ...again(expression.whenFalse)];
  if (ts.isIdentifier(expression)) {
    const declaration = project.declarationOf(expression);
    if (declaration === undefined) return unknown;
    const bounds = boundsTo(project, expression, scope);
    const made = bounds.flatMap((bound) => again(bound.expression, bound.scope));
    const pushed = ts.isVariableDeclaration(declaration) ? pushedTo(project, declaration, scope, depth) : [];
    const all = [...new Set([...made, ...pushed])];
    return all.length > 0 ? all : unknown;
  }
  if (ts.isPropertyAccessExpression(expression)) {
    const found = propertiesOf(project, { expression: expression.expression, scope }, expression.name.text);
    const texts = found.flatMap((bound) => again(bound.expression, bound.scope));
    return texts.length > 0 ? texts : unknown;
  }
  if (
    ts.isBinaryExpression(expression) &&
    expression.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
  )
    return [...again(expression.left), ...again(expression.right)].filter((line) => line !== unknown[0]);
  if (!ts.isCallExpression(expression)) return unknown;
  const callee = expression.expression;
  const [first] = expression.arguments;
  if (ts.isPropertyAccessExpression(callee)) {
    const method = callee.name.text;
    if (['map', 'flatMap'].includes(method) && first !== undefined) {
      const made = ts.isIdentifier(first)
        ? functionOf(project.declarationOf(first))
        : ts.isArrowFunction(first) || ts.isFunctionExpression(first)
          ? first
          : undefined;
      if (made === undefined) return unknown;
      return returnsOf(made).flatMap((body) => (method === 'map' ? text(body) : again(body)));
    }
    if (['filter', 'slice', 'sort', 'toSorted', 'concat'].includes(method)) return again(callee.expression);
    return unknown;
  }
  if (!ts.isIdentifier(callee)) return unknown;
  if (callee.text === 'listed' && first !== undefined) return again(first);
  const made = functionOf(project.declarationOf(callee));
  if (made === undefined) return unknown;
  const inside = new Map([...scope, ...bindArguments(made, expression.arguments, scope)]);
  const yielded: string[] = [];
  if (made.body !== undefined)
    eachOwnNode(made.body, (node) => {
      if (!ts.isYieldExpression(node) || node.expression === undefined) return;
      yielded.push(...(node.asteriskToken ? again(node.expression, inside) : text(node.expression, inside)));
    });
  return [...yielded, ...returnsOf(made).flatMap((body) => again(body, inside))];
}

/** What `problems.push(…)` adds, wherever it stands in the file. */
function pushedTo(project: Project, list: ts.VariableDeclaration, scope: Scope, depth: number): string[] {
  const found: string[] = [];
  eachNode(list.getSourceFile(), (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { expression, name } = node.expression;
    if (name.text !== 'push' || !ts.isIdentifier(expression) || project.declarationOf(expression) !== list)
      return;
    for (const argument of node.arguments)
      found.push(
        ...(ts.isSpreadElement(argument)
          ? listOf(project, argument.expression, scope, depth + 1)
          : textsOf(project, argument, scope, depth + 1)),
      );
  });
  return found;
}
