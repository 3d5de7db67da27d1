import ts from 'typescript';
import {
  type Bound,
  bindArguments,
  boundTo,
  functionOf,
  NOTHING,
  outcomesOf,
  propertiesOf,
  type Scope,
} from './bounds.ts';
import { hasWords } from './names.ts';
import { type Call, eachNode, type Project } from './project.ts';
import { listOf, textsOf } from './wording.ts';

/**
 * Where a function makes an error of what its callers give it, one scope for each of them that gives words; and one for
 * each outcome of a call whose parts have become names.
 */
export function scopesOf(project: Project, node: ts.Node, above: Scope = NOTHING, depth = 0): Scope[] {
  const made = ts.findAncestor(node.parent, ts.isFunctionLike) as ts.FunctionLikeDeclaration | undefined;
  if (made === undefined || depth > 3) return forked(project, node, above);
  const declaration = ts.isFunctionDeclaration(made) ? made : made.parent;
  const callers = project
    .callsOf(declaration)
    .filter(
      (call) =>
        functionOf(declaration) === made && call.arguments?.some((argument) => says(project, argument)),
    );
  if (callers.length === 0) {
    // A function inside another one: what its neighbours give to the outer one counts as well.
    const outer = scopesOf(project, made, above, depth + 1);
    return outer.flatMap((scope) => forked(project, node, scope));
  }
  return callers.flatMap((call) =>
    scopesOf(project, call, above, depth + 1).flatMap((scope) =>
      forked(project, node, new Map([...scope, ...wordyArguments(project, made, call, scope)])),
    ),
  );
}

/** Without arguments that bring no words: the parameter's own name says more then. */
function wordyArguments(
  project: Project,
  made: ts.FunctionLikeDeclaration,
  call: Call,
  scope: Scope,
): [ts.Node, Bound][] {
  return [...bindArguments(made, call.arguments ?? [], scope)].filter(([, bound]) =>
    says(project, bound.expression, bound.scope),
  );
}

function says(project: Project, expression: ts.Expression, scope: Scope = NOTHING): boolean {
  if (ts.isObjectLiteralExpression(expression)) return true;
  if (ts.isArrayLiteralExpression(expression)) return listOf(project, expression, scope).some(hasWords);
  return textsOf(project, expression, scope).some(hasWords);
}

function forked(project: Project, node: ts.Node, scope: Scope): Scope[] {
  const body = ts.findAncestor(node, (at) => ts.isFunctionLike(at));
  let scopes: Scope[] = [scope];
  if (body === undefined) return scopes;
  eachNode(body, (at) => {
    if (!ts.isVariableDeclaration(at) || !ts.isObjectBindingPattern(at.name)) return;
    const keys = at.name.elements.filter((element) => ts.isIdentifier(element.name));
    if (!keys.some((element) => element.name.getText() === 'code') || at.initializer === undefined) return;
    const outcomes = leaves(project, { expression: at.initializer, scope });
    if (outcomes.length === 0) return;
    scopes = scopes.flatMap((known) =>
      outcomes.map((outcome) => {
        const bound = keys.flatMap((element): [ts.Node, Bound][] => {
          const [value] = propertiesOf(project, outcome, (element.propertyName ?? element.name).getText());
          return value === undefined ? [] : [[element, value]];
        });
        return new Map([...known, ...bound]);
      }),
    );
  });
  return scopes;
}

/** Object literals that an expression may come to. */
function leaves(project: Project, { expression, scope }: Bound, depth = 0): Bound[] {
  if (depth > 6) return [];
  const again = (bound: Bound): Bound[] => leaves(project, bound, depth + 1);
  if (ts.isObjectLiteralExpression(expression)) return [{ expression, scope }];
  if (ts.isParenthesizedExpression(expression)) return again({ expression: expression.expression, scope });
  if (ts.isConditionalExpression(expression))
    return [expression.whenTrue, expression.whenFalse].flatMap((branch) =>
      again({ expression: branch, scope }),
    );
  if (ts.isCallExpression(expression)) return outcomesOf(project, expression, scope).flatMap(again);
  if (!ts.isIdentifier(expression)) return [];
  const bound = boundTo(project, expression, scope);
  return bound === undefined ? [] : again(bound);
}
