/** A parameter of a command or a job of the orb. */
export interface OrbParameter {
  readonly type: 'string' | 'boolean' | 'env_var_name' | 'executor';
  readonly default: string | boolean;
  readonly description: string;
}

export type OrbParameters = Readonly<Record<string, OrbParameter>>;
