import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { marked, type Token, type Tokens } from 'marked';
import { projectRoot } from '../support/program.ts';

/** Those that scripts/faces.ts writes. */
export const GENERATED: readonly string[] = ['docs/reference.md', 'docs/errors.md'];

/** The documents that people write. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(`${projectRoot}docs`)
    .filter((name) => name.endsWith('.md') && !GENERATED.includes(`docs/${name}`))
    .map((name) => `docs/${name}`),
];

export const readText = (path: string): string => readFileSync(`${projectRoot}${path}`, 'utf8');

export const exists = (path: string): boolean => existsSync(`${projectRoot}${path}`);

/** Every token of a document, nested ones too. */
export function tokensOf(path: string): Token[] {
  const found: Token[] = [];
  void marked.walkTokens(marked.lexer(readText(path)), (token) => void found.push(token));
  return found;
}

export const blocksOf = (path: string, language: string): string[] =>
  tokensOf(path).flatMap((token) => (token.type === 'code' && token.lang === language ? [token.text] : []));

/** Texts between backticks. */
export const spansOf = (path: string): string[] =>
  tokensOf(path).flatMap((token) => (token.type === 'codespan' ? [token.text] : []));

/** Rows of every table whose first column has this title, cell by cell, as they are written. */
export const rowsUnder = (path: string, title: string): string[][] =>
  tokensOf(path)
    .filter((token): token is Tokens.Table => token.type === 'table' && token.header[0]?.text === title)
    .flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)));

/** What GitHub makes of headings, for links to them, and anchors that are written. */
export function anchorsOf(path: string): Set<string> {
  const written = [...readText(path).matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!);
  const headings = tokensOf(path).filter((token): token is Tokens.Heading => token.type === 'heading');
  const slugs = headings.map(({ text }) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set([...slugs, ...written]);
}
