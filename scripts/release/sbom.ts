import { createHash } from 'node:crypto';
import { Contrib, Enums, Models, Serialize, Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseExpression from 'spdx-expression-parse';
import { ASSETS } from '../assets.ts';
import type { BundledPackage, Inventory } from './inventory.ts';
import type { NativePart } from './native-parts.ts';

const licenses = new Contrib.License.Factories.LicenseFactory((text) => void parseExpression(text));
const licenseOf = (expression: string) => new Models.LicenseRepository([licenses.makeFromString(expression)]);
/** The library leaves out, without a word, what is no digest. */
function sha256(hex: string): Models.HashDictionary {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new Error(`"${hex}" is no SHA-256`);
  return new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], hex]]);
}

/** What the bill is about: the release's archive. */
export interface Subject {
  readonly version: string;
  readonly sha256: string;
}

/**
 * The bill of materials of a release, as CycloneDX 1.6 in JSON: each package in the bundle, each file in dist/assets
 * under the package that it comes from, and what it was compiled from. The same text for the same release.
 * @param assets SHA-256 of each file in dist/assets, by name
 * @throws what CycloneDX's schema has against it
 */
export async function billOfMaterials(
  { packages, parts }: Inventory,
  assets: Readonly<Record<string, string>>,
  subject: Subject,
): Promise<string> {
  const bom = new Models.Bom({ serialNumber: serialNumberOf(subject.sha256) });
  const whole = new Models.Component(Enums.ComponentType.Application, 'vector-index-action', {
    version: subject.version,
    bomRef: 'vector-index-action',
    licenses: licenseOf('MIT'),
    hashes: sha256(subject.sha256),
    purl: new PackageURL('github', 'org', 'vector-index-action', `v${subject.version}`).toString(),
  });
  bom.metadata.component = whole;
  for (const each of packages) {
    const component = packageComponent(each);
    for (const asset of each.assets) {
      const file = new Models.Component(Enums.ComponentType.File, `dist/assets/${asset}`, {
        bomRef: `dist/assets/${asset}`,
        hashes: sha256(assets[asset] ?? 'none'),
        components: new Models.ComponentRepository(
          (parts[asset] ?? []).map((part) => partComponent(asset, part)),
        ),
      });
      component.components.add(file);
    }
    bom.components.add(component);
    whole.dependencies.add(component.bomRef);
  }
  const spec = Spec.Spec1dot6;
  const text = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(spec)).serialize(bom, {
    sortLists: true,
    space: 2,
  });
  const fault = await new Validation.JsonStrictValidator(spec.version).validate(text);
  if (fault !== null)
    throw new Error(`the bill of materials breaks CycloneDX' schema: ${JSON.stringify(fault)}`);
  return `${text}\n`;
}

function packageComponent({ folder, name, version, license, integrity }: BundledPackage): Models.Component {
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const [algorithm, digest] = integrity.split('-');
  if (algorithm !== 'sha512' || digest === undefined) throw new Error(`${name}: integrity "${integrity}"`);
  return new Models.Component(Enums.ComponentType.Library, short ?? name, {
    ...(group ? { group } : {}),
    version,
    bomRef: folder,
    licenses: licenseOf(license),
    hashes: new Models.HashDictionary([
      [Enums.HashAlgorithm['SHA-512'], Buffer.from(digest, 'base64').toString('hex')],
    ]),
    purl: new PackageURL('npm', group, short, version).toString(),
  });
}

function partComponent(
  asset: string,
  { name, version, license, copyright, source }: NativePart,
): Models.Component {
  const purl = purlOf(source, version);
  return new Models.Component(Enums.ComponentType.Library, name, {
    version,
    bomRef: `${asset}/${name}`,
    licenses: licenseOf(license),
    ...(copyright ? { copyright } : {}),
    ...(purl ? { purl } : {}),
    externalReferences: new Models.ExternalReferenceRepository([
      new Models.ExternalReference(source, Enums.ExternalReferenceType.VCS),
    ]),
  });
}

/** A purl where the source is one that purls know, and the version is one of its own. */
function purlOf(source: string, version: string): string | undefined {
  const [, host, first = '', second] =
    /^https:\/\/(github\.com|crates\.io)\/([^/]+)\/([^/]+)$/.exec(source) ?? [];
  if (host === undefined || second === undefined || version.includes(' ')) return undefined;
  if (host === 'crates.io') return new PackageURL('cargo', undefined, second, version).toString();
  return new PackageURL('github', first.toLowerCase(), second.toLowerCase(), version).toString();
}

/** A UUID that follows from the archive (version 8 of RFC 9562), so that the same release has the same bill. */
function serialNumberOf(archive: string): string {
  const hex = createHash('sha256')
    .update(`vector-index-action bill of materials of ${archive}`)
    .digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...groups, hex.slice(20, 32)].join('-')}`;
}

/** Names in dist/assets that no package accounts for: what is in the release, but would not be in the bill. */
export function unlisted(names: readonly string[], { packages }: Inventory): string[] {
  const listed = new Set([...Object.values(ASSETS), ...packages.flatMap(({ assets }) => assets)]);
  return names.filter((name) => !listed.has(name));
}
