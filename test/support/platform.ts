/** What a platform cannot do: `test.skipIf(WITHOUT_…)` says by the name why a test is skipped there. */
const windows = process.platform === 'win32';

/** A process on Windows cannot be asked to end: SIGTERM and SIGINT end it at once, and no exit status tells of it. */
export const WITHOUT_SIGNALS = windows;

/** Windows has neither pipes nor devices among its files. */
export const WITHOUT_PIPES_AS_FILES = windows;

/** A script's first line names no shell that Windows would start. */
export const WITHOUT_POSIX_SHELL = windows;
