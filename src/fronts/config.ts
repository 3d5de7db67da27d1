import { isErrno } from '../lib/files.ts';
import { readOrdinaryFile } from '../lib/ordinary-file.ts';
import { type ConfigFile, MAX_CONFIG_BYTES, parseConfigFile } from '../settings/config-file.ts';
import { originOf, type RawSettings } from '../settings/raw-settings.ts';
import { variableOf } from '../settings/row.ts';

export const DEFAULT_CONFIG = 'vector-index.yml';

/** Where the config file lies, and who says so; nobody where that is the default. */
export function configPlace(raw: RawSettings): { readonly path: string; readonly where?: string } {
  const variable = variableOf('config');
  const places = [
    { path: textOf(raw.given.get('config')), where: originOf(raw.givenAs, 'config') },
    { path: textOf(raw.environment.get(variable)), where: variable },
  ];
  return places.find(({ path }) => path !== '') ?? { path: DEFAULT_CONFIG };
}

/** The config file that counts; undefined where none was named and the default one is not there. */
export async function readConfig(raw: RawSettings): Promise<ConfigFile | undefined> {
  const { path, where } = configPlace(raw);
  try {
    const text = (await readOrdinaryFile(path, MAX_CONFIG_BYTES)).toString('utf8');
    return await parseConfigFile(text, path);
  } catch (error) {
    const missing = isErrno(error, 'ENOENT');
    if (missing && where === undefined) return undefined;
    const reason = missing ? 'there is no such file' : error instanceof Error ? error.message : String(error);
    const origin = where === undefined ? '' : ` (${where})`;
    return { path, entries: [], problems: [`\`config\`: cannot read "${path}"${origin}: ${reason}`] };
  }
}

const textOf = (written: unknown): string => (typeof written === 'string' ? written.trim() : '');
