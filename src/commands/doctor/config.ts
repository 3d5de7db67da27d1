import { readFile } from 'node:fs/promises';
import type { Examination } from '../../settings/examination.ts';
import type { SettingSource } from '../../settings/settings.ts';
import { type Check, type Finding, ok, warn } from './check.ts';

/** All that is wrong with the settings, or how many there are and from where. */
export function judgeConfig({ path, problems, sources }: Examination): readonly Finding[] {
  if (problems.length > 0)
    return problems.map((text, i) => ({
      status: 'fail',
      text,
      ...(i === problems.length - 1 && { fix: 'docs/reference.md lists every setting.' }),
    }));
  const said = Object.values<SettingSource>(sources).filter(({ from }) => from !== 'default');
  if (path === undefined && said.length === 0)
    return [
      warn('there is none: every setting has its default', 'Run `vector-index init`, which writes one.'),
    ];
  const parts = (['file', 'environment', 'flag', 'input', 'parameter'] as const).flatMap((from) => {
    const count = said.filter((source) => source.from === from).length;
    return count === 0 ? [] : [`${count} ${PLACES[from].replace('PATH', path ?? '')}`];
  });
  const where = parts.length === 0 ? `${path}, which says nothing` : parts.join(', ');
  return [ok(`settings: ${where}; nothing is wrong with them`)];
}

const PLACES = {
  file: 'from PATH',
  environment: 'from the environment',
  flag: 'from flags',
  input: 'from inputs',
  parameter: 'from parameters',
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
