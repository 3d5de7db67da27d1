import ts from 'typescript';
import { unwrapped } from './names.ts';
import { eachOwnNode, type Project } from './project.ts';

/** What parameters and destructured names stand for, where a caller is known. */
export type Scope = ReadonlyMap<ts.Node, Bound>;

/** A value with the scope in which it is read. */
export interface Bound {
  readonly expression: ts.Expression;
  readonly scope: Scope;
}

export const NOTHING: Scope = new Map();

/** Behind that many steps, what is looked for is in a circle, or not worth it. */
export const DEEPEST = 14;

/** Everything that a call may return. */
export function outcomesOf(project: Project, call: ts.CallExpression, scope: Scope): Bound[] {
  const made = calledFunction(project, call);
  if (made === undefined) return [];
  const inside = new Map([...scope, ...bindArguments(made, call.arguments, scope)]);
  return returnsOf(made).map((expression) => ({ expression, scope: inside }));
}

function calledFunction(project: Project, call: ts.CallExpression): ts.FunctionLikeDeclaration | undefined {
  const callee = call.expression;
  if (ts.isIdentifier(callee)) return functionOf(project.declarationOf(callee));
  if (!ts.isPropertyAccessExpression(callee) || callee.expression.kind !== ts.SyntaxKind.ThisKeyword)
    return undefined;
  const own = ts.findAncestor(call, ts.isClassLike)?.members;
  return own?.find(
    (member): member is ts.MethodDeclaration =>
      ts.isMethodDeclaration(member) && member.name.getText() === callee.name.text,
  );
}

export function functionOf(declaration: ts.Node | undefined): ts.FunctionLikeDeclaration | undefined {
  if (declaration === undefined) return undefined;
  if (ts.isFunctionDeclaration(declaration)) return declaration;
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return undefined;
  const { initializer } = declaration;
  return ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer) ? initializer : undefined;
}

export function returnsOf(made: ts.FunctionLikeDeclaration): ts.Expression[] {
  if (made.body === undefined) return [];
  if (!ts.isBlock(made.body)) return [made.body];
  const found: ts.Expression[] = [];
  eachOwnNode(made.body, (node) => {
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
  });
  return found;
}

/** Parameters, and the names in their patterns, with what the caller gives for them. */
export function bindArguments(
  made: ts.FunctionLikeDeclaration,
  args: readonly ts.Expression[],
  scope: Scope,
): Map<ts.Node, Bound> {
  const bound = new Map<ts.Node, Bound>();
  made.parameters.forEach((parameter, i) => {
    const expression = args[i] ?? parameter.initializer;
    if (expression === undefined || ts.isSpreadElement(expression)) return;
    if (ts.isIdentifier(parameter.name)) bound.set(parameter, { expression, scope });
    else if (ts.isObjectBindingPattern(parameter.name) && ts.isObjectLiteralExpression(expression))
      for (const element of parameter.name.elements) {
        const [value] = propertiesIn(expression, keyOf(element), scope);
        if (value !== undefined) bound.set(element, value);
      }
  });
  return bound;
}

const keyOf = (element: ts.BindingElement): string => (element.propertyName ?? element.name).getText();

/** What a name stands for: by the caller, by its `const`, or by what a destructured call returns. */
export function boundTo(project: Project, name: ts.Identifier, scope: Scope): Bound | undefined {
  const declaration = project.declarationOf(name);
  if (declaration === undefined) return undefined;
  const given = scope.get(declaration);
  if (given !== undefined) return given;
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return undefined;
  if (!(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const)) return undefined;
  return { expression: declaration.initializer, scope };
}

/** Whether a condition holds, where that is known: by what a caller or an outcome gives. */
export function truthOf(project: Project, written: ts.Expression, scope: Scope): boolean | undefined {
  const expression = unwrapped(written);
  if (expression.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (expression.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isIdentifier(expression)) {
    const bound = boundTo(project, expression, scope);
    return bound && truthOf(project, bound.expression, bound.scope);
  }
  const isOr =
    ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.BarBarToken;
  if (!isOr) return undefined;
  const [left, right] = [expression.left, expression.right].map((side) => truthOf(project, side, scope));
  return left === true || right === true ? true : left === false && right === false ? false : undefined;
}

/** The branches of a choice that may be taken. */
export function branchesOf(
  project: Project,
  { condition, whenTrue, whenFalse }: ts.ConditionalExpression,
  scope: Scope,
): readonly ts.Expression[] {
  const holds = truthOf(project, condition, scope);
  return holds === undefined ? [whenTrue, whenFalse] : [holds ? whenTrue : whenFalse];
}

/** The same for all that it may stand for: what is destructured may come from several places. */
export function boundsTo(project: Project, name: ts.Identifier, scope: Scope): Bound[] {
  const bound = boundTo(project, name, scope);
  if (bound !== undefined) return [bound];
  const declaration = project.declarationOf(name);
  if (declaration === undefined || !ts.isBindingElement(declaration)) return [];
  const of = declaration.parent.parent;
  if (!ts.isVariableDeclaration(of) || of.initializer === undefined) return [];
  return propertiesOf(project, { expression: of.initializer, scope }, keyOf(declaration));
}

/** The values that a property of an object may have. */
export function propertiesOf(
  project: Project,
  { expression: written, scope }: Bound,
  key: string,
  depth = 0,
): Bound[] {
  const expression = unwrapped(written);
  if (depth > DEEPEST) return [];
  const again = (inner: ts.Expression, within = scope) =>
    propertiesOf(project, { expression: inner, scope: within }, key, depth + 1);
  if (ts.isObjectLiteralExpression(expression)) {
    const own = propertiesIn(expression, key, scope);
    const spread = expression.properties.flatMap((property) =>
      ts.isSpreadAssignment(property) ? again(property.expression) : [],
    );
    return [...own, ...spread];
  }
  if (ts.isConditionalExpression(expression))
    return [...again(expression.whenTrue), ...again(expression.whenFalse)];
  if (
    ts.isBinaryExpression(expression) &&
    expression.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
  )
    return again(expression.right);
  if (ts.isCallExpression(expression))
    return outcomesOf(project, expression, scope).flatMap((bound) => again(bound.expression, bound.scope));
  if (ts.isIdentifier(expression)) {
    const bound = boundTo(project, expression, scope);
    return bound === undefined ? [] : again(bound.expression, bound.scope);
  }
  return [];
}

function propertiesIn(object: ts.ObjectLiteralExpression, key: string, scope: Scope): Bound[] {
  return object.properties.flatMap((property) => {
    if (property.name?.getText() !== key) return [];
    if (ts.isPropertyAssignment(property)) return [{ expression: property.initializer, scope }];
    return ts.isShorthandPropertyAssignment(property) ? [{ expression: property.name, scope }] : [];
  });
}
