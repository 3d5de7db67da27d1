import { join } from 'node:path';
import type { Context } from './commands/context.ts';
import type { Engine } from './engines/engine.ts';
import { WASM_ENGINE } from './engines/tfjs/identity.ts';
import { mayWrite } from './hosts/deploy.ts';
import { relation } from './hosts/git.ts';
import type { OpenedHost } from './hosts/opened-host.ts';
import { systemClock } from './lib/clock.ts';
import { CodedError, describeError, EXIT } from './lib/errors.ts';
import type { RegistryStorage } from './registry/registry.ts';
import { newDraft, notingLog } from './report/draft.ts';
import type { CommandName } from './settings/commands.ts';
import { locateRegistry } from './settings/registry-location.ts';
import type { SettingSources, Settings } from './settings/settings.ts';
import type { Store } from './stores/store.ts';

export interface Invocation {
  readonly command: CommandName;
  readonly settings: Settings;
  readonly sources: SettingSources;
  readonly host: OpenedHost;
  readonly signal: AbortSignal;
  /** The program's. */
  readonly version: string;
}

/** Each command's steps, loaded when it is called. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<(context: Context) => Promise<number>>>> = {
  run: async () => (await import('./commands/run.ts')).run,
  train: async () => (await import('./commands/train.ts')).train,
  gate: async () => (await import('./commands/gate.ts')).gate,
  update: async () => (await import('./commands/update.ts')).update,
  promote: async () => (await import('./commands/promote.ts')).promote,
  rollback: async () => (await import('./commands/rollback.ts')).rollback,
  status: async () => (await import('./commands/status.ts')).status,
  search: async () => (await import('./commands/search.ts')).search,
  prune: async () => (await import('./commands/prune.ts')).prune,
};

/** Those that may write to registry and store. */
const WRITING: readonly CommandName[] = ['run', 'update', 'promote', 'rollback', 'prune'];

/** Those that change something, or judge: they leave a report. */
const REPORTING: readonly CommandName[] = ['run', 'train', 'gate', 'update', 'promote', 'rollback'];

/**
 * Settings → concrete host, engine, store, registry; runs the command; writes the report, whatever happened.
 * @returns the exit code
 * @throws CodedError `state.not-writable` (exit 2) where no report can be written; what the command threw, after the report was written
 */
export async function runCommand(invocation: Invocation): Promise<number> {
  const { command, host, settings } = invocation;
  const startedAt = systemClock.now();
  const begun = systemClock.monotonic();
  const draft = newDraft();
  const noting = notingLog(host.log, draft, systemClock);
  const closers: (() => Promise<void> | void)[] = [];
  const context = openContext(invocation, { draft, log: noting.log, closers });
  const report = async (exitCode: number): Promise<void> => {
    noting.endStep();
    host.close();
    if (!REPORTING.includes(command) || invocation.signal.aborted) return;
    const { finishReport } = await import('./commands/finish-report.ts');
    const durationMs = Math.round(systemClock.monotonic() - begun);
    await finishReport(context, { ...invocation, exitCode, startedAt, durationMs });
  };
  await checkPlacesOfReports(command, settings);
  try {
    await checkPlacesOfState(command, context);
    const exitCode = await (await COMMANDS[command]())(context);
    await report(exitCode);
    if (exitCode === EXIT.gate && host.showsAnnotations) {
      host.annotate({
        level: 'error',
        title: 'vector-index',
        message: draft.headline ?? '',
      });
    }
    return exitCode;
  } catch (error) {
    draft.error =
      error instanceof CodedError
        ? {
            code: error.code,
            message: error.message,
            problems: error.problems,
            ...(error.fix === undefined ? {} : { fix: error.fix }),
          }
        : {
            code: 'unexpected',
            message: error instanceof Error ? error.message : String(error),
            problems: [],
          };
    draft.headline = draft.error.message;
    await report(error instanceof CodedError ? error.exitCode : EXIT.unexpected).catch((cause: unknown) =>
      host.log.warn(`The report could not be written to ${settings.out}: ${describeError(cause)}`),
    );
    throw error;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function checkPlacesOfReports(command: CommandName, { out, candidate }: Settings): Promise<void> {
  if (!REPORTING.includes(command)) return;
  const { checkWritable } = await import('./lib/writable.ts');
  await checkWritable(command === 'run' || command === 'train' ? { out, candidate } : { out });
}

/** What could not be written in the end is told before a model is trained. */
async function checkPlacesOfState(command: CommandName, { settings, permission }: Context): Promise<void> {
  if (!permission.allowed || settings.dryRun) return;
  const { checkWritable } = await import('./lib/writable.ts');
  const registry = locateRegistry(settings.registry);
  const registers = command === 'run' || command === 'update';
  const folders = registers && registry.kind === 'folder' ? { registry: registry.folder } : {};
  await checkWritable({ ...folders, 'store-path': settings.storePath });
}

interface Parts extends Pick<Context, 'draft' | 'log'> {
  readonly closers: (() => Promise<void> | void)[];
}

function openContext(
  { command, settings, host, signal }: Invocation,
  { draft, log, closers }: Parts,
): Context {
  const permission = WRITING.includes(command)
    ? mayWrite(host.event, settings.deploy)
    : { allowed: false, reason: `${command} changes neither registry nor store` };
  const readOnly = !permission.allowed || settings.dryRun;
  const { commit } = host.event;
  const modelName = settings.name;
  const once = <T>(open: () => Promise<T>): (() => Promise<T>) => {
    let opened: Promise<T> | undefined;
    return () => (opened ??= open());
  };
  return {
    ...{ settings, host, log, signal, draft, permission, commit, modelName, once },
    clock: systemClock,
    indexName: settings.index,
    engineIdentity: WASM_ENGINE,
    engine: once<Engine>(async () => (await import('./engines/tfjs/wasm-engine.ts')).openWasmEngine()),
    registry: once(() => openRegistry({ settings, signal }, readOnly)),
    candidate: once<RegistryStorage>(async () => {
      const { openFolderStorage } = await import('./registry/folder/folder-storage.ts');
      return openFolderStorage({ folder: settings.candidate, readOnly: false });
    }),
    store: once<Store>(async () => {
      const { openLocalStore } = await import('./stores/local/local-store.ts');
      const path = join(settings.storePath, `${settings.index}.sqlite`);
      const store = await openLocalStore({ path, readOnly });
      closers.push(() => store.close());
      return store;
    }),
    relation: (ours, theirs) => relation(ours, theirs, process.cwd()),
    defer: (close) => void closers.push(close),
    print: (text) => void process.stdout.write(text),
  };
}

async function openRegistry(
  { settings, signal }: Pick<Context, 'settings' | 'signal'>,
  readOnly: boolean,
): Promise<RegistryStorage> {
  const location = locateRegistry(settings.registry);
  switch (location.kind) {
    case 'folder': {
      const { openFolderStorage } = await import('./registry/folder/folder-storage.ts');
      return openFolderStorage({ folder: location.folder, readOnly });
    }
    case 's3': {
      const { openS3Storage } = await import('./registry/s3/s3-storage.ts');
      const { s3Endpoint: endpoint, s3Region: region } = settings;
      return openS3Storage({ ...location, endpoint, region, readOnly, signal });
    }
    case 'git':
      throw new Error(`no registry of kind ${location.kind}`);
  }
}
