import ts from 'typescript';
import { type Bound, branchesOf, NOTHING, propertiesOf, type Scope } from './bounds.ts';
import { EXITS, type Found, type FoundError, type FoundWarning } from './found.ts';
import { hasWords } from './names.ts';
import { type Call, eachNode, isCall, type Project, placeOf } from './project.ts';
import { scopesOf } from './scopes.ts';
import { annotatedErrors, nameOfCall, printedErrors, warningsOf } from './told-messages.ts';
import { listOf, textsOf } from './wording.ts';

const EXIT_OF: Readonly<Record<string, number>> = {
  badInput: 2,
  verificationFailed: 4,
  superseded: 5,
  serviceFailed: 6,
  trainingFailed: 7,
};
const CLASSES = ['CodedError', 'RequestError'];
const FACTORY_FILE = 'lib/errors.ts';

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
      ? own('exitCode').flatMap(({ expression, scope: within }) =>
          (ts.isConditionalExpression(expression) ? branchesOf(project, expression, within) : [expression])
            .flatMap((branch) => [...branch.getText().matchAll(/EXIT\.(\w+)/g)])
            .map(([, name]) => EXITS[name!]!),
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

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
