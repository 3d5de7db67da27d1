import { locateRegistry } from '../../settings/registry-location.ts';
import type { SettingSources, Settings } from '../../settings/settings.ts';
import { type Check, type Finding, fail, ok, warn } from './check.ts';

/**
 * Whether the keys that these settings need are there, and look like keys. None of them is shown.
 * @param plansOnly a run here would write nothing
 */
export function judgeKeys(
  settings: Settings,
  sources: SettingSources | undefined,
  plansOnly: boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  const from = (name: 'pinecone-api-key' | 'registry-token'): string => sources?.[name].where ?? 'somewhere';
  if (settings.store === 'pinecone')
    findings.push(judgePineconeKey(settings.pineconeApiKey, from('pinecone-api-key'), plansOnly));
  const { kind } = locateRegistry(settings.registry);
  if (kind === 'git')
    findings.push(
      settings.registryToken === undefined
        ? ok('the registry in git: with what git itself is configured with (no `registry-token`)')
        : ok(`the registry in git: a token, from ${from('registry-token')}`),
    );
  if (kind === 's3') findings.push(ok('the registry in S3: with what the AWS client finds'));
  return findings.length > 0 ? findings : [ok('none is needed: index and registry are on this machine')];
}

function judgePineconeKey(key: string | undefined, where: string, plansOnly: boolean): Finding {
  if (key === undefined && plansOnly)
    return ok('Pinecone: there is none; a run here writes nothing, and plans without');
  if (key === undefined)
    return fail('Pinecone: there is none', 'Set PINECONE_API_KEY, from where secrets are kept.');
  return /^["']|["']$/.test(key.trim())
    ? warn(
        `Pinecone: the one from ${where} has quotation marks at its ends`,
        'Store the key alone, without them.',
      )
    : ok(`Pinecone: there is one, from ${where}, of ${key.trim().length} characters`);
}

export const keysCheck: Check = {
  name: 'keys',
  reads: ['store', 'registry', 'pinecone-api-key', 'registry-token'],
  find: async ({ settings, examination, host, permission }) =>
    judgeKeys(settings, examination?.sources, host.event.kind !== 'terminal' && !permission.allowed),
};
