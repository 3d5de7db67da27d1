/** One sentence when this Node.js is too old, or undefined. Must parse on any Node.js. */
export function checkNode(version: string): string | undefined {
  const major = Number.parseInt(version.replace(/^v/, ''), 10);
  return major >= 24
    ? undefined
    : `vector-index needs Node.js 24 or newer, and this is Node.js ${version.replace(/^v/, '')}.`;
}
