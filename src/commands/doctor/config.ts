import { readFile } from 'node:fs/promises';
import type { Examination } from '../../settings/examination.ts';
import type { SettingSource } from '../../settings/settings.ts';
import { type Check, type Finding, ok, warn } from './check.ts';

/** All that is wrong with the settings, or how many there are and from where. */
export function judgeConfig({ path, problems, sources }: Examination): Finding {
  if (problems.length > 0) {
    const text = problems.length === 1 ? 'a setting is wrong:' : `${problems.length} settings are wrong:`;
    return { status: 'fail', text, problems, fix: 'docs/reference.md lists every setting.' };
  }
  const { json: _, ...others } = sources;
  const said = Object.values<SettingSource>(others).filter(({ from }) => from !== 'default');
  if (path === undefined && said.length === 0)
    return warn('there is none: every setting has its default', 'Run `vector-index init`, which writes one.');
  const parts = (['file', 'environment', 'flag', 'input', 'parameter'] as const).flatMap((from) => {
    const count = said.filter((source) => source.from === from).length;
    return count === 0 ? [] : [`${count} ${PLACES[from].replace('PATH', path ?? '')}`];
  });
  return ok(parts.length === 0 ? `${path} sets nothing` : `settings: ${parts.join(', ')}; none is wrong`);
}

const PLACES = {
  file: 'in PATH',
  environment: 'in the environment',
  flag: 'by flag',
  input: 'by input',
  parameter: 'by parameter',
} as const;

export const configCheck: Check = {
  name: 'config',
  find: async ({ examination }) => (examination === undefined ? [] : judgeConfig(examination)),
};

/** @param firstLine of the config file, where there is one */
export function judgeVersion(version: string, path: string | undefined, firstLine: string): Finding {
  const told = `vector-index ${version}`;
  const named = /\$schema=\S*?\/v(\d+)(?:\.[\d.]+)?\/\S*vector-index\.schema\.json/.exec(firstLine)?.[1];
  if (path === undefined || named === undefined) return ok(told);
  const major = /^\d+/.exec(version)?.[0];
  return named === major
    ? ok(`${told}; ${path} names the schema of v${named}`)
    : warn(
        `${told}, and ${path} names the schema of v${named} in its first line`,
        `Write v${major} there, or use version ${named} of the program: editors and the program then say the same.`,
      );
}

export const versionCheck: Check = {
  name: 'version',
  async find({ version, examination }) {
    const path = examination?.path;
    const text = path === undefined ? '' : await readFile(path, 'utf8').catch(() => '');
    return judgeVersion(version, path, text.split('\n', 1)[0]!.slice(0, 1000));
  },
};
