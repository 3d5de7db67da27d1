/** What is left to do for an orb. */
export type OrbRest =
  | { readonly kind: 'publish' }
  | { readonly kind: 'nothing'; readonly why: string }
  | { readonly kind: 'refuse'; readonly why: string };

/**
 * What is left to do to publish a packed orb. A development version (`dev:…`) is replaced as often as one likes; a
 * version of the registry never changes.
 * @param as the version, or `dev:LABEL`
 * @param released the version of what was made
 * @param present what the registry has under that name; absent where it has nothing
 */
export function restOfOrb(as: string, released: string, packed: string, present?: string): OrbRest {
  if (as.startsWith('dev:'))
    return /^dev:[a-z0-9_-]{1,128}$/.test(as)
      ? { kind: 'publish' }
      : { kind: 'refuse', why: `"${as}" is no label of a development version` };
  if (as !== released) return { kind: 'refuse', why: `what was made is ${released}, not ${as}` };
  if (present === undefined) return { kind: 'publish' };
  return present.trim() === packed.trim()
    ? { kind: 'nothing', why: 'published already, and the same: nothing to do' }
    : { kind: 'refuse', why: 'published already, and something else: a version is published once' };
}
