// Publishes a packed orb: node scripts/release/publish-orb.ts --from FOLDER --as VERSION|dev:LABEL [--dry-run]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readMade } from './made.ts';
import { restOfOrb } from './orb-rest.ts';
import { usage } from './project.ts';

const ORB = 'org/vector-index-action';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    as: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
});
if (!values.from || !values.as) usage('say --from FOLDER and --as VERSION or dev:LABEL');
const { version, files } = await readMade(values.from);
const packed = files[`vector-index-action-${version}.orb.yml`];
if (!packed) throw new Error('there is no packed orb');
const reference = `${ORB}@${values.as}`;
const rest = restOfOrb(
  values.as,
  version,
  readFileSync(packed.path, 'utf8'),
  values['dry-run'] ? undefined : sourceOf(reference),
);
console.log(`${reference}: ${rest.kind === 'publish' ? 'to be published' : rest.why}`);
if (rest.kind === 'refuse') process.exitCode = 1;
if (rest.kind === 'publish' && !values['dry-run'])
  execFileSync('circleci', ['orb', 'publish', packed.path, reference], { stdio: 'inherit' });

/** What the registry has; undefined where it has none, which the publishing itself would find out if this were wrong. */
function sourceOf(published: string): string | undefined {
  try {
    return execFileSync('circleci', ['orb', 'source', published], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  } catch {
    return undefined;
  }
}
