import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import ts from 'typescript';

export type Call = ts.CallExpression | ts.NewExpression;

/** Sources as trees, and who calls whom by name. No types are computed: what the texts are needs none. */
export interface Project {
  readonly files: ReadonlyMap<string, ts.SourceFile>;
  /** What a name at this place was declared by, through imports between our own files. */
  declarationOf(name: ts.Identifier): ts.Node | undefined;
  callsOf(declaration: ts.Node): readonly Call[];
}

/** @param root folder of the sources; paths in the project are relative to it, with `/` */
export function readProject(root: string): Project {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const texts = paths
    .filter((path) => path.endsWith('.ts'))
    .map((path): [string, string] => [path.replaceAll('\\', '/'), readFileSync(`${root}/${path}`, 'utf8')]);
  return parseProject(new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1))));
}

export function parseProject(texts: ReadonlyMap<string, string>): Project {
  const files = new Map(
    [...texts].map(([path, text]) => [
      path,
      ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS),
    ]),
  );
  const declarationOf = (name: ts.Identifier) => through(files, declaredAbove(name));
  let calls: Map<ts.Node, Call[]> | undefined;
  const gather = () => {
    const found = new Map<ts.Node, Call[]>();
    for (const file of files.values())
      eachNode(file, (node) => {
        if (!isCall(node) || !ts.isIdentifier(node.expression)) return;
        const declaration = declarationOf(node.expression);
        if (declaration === undefined) return;
        const known = found.get(declaration);
        if (known === undefined) found.set(declaration, [node]);
        else known.push(node);
      });
    return found;
  };
  return {
    files,
    declarationOf,
    callsOf(declaration) {
      calls ??= gather();
      return calls.get(declaration) ?? [];
    },
  };
}

export const isCall = (node: ts.Node): node is Call => ts.isCallExpression(node) || ts.isNewExpression(node);

/** `settings/parse.ts:36` */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
}

/** The same without what stands in functions inside. */
export function eachOwnNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  ts.forEachChild(node, (child) => {
    visit(child);
    if (!ts.isFunctionLike(child)) eachOwnNode(child, visit);
  });
}

function declaredAbove(name: ts.Identifier): ts.Node | undefined {
  for (let at: ts.Node | undefined = name.parent; at !== undefined; at = at.parent) {
    const found = declaredIn(at, name.text);
    if (found !== undefined) return found;
  }
  return undefined;
}

function declaredIn(scope: ts.Node, name: string): ts.Node | undefined {
  if (ts.isFunctionLike(scope)) return inPatterns(scope.parameters, name);
  if (ts.isForOfStatement(scope) || ts.isForStatement(scope)) {
    const { initializer } = scope;
    return initializer !== undefined && ts.isVariableDeclarationList(initializer)
      ? inPatterns(initializer.declarations, name)
      : undefined;
  }
  if (ts.isCatchClause(scope))
    return scope.variableDeclaration && inPatterns([scope.variableDeclaration], name);
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope) && !ts.isCaseOrDefaultClause(scope)) return undefined;
  for (const statement of scope.statements) {
    const found = ts.isVariableStatement(statement)
      ? inPatterns(statement.declarationList.declarations, name)
      : (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) &&
          statement.name?.text === name
        ? statement
        : ts.isImportDeclaration(statement)
          ? inImport(statement, name)
          : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

type Named = ts.ParameterDeclaration | ts.VariableDeclaration | ts.BindingElement;

function inPatterns(declarations: readonly Named[], name: string): ts.Node | undefined {
  for (const declaration of declarations) {
    if (ts.isIdentifier(declaration.name)) {
      if (declaration.name.text === name) return declaration;
      continue;
    }
    const found = inPatterns(
      [...declaration.name.elements].filter((element) => ts.isBindingElement(element)),
      name,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function inImport(statement: ts.ImportDeclaration, name: string): ts.Node | undefined {
  const bindings = statement.importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return undefined;
  return bindings.elements.find((element) => element.name.text === name);
}

/** What an import of one of our own files leads to. */
function through(files: ReadonlyMap<string, ts.SourceFile>, found: ts.Node | undefined): ts.Node | undefined {
  if (found === undefined || !ts.isImportSpecifier(found)) return found;
  const { moduleSpecifier } = found.parent.parent.parent;
  const from = found.getSourceFile().fileName;
  const path = posix.normalize(`${dirname(from)}/${(moduleSpecifier as ts.StringLiteral).text}`);
  const file = files.get(path);
  return file && declaredIn(file, (found.propertyName ?? found.name).text);
}
