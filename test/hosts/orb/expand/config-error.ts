/** A configuration that CircleCI refuses before any job begins. */
export class ConfigError extends Error {
  constructor(where: string, problem: string) {
    super(`${where}: ${problem}`);
    this.name = 'ConfigError';
  }
}

export function refuse(where: string, problem: string): never {
  throw new ConfigError(where, problem);
}
