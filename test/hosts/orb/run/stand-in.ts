import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { packArchive } from '../../../../scripts/release/archive.ts';
import { projectRoot } from '../../../support/program.ts';

const VERSION = '1.0.0';

/**
 * A release whose program writes down what it was given, by the front's own reading, and does nothing else.
 * @param told the file that it writes: a list of `[setting, value]` as JSON
 */
export async function makeStandIn(told: string): Promise<{ bytes: Buffer; version: string; sha256: string }> {
  const program = `import { writeFileSync } from 'node:fs';
import { readParameters } from ${JSON.stringify(join(projectRoot, 'src/fronts/orb.ts'))};
const { given, problems } = readParameters(process.env);
const { VI_ORB_COMMAND: command } = process.env;
writeFileSync(${JSON.stringify(told)}, JSON.stringify({ command, given: [...given], problems }));
`;
  const content = (text: string): Buffer => Buffer.from(text);
  const bytes = await packArchive(
    [
      { path: 'dist/index.js', content: content(program), executable: true },
      { path: 'package.json', content: content('{ "type": "module" }'), executable: false },
    ],
    VERSION,
  );
  return { bytes, version: VERSION, sha256: createHash('sha256').update(bytes).digest('hex') };
}
