import { type Check, type Finding, fail, ok } from './check.ts';

const NEEDED = 24;

/** @param version `24.21.0` */
export function judgeNode(version: string, path: string): Finding {
  const text = `${version} at ${path}`;
  return Number.parseInt(version, 10) >= NEEDED
    ? ok(text)
    : fail(text, `Install Node.js ${NEEDED} or newer, and call that one.`);
}

export const nodeCheck: Check = {
  name: 'node',
  find: async () => judgeNode(process.versions.node, process.execPath),
};
