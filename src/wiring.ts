import { describeStore, findEngines, openFolder, openRegistry, openStore } from './adapters.ts';
import type { Context } from './commands/context.ts';
import { LIMIT_MS } from './commands/doctor/limit.ts';
import { type EngineChoice, engineChoice } from './engines/choice.ts';
import type { EngineIdentity } from './engines/engine.ts';
import { mayWrite } from './hosts/deploy.ts';
import { foreignCode } from './hosts/foreign-code.ts';
import { relation } from './hosts/git.ts';
import type { OpenedHost } from './hosts/opened-host.ts';
import { printableJson, printableText } from './hosts/text.ts';
import { systemClock } from './lib/clock.ts';
import { CodedError, describeError, EXIT } from './lib/errors.ts';
import type { Log } from './lib/log.ts';
import { type Draft, newDraft, notingLog } from './report/draft.ts';
import { describeEngine } from './report/format.ts';
import { judgedByLines } from './report/judged-by.ts';
import type { JudgedBy } from './report/outcome.ts';
import type { CommandName } from './settings/commands.ts';
import type { Examination } from './settings/examination.ts';
import { locateRegistry } from './settings/registry-location.ts';
import type { SettingSources, Settings } from './settings/settings.ts';

export interface Invocation {
  readonly command: CommandName;
  readonly settings: Settings;
  readonly sources: SettingSources;
  /** Of `doctor` alone. */
  readonly examination?: Examination;
  readonly host: OpenedHost;
  /** Of a pull request alone. */
  readonly judgedBy?: JudgedBy;
  /** 32 hex digits, on every line of a JSON log. */
  readonly traceId: string;
  readonly signal: AbortSignal;
  /** The program's. */
  readonly version: string;
}

/** Each command's steps, loaded when it is called. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<(context: Context) => Promise<number>>>> = {
  init: async () => (await import('./commands/init.ts')).init,
  run: async () => (await import('./commands/run.ts')).run,
  train: async () => (await import('./commands/train.ts')).train,
  gate: async () => (await import('./commands/gate.ts')).gate,
  update: async () => (await import('./commands/update.ts')).update,
  promote: async () => (await import('./commands/promote.ts')).promote,
  rollback: async () => (await import('./commands/rollback.ts')).rollback,
  status: async () => (await import('./commands/status.ts')).status,
  search: async () => (await import('./commands/search.ts')).search,
  prune: async () => (await import('./commands/prune.ts')).prune,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
};

/** Those that may write to registry and store. */
const WRITING: readonly CommandName[] = ['run', 'update', 'promote', 'rollback', 'prune'];

