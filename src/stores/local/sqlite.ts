import type * as Sqlite from 'node:sqlite';

export type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Primary result codes of SQLite (https://sqlite.org/rescode.html), and one extended one. */
export const RESULT = {
  perm: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
  /** SQLITE_READONLY_ROLLBACK: a killed writer's journal must be rolled back, which a reader may not do. */
  readOnlyRollback: 776,
} as const;

let loaded: typeof Sqlite | undefined;

/**
 * Node's SQLite, loaded when first asked for. Node 24.0 to 24.13 warn while they load it that it is experimental;
 * that one warning is kept out of the log, every other passes.
 */
export function loadSqlite(): typeof Sqlite {
  if (loaded !== undefined) return loaded;
  const emitWarning = process.emitWarning;
  process.emitWarning = (...args: unknown[]): void => {
    const [warning, type] = args;
    if (type === 'ExperimentalWarning' && String(warning).startsWith('SQLite')) return;
    Reflect.apply(emitWarning, process, args);
  };
  try {
    loaded = process.getBuiltinModule('node:sqlite');
    return loaded;
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** SQLite's extended result code, if that is what the error is. */
export function resultCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : undefined;
}
