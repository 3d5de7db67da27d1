import { isLoopback } from '../lib/loopback.ts';
import type { CommandName } from './commands.ts';
import { addressOfHost, addressProblem } from './service-address.ts';
import type { SettingSource } from './settings.ts';

type Values = Readonly<Record<string, unknown>>;
type Sources = Readonly<Record<string, SettingSource>>;

const INDEX_NAME = /^[a-z0-9]([a-z0-9-]{0,43}[a-z0-9])?$/;
const HOSTS = ['pinecone-host', 'pinecone-index-host'] as const;

/** Settings that only this store reads. */
const OWN = [
  ...HOSTS,
  'cloud',
  'region',
  'deletion-protection',
  'switch-by',
  'rate-limit',
  'record-labels',
  'recreate',
  'adopted',
] as const;

/** What Pinecone asks of settings, alone and together: one line each. */
export function pineconeProblems(
  command: CommandName,
  values: Values,
  sources: Sources,
  isSet: (name: string) => boolean,
  told: (name: string) => string,
): readonly string[] {
  // Mistyped, which is told elsewhere.
  if (values.store === undefined) return [];
  if (values.store !== 'pinecone')
    return OWN.filter(isSet).map(
      (name) => `${told(name)} is for \`store: pinecone\`, and \`store\` is ${values.store}; leave one out`,
    );
  const problems: string[] = [];
  if (isSet('store-path'))
    problems.push(`${told('store-path')} is for \`store: local\`, and \`store\` is pinecone; leave one out`);
  problems.push(...nameProblems(values, isSet, told));
  for (const name of HOSTS) problems.push(...hostProblems(name, values[name], sources[name]));
  if (isSet('cloud') !== isSet('region')) {
    const [there, lacking] = isSet('region') ? ['region', 'cloud'] : ['cloud', 'region'];
    problems.push(
      `${told(there)} says half of where an index is made; set \`${lacking}\` too, or leave both out and use an index that is there`,
    );
  }
  if (
    values.recreate === 'index' &&
    (command === 'run' || command === 'update') &&
    values.strategy !== 'recreate'
  )
    problems.push(
      `${told('recreate')} is for \`strategy: recreate\`, and \`strategy\` is ${values.strategy}; set that too, or leave \`recreate\` out`,
    );
  return problems;
}

function nameProblems(
  { index, alias }: Values,
  isSet: (name: string) => boolean,
  told: (name: string) => string,
): readonly string[] {
  const problems: string[] = [];
  if (typeof index === 'string' && !INDEX_NAME.test(index))
    problems.push(
      `${told('index')}: with \`store: pinecone\`, expected a name of a-z, 0-9 and \`-\`, 45 at most, with a letter or a digit at both ends`,
    );
  if (isSet('alias') && typeof alias === 'string' && /^g-|^vector-index\./.test(alias))
    problems.push(
      `${told('alias')}: namespaces of this program are called so; choose a name that begins neither with \`g-\` nor with \`vector-index.\``,
    );
  return problems;
}

/** A host gets the key: it must be encrypted, or on this machine. */
function hostProblems(name: string, host: unknown, source: SettingSource | undefined): readonly string[] {
  if (typeof host !== 'string' || source === undefined) return [];
  const problem = addressProblem(name, { ...source, written: addressOfHost(host) });
  if (problem !== undefined) return [problem];
  const { hostname, protocol } = new URL(addressOfHost(host));
  return protocol === 'https:' && isLoopback(hostname) && !/^https:/i.test(host)
    ? [
        `\`${name}: ${host}\` (${source.where}) is this machine, without saying how; begin it with http:// or https://`,
      ]
    : [];
}
