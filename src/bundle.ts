// What the bundle is made from: dist/index.js calls the program, dist/reader.js hands on the rest.
export { CodedError, openIndex } from './reader.ts';

/** Runs what this process was started for: a command, an action's step, or a thread's work. */
export const runProgram = (): Promise<unknown> => import('./main.ts');
