import { oneLine } from './visible.ts';

/** Text that is Markdown already, with nothing in it that the data could have meant as markup. */
export type Markdown = string;

/**
 * A name from the data as a code span: no markup, links, mentions or references are read in there.
 * A pipe becomes `¦`, since renderers differ over how one is escaped behind a backslash.
 */
export function code(text: string, most = 64): Markdown {
  const content = oneLine(text, most).replaceAll('|', '¦');
  if (content.trim() === '') return blank;
  const longest = Math.max(0, ...Array.from(content.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 || /^ .* $/.test(content) ? ' ' : '';
  return fence + space + content + space + fence;
}

const blank = '(blank)';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  $: '&#36;',
};
const markup = /[&<>|$\\`*~[]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;
const linking = /@|#(?=\w)|:(?=\/\/)|www(?=\.)|GH(?=-)|(?:mailto|xmpp)(?=:)/u;
const special = new RegExp(`${markup.source}|${linking.source}`, 'giu');

/**
 * A sentence that may quote the data, as plain text on one line. An invisible space (U+200B) keeps mentions,
 * references and addresses from becoming links.
 */
export function prose(text: string, most = 400): Markdown {
  const line = oneLine(text, most).trim();
  if (line === '') return blank;
  return line
    .replace(special, disarm)
    .replace(/^[#+=:-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function disarm(found: string): Markdown {
  if (found in entities) return entities[found]!;
  return /^[@#:]|^\w\w/.test(found) ? `${found}&#8203;` : `\\${found}`;
}

/** A table; cells are Markdown. `aligns`: one a column. */
export function markdownTable(
  head: readonly Markdown[],
  aligns: readonly ('left' | 'right')[],
  rows: readonly (readonly Markdown[])[],
): Markdown {
  const line = (cells: readonly Markdown[]): Markdown => `| ${cells.join(' | ')} |`;
  const rule = `|${aligns.map((align) => (align === 'right' ? '--:' : '---')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Folded away until asked for; `summary` is our own text. */
export function folded(summary: string, body: Markdown): Markdown {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
