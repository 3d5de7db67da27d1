import { join } from 'node:path';
import { isThere } from '../../lib/files.ts';
import { locateRegistry } from '../../settings/registry-location.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Context } from '../context.ts';

/** What lies on this machine's disk, by its path, and whether it is there. */
export type LocalState = Readonly<Record<string, boolean>>;

/**
 * The first line of a run whose state goes with the machine: undefined where the disk stays, where nothing is local,
 * and where something was restored. Pure.
 */
export function passingDiskWarning(ephemeral: boolean, state: LocalState): string | undefined {
  const paths = Object.keys(state);
  if (!ephemeral || paths.length === 0 || Object.values(state).includes(true)) return undefined;
  return (
    `The disk of this machine goes when the job ends, and nothing was restored to ${paths.join(' and ')}: ` +
    'unless a later step keeps it, what this run leaves there is lost, and the next one is a first run again. Three ways out: ' +
    '`registry: git` or `registry: s3://bucket/prefix` for the models; steps that restore and keep .vector-index, as in ' +
    'examples/persist; a service or a disk that stays, for the index (`store`, `store-path`).'
  );
}

/** Says so before anything else; for a run that may write. */
export async function warnOfPassingDisk({ host, log, settings }: Context): Promise<void> {
  const warning = passingDiskWarning(host.ephemeral, await lookForState(settings));
  if (warning !== undefined) log.warn(warning);
}

/** Registry and index, where they are on this machine. */
export async function lookForState(settings: Settings): Promise<LocalState> {
  const registry = locateRegistry(settings.registry);
  const paths = [...(registry.kind === 'folder' ? [registry.folder] : []), ...localIndex(settings)];
  const state = paths.map(async (path) => [path, await isThere(path)] as const);
  return Object.fromEntries(await Promise.all(state));
}

const localIndex = ({ store, storePath, index }: Settings): readonly string[] =>
  store === 'local' ? [join(storePath, `${index}.sqlite`)] : [];
