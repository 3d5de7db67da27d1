import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import parseExpression from 'spdx-expression-parse';
import satisfies from 'spdx-satisfies';
import { ASSETS } from '../assets.ts';
import { libvipsParts } from './libvips-parts.ts';
import { NATIVE_PARTS, type NativePart } from './native-parts.ts';

/** A package that the bundle holds: the lockfile's facts, and where in the bundle it is. */
export interface BundledPackage {
  /** As the lockfile names it, such as `node_modules/a`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  /** Subresource integrity of the package's archive. */
  readonly integrity: string;
  /** Names in dist/assets; the JavaScript of the bundle is not listed. */
  readonly assets: readonly string[];
  readonly inJavaScript: boolean;
}

export interface Inventory {
  readonly packages: readonly BundledPackage[];
  /** By the asset's name. */
  readonly parts: Readonly<Record<string, readonly NativePart[]>>;
}

export interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly license?: string; readonly integrity?: string }>
  >;
}

/** Licences that need nothing of those who pass the bundle on but to keep their texts. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'IJG',
  'ISC',
  'MIT',
  'Zlib',
];
/** What a file of its own may have besides, which who likes can put another build in the place of. */
const ALLOWED_AS_FILE = [
  ...ALLOWED,
  'Apache-2.0 WITH LLVM-exception',
  'LGPL-3.0-or-later',
  'libpng-2.0',
  'libtiff',
];

/** What the project compiles from its own sources holds what the compiler's library gives. */
const OWN_ASSETS: Readonly<Record<string, string>> = { 'training-kernels.wasm': 'assemblyscript' };

/**
 * What a bundle holds.
 * @param folders of the packages whose JavaScript is in it
 * @throws with each package that the lockfile does not know, and each licence that is not known or not allowed
 */
export function listInventory(
  folders: readonly string[],
  lock: Lockfile,
  libvipsVersions: Readonly<Record<string, string>>,
): Inventory {
  const assets = assetsByFolder();
  const all = [...new Set([...folders, ...assets.keys()])].sort();
  const packages = all.map((folder): BundledPackage => {
    const { version = '', license = '', integrity = '' } = lock.packages[folder] ?? {};
    return {
      folder,
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      integrity,
      assets: assets.get(folder) ?? [],
      inJavaScript: folders.includes(folder),
    };
  });
  const parts = { ...NATIVE_PARTS, 'vips.wasm': libvipsParts(libvipsVersions) };
  const problems = [
    ...Object.values(ASSETS).flatMap((asset) =>
      asset.endsWith('.wasm') && !(asset in parts)
        ? [`${asset}: what it was compiled from is not known`]
        : [],
    ),
    ...packages.flatMap((entry) =>
      entry.version && entry.integrity ? [] : [`${entry.folder}: not in the lockfile`],
    ),
    ...packages.flatMap(({ name, version, license }) =>
      licenseProblem(`${name} ${version}`, license, ALLOWED),
    ),
    ...Object.values(parts)
      .flat()
      .flatMap(({ name, version, license }) =>
        licenseProblem(`${name} ${version}`, license, ALLOWED_AS_FILE),
      ),
  ];
  if (problems.length > 0) throw new Error(`The bundle may not hold:\n${problems.join('\n')}`);
  return { packages, parts };
}

/** The inventory of the project at `root`. */
export function takeInventory(root: string, folders: readonly string[]): Inventory {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
  return listInventory(
    folders,
    read('package-lock.json') as Lockfile,
    read('node_modules/wasm-vips/versions.json') as Record<string, string>,
  );
}

function assetsByFolder(): Map<string, string[]> {
  const from = Object.entries(ASSETS).map(([path, asset]) => [
    /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path,
    asset,
  ]);
  const own = Object.entries(OWN_ASSETS).map(([asset, name]) => [name, asset]);
  const found = new Map<string, string[]>();
  for (const [name, asset] of [...from, ...own] as [string, string][])
    found.set(`node_modules/${name}`, [...(found.get(`node_modules/${name}`) ?? []), asset]);
  return found;
}

/** What stands in the way of a licence: one line, or none. */
export function licenseProblem(what: string, license: string, allowed: readonly string[]): string[] {
  if (license === '') return [`${what}: no licence is known`];
  try {
    parseExpression(license);
  } catch {
    return [`${what}: "${license}" is no SPDX expression`];
  }
  return satisfies(license, [...allowed]) ? [] : [`${what}: "${license}" is not among the licences allowed`];
}
