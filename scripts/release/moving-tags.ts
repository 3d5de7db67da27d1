type Numbers = readonly [number, number, number];

/**
 * The tags that follow a release, such as `v1` and `v1.4`: those of whose line it is the newest version. An older line's
 * release moves that line's alone, a pre-release none: they only ever move forward.
 * @param tags all tags of the repository, this release's among them or not
 */
export function movingTags(version: string, tags: readonly string[]): string[] {
  const own = numbersOf(`v${version}`);
  if (own === undefined) return [];
  const released = tags.map(numbersOf).filter((numbers) => numbers !== undefined);
  const newest = (line: readonly number[]) =>
    released.every((other) => line.some((part, i) => other[i] !== part) || compare(other, own) <= 0);
  const [major, minor] = own;
  return [[major], [major, minor]].filter(newest).map((line) => `v${line.join('.')}`);
}

/** What to ask of `gh` so that a tag names a commit. */
export function moveWords(tag: string, commit: string, known: readonly string[]): string[] {
  const refs = 'repos/{owner}/{repo}/git/refs';
  return known.includes(tag)
    ? ['api', '-X', 'PATCH', `${refs}/tags/${tag}`, '-f', `sha=${commit}`, '-F', 'force=true']
    : ['api', '-X', 'POST', refs, '-f', `ref=refs/tags/${tag}`, '-f', `sha=${commit}`];
}

/** Whether no other release is newer: the one that is shown as the latest. */
export function isLatest(version: string, tags: readonly string[]): boolean {
  const own = numbersOf(`v${version}`);
  return own !== undefined && tags.every((tag) => compare(numbersOf(tag) ?? own, own) <= 0);
}

function numbersOf(tag: string): Numbers | undefined {
  const [, ...parts] = /^v(\d+)\.(\d+)\.(\d+)$/.exec(tag) ?? [];
  const [major, minor, patch] = parts.map(Number);
  return major === undefined || minor === undefined || patch === undefined
    ? undefined
    : [major, minor, patch];
}

const compare = (a: Numbers, b: Numbers): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
