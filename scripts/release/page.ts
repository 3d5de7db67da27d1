/** A file of a release: where it lies here, and its SHA-256. */
export interface Asset {
  readonly path: string;
  readonly sha256: string;
}

/** What a release page shows of one version. */
export interface Shown {
  /** Nobody but its makers sees it yet. */
  readonly draft: boolean;
  /** Name → SHA-256; null where the page does not tell it. */
  readonly assets: Readonly<Record<string, string | null>>;
}

/** Where releases are published. What is published is never changed. */
export interface ReleasePage {
  find(tag: string): Promise<Shown | undefined>;
  createDraft(tag: string, notes: string): Promise<void>;
  /** Puts a file into a draft, in the place of one of that name. */
  upload(tag: string, asset: Asset): Promise<void>;
  /** Makes a draft visible. */
  publish(tag: string, latest: boolean): Promise<void>;
}

/** What is left to do for a release. */
export type Rest =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refuse'; readonly reasons: readonly string[] }
  | { readonly kind: 'go on'; readonly draft: 'create' | 'there'; readonly upload: readonly string[] };

/**
 * What is left to do, given what is there: a draft of an earlier try is completed; what is published stays, and is either
 * this very release or a reason to refuse.
 * @param wanted name → SHA-256
 */
export function restOf(shown: Shown | undefined, wanted: Readonly<Record<string, string>>): Rest {
  const names = Object.keys(wanted).sort();
  if (shown === undefined) return { kind: 'go on', draft: 'create', upload: names };
  const missing = names.filter((name) => shown.assets[name] !== wanted[name]);
  if (shown.draft) return { kind: 'go on', draft: 'there', upload: missing };
  if (missing.length === 0) return { kind: 'nothing' };
  const reasons = missing.map((name) =>
    name in shown.assets ? `${name} is published with other bytes` : `${name} is not in what is published`,
  );
  return { kind: 'refuse', reasons };
}

/**
 * Publishes a release, or what of it an earlier try left undone.
 * @returns what was done
 * @throws where this version is published, and is something else
 */
export async function publishRelease(
  page: ReleasePage,
  tag: string,
  assets: Readonly<Record<string, Asset>>,
  notes: string,
  latest: boolean,
): Promise<string> {
  const wanted = Object.fromEntries(Object.entries(assets).map(([name, { sha256 }]) => [name, sha256]));
  const rest = restOf(await page.find(tag), wanted);
  if (rest.kind === 'nothing') return `${tag} is published already, with the same bytes: nothing to do`;
  if (rest.kind === 'refuse')
    throw new Error(
      `${tag} is published already, and a version is published once: ${rest.reasons.join('; ')}`,
    );
  if (rest.draft === 'create') await page.createDraft(tag, notes);
  for (const name of rest.upload) {
    const asset = assets[name];
    if (asset) await page.upload(tag, asset);
  }
  const left = restOf(await page.find(tag), wanted);
  if (left.kind !== 'go on' || left.draft !== 'there' || left.upload.length > 0)
    throw new Error(`the draft of ${tag} is not what was uploaded: ${JSON.stringify(left)}`);
  await page.publish(tag, latest);
  return rest.draft === 'create' ? `${tag} is published` : `${tag} was a draft, and is published now`;
}
