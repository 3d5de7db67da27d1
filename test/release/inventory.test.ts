import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { packagesIn } from '../../scripts/release/bundled-packages.ts';
import { type Inventory, type Lockfile, listInventory } from '../../scripts/release/inventory.ts';
import { libvipsParts } from '../../scripts/release/libvips-parts.ts';
import { textsOfLicense } from '../../scripts/release/license-texts.ts';
import { root } from '../../scripts/release/project.ts';
import { billOfMaterials, unlisted } from '../../scripts/release/sbom.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
const lock = readJson('package-lock.json') as Lockfile;
const versions = readJson('node_modules/wasm-vips/versions.json') as Record<string, string>;
const FOLDERS = ['node_modules/yaml', 'node_modules/@actions/core'];

const change = (folder: string, entry: object): Lockfile => ({
  packages: { ...lock.packages, [folder]: { ...lock.packages[folder], ...entry } },
});

test('the packages in a bundle are those of its modules that were kept, each by its own folder', () => {
  const module = (path: string, chunks: unknown[] = [1], modules: object[] = []) => ({
    nameForCondition: path,
    chunks,
    modules,
  });
  const modules = [
    module('/p/build/main.js', [1], [{ nameForCondition: '/p/node_modules/joined/a.js' }]),
    module('/p/node_modules/a/node_modules/@s/b/dist/x.js'),
    module('/p/node_modules/@s/b/dist/x.js'),
    module('/p/node_modules/@s/b/dist/y.js'),
    module('/p/node_modules/left-out/x.js', []),
    module('C:\\p\\node_modules\\win\\x.js'),
    { nameForCondition: null, chunks: [1] },
  ];
  expect(packagesIn({ modules })).toEqual([
    'node_modules/@s/b',
    'node_modules/a/node_modules/@s/b',
    'node_modules/joined',
    'node_modules/win',
  ]);
});

describe('the inventory', () => {
  test('has the packages of the JavaScript and of the assets, with the facts of the lockfile', () => {
    const { packages, parts } = listInventory(FOLDERS, lock, versions);
    expect(packages.find(({ name }) => name === '@actions/core')).toEqual({
      folder: 'node_modules/@actions/core',
      name: '@actions/core',
      version: lock.packages['node_modules/@actions/core']?.version,
      license: 'MIT',
      integrity: expect.stringMatching(/^sha512-/),
      assets: [],
      inJavaScript: true,
    });
    expect(packages.find(({ name }) => name === 'wasm-vips')).toMatchObject({
      assets: ['vips-node.mjs', 'vips.wasm'],
      inJavaScript: false,
    });
    expect(parts['vips.wasm']?.find(({ name }) => name === 'libvips')?.version).toBe(versions.vips);
  });

  test.each([
    ['no licence', { license: '' }, /yaml .*: no licence is known/],
    ['one that is no expression', { license: 'SEE LICENSE IN x' }, /is no SPDX expression/],
    [
      'one that is not allowed',
      { license: 'GPL-3.0-only' },
      /"GPL-3.0-only" is not among the licences allowed/,
    ],
    ['LGPL in the JavaScript', { license: 'LGPL-3.0-or-later' }, /is not among the licences allowed/],
    ['one of two', { license: 'MIT AND AGPL-3.0-only' }, /is not among the licences allowed/],
    ['no integrity', { integrity: undefined }, /node_modules\/yaml: not in the lockfile/],
  ])('refuses a package with %s', (_name, entry, text) => {
    expect(() => listInventory(FOLDERS, change('node_modules/yaml', entry), versions)).toThrow(text);
  });

  test('takes one that offers a licence which is allowed', () => {
    const free = change('node_modules/yaml', { license: '(GPL-3.0-only OR MIT)' });
    expect(() => listInventory(FOLDERS, free, versions)).not.toThrow();
  });

  test('refuses a library in libvips that it does not know', () => {
    expect(() => libvipsParts({ ...versions, openslide: '4.0.0' })).toThrow(
      'without a known licence: openslide',
    );
  });

  test('names what lies in dist/assets and comes from nowhere', () => {
    const inventory = listInventory(FOLDERS, lock, versions);
    expect(unlisted([...readdirSync(`${root}dist/assets`), 'new.wasm'], inventory)).toEqual(['new.wasm']);
  });
});

describe('the texts of licences', () => {
  test('name the owner where the text leaves a place for it', () => {
    expect(textsOfLicense('MIT', 'A. Author')[0]).toContain('Copyright (c) A. Author\n');
    expect(textsOfLicense('MIT', 'Copyright 2020 $& Inc.')[0]).toContain('\nCopyright 2020 $& Inc.\n');
  });

  test('are one each of all that hold together, and the first of those that one may choose from', () => {
    const count = (expression: string) => textsOfLicense(expression).length;
    expect([count('MIT'), count('MIT OR Apache-2.0'), count('IJG AND BSD-3-Clause AND Zlib')]).toEqual([
      1, 1, 3,
    ]);
    expect(count('Apache-2.0 WITH LLVM-exception')).toBe(2);
  });
});

describe('the bill of materials', () => {
  let inventory: Inventory;
  let text: string;
  const assets = Object.fromEntries(readdirSync(`${root}dist/assets`).map((name) => [name, 'b'.repeat(64)]));
  const subject = { version: '1.2.3', sha256: 'a'.repeat(64) };
  beforeAll(async () => {
    inventory = listInventory(FOLDERS, lock, versions);
    text = await billOfMaterials(inventory, assets, subject);
  });

  test('names each package and each file with its digest, and what the file was compiled from', () => {
    const { components, metadata } = JSON.parse(text) as {
      components: { name: string; group?: string }[];
      metadata: unknown;
    };
    expect(components).toHaveLength(inventory.packages.length);
    expect(components.find(({ name }) => name === 'core')).toMatchObject({
      purl: `pkg:npm/%40actions/core@${lock.packages['node_modules/@actions/core']?.version}`,
      licenses: [{ license: { id: 'MIT' } }],
    });
    expect(components.find(({ name, group }) => name === 'resize' && group === '@jsquash')).toMatchObject({
      components: expect.arrayContaining([
        expect.objectContaining({
          name: 'dist/assets/squoosh_resize_bg.wasm',
          hashes: [{ alg: 'SHA-256', content: 'b'.repeat(64) }],
          components: expect.arrayContaining([expect.objectContaining({ purl: 'pkg:cargo/resize@0.5.5' })]),
        }),
      ]),
    });
    expect(metadata).toMatchObject({
      component: { hashes: [{ content: 'a'.repeat(64) }], version: '1.2.3' },
    });
  });

  test('of another release differs in that release alone, and has a number of its own', async () => {
    const other = await billOfMaterials(inventory, assets, { ...subject, sha256: 'c'.repeat(64) });
    const serial = (bill: string) => (JSON.parse(bill) as { serialNumber: string }).serialNumber;
    expect(serial(other)).not.toBe(serial(text));
    expect(serial(other)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(other.replace(serial(other), serial(text)).replace('c'.repeat(64), subject.sha256)).toBe(text);
  });

  test('is refused where a file of the bundle has no digest', async () => {
    const { 'vips.wasm': _digest, ...rest } = assets;
    await expect(billOfMaterials(inventory, rest, subject)).rejects.toThrow('"none" is no SHA-256');
  });
});
