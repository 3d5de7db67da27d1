import type { SettingName } from '../../settings/settings.ts';
import type { Context } from '../context.ts';

/** `skip`: not looked at, as what it depends on is told to be wrong elsewhere. */
export type Status = 'ok' | 'warn' | 'fail' | 'skip';

/** What a check found out: one line, and what to do where not all is well. */
export interface Finding {
  readonly status: Status;
  readonly text: string;
  /** Where several things are wrong: a line each. */
  readonly problems?: readonly string[];
  readonly fix?: string;
}

export interface Check {
  /** The word in front of its lines. */
  readonly name: string;
  /** Settings without which it means nothing: where one of them is wrong, it is not asked. */
  readonly reads?: readonly SettingName[];
  /** What it throws is a failure of what it looked at. */
  find(context: Context): Promise<Finding | readonly Finding[]>;
}

export const ok = (text: string): Finding => ({ status: 'ok', text });
export const warn = (text: string, fix: string): Finding => ({ status: 'warn', text, fix });
export const fail = (text: string, fix: string): Finding => ({ status: 'fail', text, fix });
