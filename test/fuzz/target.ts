import type { Chance } from './chance.ts';

/** One kind of file that may come from anybody, and how the program reads it. */
export interface Target {
  readonly name: string;
  /** Makes what all cases begin with, once, in a folder of its own. */
  prepare(folder: string): Promise<Reader>;
}

export interface Reader {
  /** Makes a hostile file by chance; says in words what was done. */
  spoil(chance: Chance): Promise<string> | string;
  /** Reads it as the program does. Whatever it throws but a coded error with exit code 2 is a fault of the program. */
  read(): Promise<void>;
}
