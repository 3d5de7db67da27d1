import type { BundledPackage, Inventory } from './inventory.ts';
import { textsOfPackage, textsOfPart } from './license-texts.ts';
import type { NativePart } from './native-parts.ts';

const HEAD = `# Third-party licences

Written by \`npm run package\`; do not edit. vector-index-action itself has the [MIT licence](LICENSE). Its bundle,
\`dist/\`, holds what is listed here.

This software is based in part on the work of the Independent JPEG Group.

\`dist/assets/vips.wasm\` holds libraries under the GNU Lesser General Public License, version 3 or later: libvips, GLib and
libexif. The file lies unchanged as the npm package wasm-vips brings it, apart from the program, which loads it when it
runs: another build of it, with the same interface, can be put in its place. Where each library's sources are is said
below, and those of the build are in the repository of [wasm-vips](https://github.com/kleisauke/wasm-vips).
`;

/** THIRD_PARTY_LICENSES.md: what is in the bundle, and each text once, with those to whom it belongs. */
export function licensesPage(root: string, { packages, parts }: Inventory): string {
  const texts = new Map<string, { text: string; owners: Set<string> }>();
  const keep = (owner: string, found: readonly string[]) => {
    for (const text of found.map((each) => each.replaceAll('\r\n', '\n').trim())) {
      const key = text.replace(/\s+/g, ' ');
      const entry = texts.get(key) ?? { text, owners: new Set() };
      entry.owners.add(owner);
      texts.set(key, entry);
    }
  };
  for (const each of packages) keep(`${each.name} ${each.version}`, textsOfPackage(root, each));
  for (const part of Object.values(parts).flat()) keep(titleOf(part), textsOfPart(part));
  return [HEAD, packageTable(packages), partTable(parts), ...[...texts.values()].map(section)].join('\n');
}

const titleOf = ({ name, version }: NativePart): string => `${name} ${version}`;

function packageTable(packages: readonly BundledPackage[]): string {
  const rows = packages.map(({ name, version, license, assets, inJavaScript }) => {
    const where = [...(inJavaScript ? ['dist/*.js'] : []), ...assets.map((asset) => `dist/assets/${asset}`)];
    return `| ${name} | ${version} | ${license} | ${where.join(', ')} |`;
  });
  return `## Packages\n\n| package | version | licence | where |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function partTable(parts: Inventory['parts']): string {
  const rows = Object.entries(parts).flatMap(([asset, list]) =>
    list.map(
      ({ name, version, license, copyright, source }) =>
        `| ${asset} | ${name} | ${version} | ${license} | ${copyright} | ${source} |`,
    ),
  );
  return `## Libraries inside WebAssembly files\n\n| file | library | version | licence | copyright | sources |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

function section({ text, owners }: { readonly text: string; readonly owners: ReadonlySet<string> }): string {
  return `## ${[...owners].join(', ')}\n\n\`\`\`\`text\n${text}\n\`\`\`\`\n`;
}
