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
import { eachNode, isCall, type Project } from './project.ts';
import { listOf, textsOf } from './wording.ts';

/** One way in which the program can fail, in its own words. */
export interface FoundError {
  readonly code: string;
  readonly exitCodes: readonly number[];
  readonly message: string;
  /** What its ‹names› may come to, where callers give words. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
  readonly fix: readonly string[];
  readonly problems: readonly string[];
  /** `settings/parse.ts:36` */
  readonly at: string;
}

export interface FoundWarning {
  readonly text: string;
  readonly at: string;
}

export interface Found {
  readonly errors: readonly FoundError[];
  readonly warnings: readonly FoundWarning[];
  /** Constructions whose code is not written where it can be read. */
  readonly dynamic: readonly string[];
  /** Every construction that was looked at. */
  readonly places: readonly string[];
}

const EXIT_OF: Readonly<Record<string, number>> = {
  badInput: 2,
  verificationFailed: 4,
  superseded: 5,
  serviceFailed: 6,
  trainingFailed: 7,
};
const EXITS: Readonly<Record<string, number>> = {
  unexpected: 1,
  badInput: 2,
  gate: 3,
  verification: 4,
  superseded: 5,
  service: 6,
  training: 7,
};
const CLASSES = ['CodedError', 'RequestError'];
const FACTORY_FILE = 'lib/errors.ts';

type Call = ts.CallExpression | ts.NewExpression;

/** Every error that is made in the sources, every warning, and what could not be followed. */
export function findMessages(project: Project): Found {
  const found = {
    errors: [] as FoundError[],
    warnings: [] as FoundWarning[],
    dynamic: [] as string[],
    places: [] as string[],
  };
  for (const [path, file] of project.files) {
    if (path === FACTORY_FILE) continue;
    eachNode(file, (node) => {
      if (ts.isTemplateExpression(node)) found.errors.push(...printedErrors(project, node));
      if (!isCall(node)) return;
      if (isConstruction(node)) {
        found.places.push(placeOf(node));
        const errors = errorsOf(project, node);
        if (errors.length === 0) found.dynamic.push(placeOf(node));
        found.errors.push(...errors);
      } else if (nameOfCall(node) === 'annotate') found.errors.push(...annotatedErrors(project, node));
      else found.warnings.push(...warningsOf(project, node));
    });
  }
  return { ...found, errors: unique(found.errors), warnings: unique(found.warnings) };
}

function isConstruction(node: Call): boolean {
  const name = node.expression.getText();
  return ts.isNewExpression(node) ? CLASSES.includes(name) : name in EXIT_OF;
}

function errorsOf(project: Project, call: Call): FoundError[] {
  const found = scopesOf(project, call).flatMap((scope) => {
    const args = call.arguments ?? [];
    const isNew = ts.isNewExpression(call);
    const [message, options] = isNew ? args : args.slice(1);
    const bag = options && { expression: options, scope };
    const own = (key: string): Bound[] => (bag === undefined ? [] : propertiesOf(project, bag, key));
    const codes = isNew ? own('code') : [{ expression: args[0]!, scope }];
    const fix = own('fix').flatMap((bound) => textsOf(project, bound.expression, bound.scope));
    const problems = own('problems').flatMap((bound) => listOf(project, bound.expression, bound.scope));
    const exitCodes = isNew
      ? own('exitCode').flatMap(({ expression }) =>
          [...expression.getText().matchAll(/EXIT\.(\w+)/g)].map(([, name]) => EXITS[name!]!),
        )
      : [EXIT_OF[call.expression.getText()]!];
    return codes
      .flatMap((bound) => textsOf(project, bound.expression, bound.scope))
      .filter((code) => /^[a-z]+\.[a-z0-9-]+$/.test(code))
      .flatMap((code) =>
        textsOf(project, message!, NOTHING).map((text) => ({
          ...{ code, exitCodes, message: text, fix, problems, at: placeOf(call) },
          variants: variantsOf(project, text, scope),
        })),
      );
  });
  return merge(found);
}

/** What is given for the names that stand in a text. */
function variantsOf(project: Project, text: string, scope: Scope): Record<string, string[]> {
  const entries = [...scope].flatMap(([declaration, bound]): [string, string[]][] => {
    const name = (declaration as ts.ParameterDeclaration).name.getText();
    return text.includes(`‹${name}›`)
      ? [[name, textsOf(project, bound.expression, bound.scope).filter(hasWords)]]
      : [];
  });
  return Object.fromEntries(entries);
}

/** One entry for what differs only in what callers give. */
function merge(errors: readonly FoundError[]): FoundError[] {
  const byText = Map.groupBy(errors, ({ code, message }) => `${code} ${message}`);
  return [...byText.values()].map((alike) => {
    const all = <T>(of: (error: FoundError) => readonly T[]): T[] => [...new Set(alike.flatMap(of))];
    const names = all(({ variants }) => Object.keys(variants));
    return {
      ...alike[0]!,
      exitCodes: all(({ exitCodes }) => exitCodes),
      fix: all(({ fix }) => fix),
      problems: all(({ problems }) => problems),
      variants: Object.fromEntries(names.map((name) => [name, all(({ variants }) => variants[name] ?? [])])),
    };
  });
}

/**
 * Where a function makes an error of what its callers give it, one scope for each of them that gives words; and one for
 * each outcome of a call whose parts have become names.
 */
function scopesOf(project: Project, node: ts.Node, above: Scope = NOTHING, depth = 0): Scope[] {
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

function warningsOf(project: Project, call: Call): FoundWarning[] {
  const [first] = call.arguments ?? [];
  if (first === undefined || nameOfCall(call) !== 'warn') return [];
  return textsOf(project, first, NOTHING)
    .filter(hasWords)
    .map((text) => ({ text, at: placeOf(call) }));
}

const nameOfCall = ({ expression }: Call): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();

/** What is told with a code that no error carries: `annotate({ level: 'error', code: 'gate.not-passed', … })`. */
function annotatedErrors(project: Project, call: Call): FoundError[] {
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
function printedErrors(project: Project, template: ts.TemplateExpression): FoundError[] {
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

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
