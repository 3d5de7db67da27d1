import ts from 'typescript';

/** Their one argument is the text; how it is shortened or hidden says nothing about the wording. */
export const PLAIN = [
  'String',
  'shortDigest',
  'redact',
  'formatCount',
  'displayId',
  'withoutUser',
  'visible',
  'Number',
];
/** Without what says nothing about the value: brackets, assertions, waiting. */
export function unwrapped(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isNonNullExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isAwaitExpression(expression)
    ? unwrapped(expression.expression)
    : expression;
}

/** What to call a value that is known only when the program runs. */
export function nameOf(written: ts.Expression): string {
  const expression = unwrapped(written);
  if (ts.isCallExpression(expression)) {
    const { expression: callee, arguments: args } = expression;
    const [only] = args;
    // `Object.keys(places)`, `Math.round(seconds)`
    const isStatic = ts.isPropertyAccessExpression(callee) && /^[A-Z]/.test(callee.getText());
    if (isStatic && only !== undefined) return nameOf(only);
    if (ts.isPropertyAccessExpression(callee)) return nameOf(callee.expression);
    return only !== undefined && PLAIN.includes(callee.getText()) ? nameOf(only) : callee.getText();
  }
  const [made] = ts.isNewExpression(expression) ? (expression.arguments ?? []) : [];
  if (made !== undefined) return nameOf(made);
  if (ts.isArrayLiteralExpression(expression) && expression.elements[0] !== undefined)
    return nameOf(expression.elements[0]);
  if (ts.isSpreadElement(expression)) return nameOf(expression.expression);
  if (ts.isElementAccessExpression(expression)) return nameOf(expression.expression);
  if (ts.isBinaryExpression(expression)) return nameOf(expression.left);
  if (ts.isPropertyAccessExpression(expression)) {
    const { name } = expression;
    if (name.text === 'length' || name.text === 'size') return 'n';
    if (expression.expression.kind === ts.SyntaxKind.ThisKeyword) return name.text.replace('#', '');
    return ['name', 'message', 'path', 'description'].includes(name.text)
      ? `${nameOf(expression.expression)}.${name.text}`
      : name.text;
  }
  const text = expression.getText().replaceAll(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Alternatives within a text. */
export function asOne(texts: readonly string[]): string {
  const others = [...new Set(texts.filter((text) => text !== ''))];
  if (others.length === 0) return '';
  const all = others.length === 1 ? others[0]! : `(${others.join('|')})`;
  return texts.includes('') ? `[${others.length === 1 ? all : others.join('|')}]` : all;
}

export const hasWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(/‹[^›]*›/g, ''));
