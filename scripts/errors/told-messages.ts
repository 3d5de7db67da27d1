import ts from 'typescript';
import { functionOf, NOTHING, propertiesOf } from './bounds.ts';
import { EXITS, type FoundError, type FoundWarning } from './found.ts';
import { hasWords } from './names.ts';
import { type Call, type Project, placeOf } from './project.ts';
import { textsOf } from './wording.ts';

export function warningsOf(project: Project, call: Call): FoundWarning[] {
  const [first] = call.arguments ?? [];
  if (first === undefined || nameOfCall(call) !== 'warn' || isOfOurOwn(project, call)) return [];
  return textsOf(project, first, NOTHING)
    .filter(hasWords)
    .map((text) => ({ text, at: placeOf(call) }));
}

/** A function that is called `warn`, and is not a log's. */
const isOfOurOwn = (project: Project, { expression }: Call): boolean =>
  ts.isIdentifier(expression) && functionOf(project.declarationOf(expression)) !== undefined;

export const nameOfCall = ({ expression }: Call): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();

/** What is told with a code that no error carries: `annotate({ level: 'error', code: 'gate.not-passed', … })`. */
export function annotatedErrors(project: Project, call: Call): FoundError[] {
  const [annotation] = call.arguments ?? [];
  if (annotation === undefined) return [];
  const own = (key: string): string[] =>
    propertiesOf(project, { expression: annotation, scope: NOTHING }, key).flatMap((bound) =>
      textsOf(project, bound.expression, bound.scope),
    );
  const [code = ''] = own('code');
  return /^[a-z.-]+$/.test(code) ? own('message').map((message) => told(code, message, call)) : [];
}

/** What is printed before there is a host: `error[program.old-node]: …`. */
export function printedErrors(project: Project, template: ts.TemplateExpression): FoundError[] {
  if (!template.head.text.startsWith('error[')) return [];
  return textsOf(project, template, NOTHING).flatMap((text) => {
    const [, code, message] = /^error\[([a-z.-]+)\]: (.*)$/s.exec(text) ?? [];
    return code === undefined || message === undefined ? [] : [told(code, message.trim(), template)];
  });
}

/** Of what ends a run without an error of its own. */
const EXITS_TOLD: Readonly<Record<string, readonly number[]>> = {
  unexpected: [EXITS.unexpected!],
  'gate.not-passed': [EXITS.gate!],
  interrupted: [],
};

const told = (code: string, message: string, node: ts.Node): FoundError => ({
  ...{ code, message, exitCodes: EXITS_TOLD[code] ?? [EXITS.badInput!] },
  ...{ variants: {}, fix: [], problems: [], at: placeOf(node) },
});