/** Those that add model versions to the registry, or take some away. */
const CHANGING_VERSIONS: readonly CommandName[] = ['run', 'update', 'prune'];

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
  const draft = newDraft(systemClock);
  const noting = notingLog(host.log, draft, systemClock);
  if (invocation.judgedBy !== undefined) {
    draft.judgedBy = invocation.judgedBy;
    for (const line of judgedByLines(invocation.judgedBy)) host.log.info(line);
  }
  const closers: (() => Promise<void> | void)[] = [];
  const engines = openEngines(invocation, noting.log);
  const context = openContext(invocation, { draft, log: noting.log, closers, engines });
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
    await undoInterrupted(command, context);
    const exitCode = await (await COMMANDS[command]())(context);
    await report(exitCode);
    if (exitCode === EXIT.gate && host.showsAnnotations) {
      host.annotate({
        level: 'error',
        code: 'gate.not-passed',
        message: draft.headline ?? 'The gate did not pass.',
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

async function checkPlacesOfReports(command: CommandName, settings: Settings): Promise<void> {
  if (!REPORTING.includes(command)) return;
  const { out, candidate, cache, store, storePath } = settings;
  const { checkApart } = await import('./lib/apart.ts');
  const registry = locateRegistry(settings.registry);
  const folders = registry.kind === 'folder' ? { registry: registry.folder } : {};
  const indexes = store === 'local' ? { 'store-path': storePath } : {};
  await checkApart({ out, candidate }, { ...folders, ...indexes, cache });
  const { checkWritable } = await import('./lib/writable.ts');
  await checkWritable(command === 'run' || command === 'train' ? { out, candidate } : { out });
}

/** What could not be written in the end is told before a model is trained. */
async function checkPlacesOfState(command: CommandName, context: Context): Promise<void> {
  const { settings, permission } = context;
  if (!WRITING.includes(command) || !permission.allowed || settings.dryRun) return;
  const { warnOfPassingDisk } = await import('./commands/steps/warn-of-passing-disk.ts');
  await warnOfPassingDisk(context);
  const { checkWritable } = await import('./lib/writable.ts');
  const registry = locateRegistry(settings.registry);
  const changes = CHANGING_VERSIONS.includes(command);
  const folders = changes && registry.kind === 'folder' ? { registry: registry.folder } : {};
  const indexes = settings.store === 'local' ? { 'store-path': settings.storePath } : {};
  await checkWritable({ ...folders, ...indexes });
  if (changes) await (await context.registry()).checkWritable?.();
}

/** An edit that did not come to its end is undone before anything else is looked at. */
async function undoInterrupted(command: CommandName, context: Context): Promise<void> {
  if (!WRITING.includes(command) || !context.permission.allowed || context.settings.dryRun) return;
  const { undoInterruptedEdits } = await import('./index/edit.ts');
  await undoInterruptedEdits(await context.store(), context.log);
}

interface Parts extends Pick<Context, 'draft' | 'log'> {
  readonly closers: (() => Promise<void> | void)[];
  readonly engines: EngineChoice;
}

/** The engines there are, and which of them this run takes. */
function openEngines({ settings, host }: Invocation, log: Log): EngineChoice {
  const { engines, always } = findEngines(settings, foreignCode(host));
  return engineChoice(settings.engine, engines, always, (text) => log.warn(text));
}

function reported({ name, numericVersion, software }: EngineIdentity): NonNullable<Draft['engine']> {
  return { name, numericVersion, ...(software === undefined ? {} : { software }) };
}

/** Opens something when it is first asked for, and then gives the same. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => (opened ??= open());
}

function openContext(
  { command, settings, examination, host, version, ...invocation }: Invocation,
  { draft, log, closers, engines }: Parts,
): Context {
  const signal = command === 'doctor' ? impatient(invocation.signal) : invocation.signal;
  const { deploy, defaultBranch } = settings;
  const mustKnow =
    host.capabilities.defaultBranch.unknown === 'error' && WRITING.includes(command) && !settings.dryRun;
  const wishes = { deploy, defaultBranch, mustKnow };
  const allowed = command === 'doctor' ? mightWrite(host, settings) : mayWrite(host.event, wishes);
  const permission =
    WRITING.includes(command) || command === 'doctor'
      ? allowed
      : { allowed: false, reason: `${command} changes neither registry nor store` };
  const readOnly = !permission.allowed || settings.dryRun;
  const { commit } = host.event;
  const modelName = settings.name;
  const context: Context = {
    ...{ settings, host, log, signal, draft, permission, commit, modelName, once, version },
    ...(examination && { examination }),
    mayCache: allowed.allowed && !settings.dryRun,
    clock: systemClock,
    indexName: settings.index,
    get engineIdentity() {
      return engines.identity();
    },
    chooseEngine: once(async () => {
      draft.engine = reported(await engines.choose());
      if (draft.engine.software !== undefined) log.info(`Engine: ${describeEngine(draft.engine)}.`);
    }),
    engine: engines.engine,
    queryEngine: engines.queryEngine,
    registry: once(async () => {
      const storage = await openRegistry(settings, { readOnly, signal, log });
      closers.push(async () => storage.close?.());
      return storage;
    }),
    candidate: once(() => openFolder(settings.candidate, false)),
    store: once(async () => {
      if (isBlind(settings, host, permission)) {
        const { openUnseenIndex } = await import('./commands/steps/unseen-index.ts');
        return openUnseenIndex(context, await describeStore(settings));
      }
      const readsOnly = readOnly || command === 'doctor';
      const store = await openStore(settings, {
        readOnly: readsOnly,
        signal,
        log,
        clock: systemClock,
        version,
      });
      closers.push(() => store.close());
      return store;
    }),
    relation: (ours, theirs) => relation(ours, theirs, process.cwd()),
    defer: (close) => void closers.push(close),
    print: (text) => {
      // What a service says of a refused key may have the key in it.
      const shown = command === 'doctor' ? host.hide(text) : text;
      process.stdout.write(settings.json ? printableJson(shown) : printableText(shown));
    },
  };
  return context;
}

/** What `doctor` asks and gets no answer to must not keep it. */
const impatient = (signal: AbortSignal): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);

/** May a run like this one write? A refusal is for `doctor` to tell. */
function mightWrite({ event }: OpenedHost, settings: Settings): Context['permission'] {
  try {
    return mayWrite(event, settings);
  } catch (error) {
    return { allowed: false, reason: describeError(error) };
  }
}

/** A fork's pull request gets no secret, nor does many a branch: it cannot read the store, and plans all the same. */
function isBlind(
  { store, pineconeApiKey, command }: Settings,
  { event }: OpenedHost,
  permission: Context['permission'],
): boolean {
  const plans = (command === 'run' || command === 'update') && event.kind !== 'terminal';
  return store === 'pinecone' && pineconeApiKey === undefined && plans && !permission.allowed;
}
