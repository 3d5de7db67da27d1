import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import parseExpression, { type Info } from 'spdx-expression-parse';
import standardTexts from 'spdx-license-list/full.js';
import type { BundledPackage } from './inventory.ts';
import type { NativePart } from './native-parts.ts';

const LICENSE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
/** Not in the list of licences, since they are additions to one, or rest on another. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'LLVM-exception': `As an exception, if, as a result of your compiling your source code, portions of this Software are
embedded into an Object form of such source code, you may redistribute such embedded portions in such Object form without
complying with the conditions of Sections 4(a), 4(b) and 4(d) of the License.

In addition, if you combine or link compiled forms of this Software with software that is licensed under the GPLv2
("Combined Software") and if a court of competent jurisdiction determines that the patent provision (Section 3), the
indemnity provision (Section 9) or other Section of the License conflicts with the conditions of the GPLv2, you may
retroactively and prospectively choose to deem waived or otherwise exclude such Section(s) of the License, but only in
their entirety and only with respect to the Combined Software.`,
};

/** Owners that neither a licence file nor package.json names, as the sources do. */
const OWNERS: Readonly<Record<string, string>> = {
  '@tensorflow/tfjs-layers':
    'Copyright 2018 Google LLC. Parts derived from Keras: Copyright (c) the Keras authors',
};

/** The texts under which a package is passed on: its own files', else the licence's, with the package's author. */
export function textsOfPackage(root: string, { folder, name, license }: BundledPackage): string[] {
  const place = join(root, folder);
  const own = readdirSync(place)
    .filter((name) => LICENSE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(place, name), 'utf8'));
  if (own.length > 0) return own;
  const { author } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as {
    author?: string | { readonly name: string };
  };
  return textsOfLicense(license, OWNERS[name] ?? (typeof author === 'object' ? author.name : author));
}

export const textsOfPart = ({ license, copyright }: NativePart): string[] =>
  textsOfLicense(license, copyright);

/**
 * The text of each licence that an SPDX expression names, of alternatives the first one alone.
 * @param owner takes the place that the text leaves for a copyright
 */
export function textsOfLicense(expression: string, owner = ''): string[] {
  return taken(parseExpression(expression)).map((id) => {
    const text = EXCEPTIONS[id] ?? standardTexts[id]?.licenseText;
    if (text === undefined) throw new Error(`the text of the licence ${id} is not at hand`);
    return withOwner(text, owner);
  });
}

function taken(info: Info): string[] {
  if ('license' in info) return info.exception ? [info.license, info.exception] : [info.license];
  if (info.conjunction === 'or') return taken(info.left);
  return [...taken(info.left), ...taken(info.right)];
}

const PLACE = /^Copyright \(c\) (<year>|YEAR).*$/im;

function withOwner(text: string, owner: string): string {
  if (owner === '' || !PLACE.test(text)) return text;
  return text.replace(PLACE, () => (/copyright|^\(c\)|^©/i.test(owner) ? owner : `Copyright (c) ${owner}`));
}
