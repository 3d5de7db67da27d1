import { EXIT } from '../lib/errors.ts';
import { CI_COMMANDS, isCommand } from '../settings/commands.ts';
import { facesOf, parameterOf, type SettingRow, variableOf } from '../settings/row.ts';
import { SETTINGS } from '../settings/spec.ts';
import { didYouMean } from '../settings/suggest.ts';
import { findHost } from './find-host.ts';
import { saidInCall } from './said-in-call.ts';
import { start } from './start.ts';
import { variablesIn } from './variables.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const PARAMETER = 'VI_PARAM_';
const SECRET = 'VI_SECRET_';
const ROWS: Readonly<Record<string, SettingRow>> = SETTINGS;

/**
 * A step of the CircleCI orb: settings come as parameters, each in a variable of the step's environment, as it stands
 * in the user's YAML; of a secret, only the name of the variable that holds it.
 * @returns the exit code
 */
export async function runOrb(env: Environment): Promise<number> {
  const command = env.VI_ORB_COMMAND ?? '';
  const raw = { ...readParameters(env), givenAs: 'parameter', environment: variablesIn(env) } as const;
  const host = await findHost(raw);
  if (isCommand(command) && command !== 'init') {
    const out = String(saidInCall(raw, 'out') ?? SETTINGS.out.default).trim();
    if (rowOf('out')?.commands.includes(command) === true) await dropEarlierResults(out);
    return start(command, raw, host);
  }
  const expected = `expected one of ${CI_COMMANDS.join(', ')}, not ${JSON.stringify(command)}`;
  const message = `\`VI_ORB_COMMAND\`: ${expected}${didYouMean(command, CI_COMMANDS)}`;
  host.annotate({ level: 'error', code: 'settings.invalid', message });
  return EXIT.badInput;
}

/**
 * The orb shows results whatever becomes of the command: what an earlier job left in the workspace must not be taken for
 * those of one that ended before it could leave any.
 */
async function dropEarlierResults(out: string): Promise<void> {
  const { rm } = await import('node:fs/promises');
  const { reportFiles } = await import('../report/write.ts');
  const { junit, outputs } = reportFiles(out);
  // Where they cannot be taken away, nothing can be written either, and the run says so.
  await Promise.allSettled([junit, outputs].map((file) => rm(file, { force: true })));
}

/** What the step's environment says, by setting name, unknown parameters too. An empty text is not set. */
export function readParameters(env: Environment): {
  readonly given: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
} {
  const given = new Map<string, string>();
  const problems: string[] = [];
  const notes: string[] = [];
  for (const [variable, value = ''] of Object.entries(env)) {
    if (value.trim() === '') continue;
    if (variable.startsWith(SECRET)) {
      const name = nameIn(variable, SECRET);
      const secret = readSecret(name, value.trim(), env);
      if (secret.problem !== undefined) problems.push(secret.problem);
      if (secret.note !== undefined) notes.push(secret.note);
      if (secret.value !== undefined) given.set(name, secret.value);
    } else if (variable.startsWith(PARAMETER)) {
      const name = nameIn(variable, PARAMETER);
      if (rowOf(name)?.kind === 'secret') problems.push(notByName(name));
      else given.set(name, value);
    }
  }
  return { given, problems, notes };
}

interface Secret {
  readonly value?: string;
  readonly problem?: string;
  readonly note?: string;
}

/**
 * A secret by the name of its variable; nothing where that is the variable in which it is looked for anyhow. That there
 * is none of that name is no mistake: a fork's pull request has no secrets. The name is not told: it may be a key that
 * somebody took for one.
 */
function readSecret(name: string, variable: string, env: Environment): Secret {
  const row = rowOf(name);
  if (row === undefined || !facesOf(row).includes('parameter') || row.kind !== 'secret')
    return { value: variable };
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable)) return { problem: notByName(name) };
  if (variable === variableOf(name) || variable === row.variable) return {};
  const value = env[variable] ?? '';
  if (value.trim() !== '') return { value };
  return {
    note: `\`${name}\`: the variable that the parameter ${parameterOf(name)} names is not set in this job.`,
  };
}

const rowOf = (name: string): SettingRow | undefined => (Object.hasOwn(ROWS, name) ? ROWS[name] : undefined);

const notByName = (name: string): string =>
  `\`${name}\`: expected the name of the environment variable that holds it, such as \`${ROWS[name]?.variable ?? variableOf(name)}\`, not what is there (parameter ${parameterOf(name)})`;

/** `VI_PARAM_MIN_ACCURACY` → `min-accuracy` */
const nameIn = (variable: string, prefix: string): string =>
  variable.slice(prefix.length).toLowerCase().replaceAll('_', '-');
