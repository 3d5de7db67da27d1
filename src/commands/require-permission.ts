import { badInput } from '../lib/errors.ts';
import type { Context } from './context.ts';

/**
 * For commands that do nothing but write.
 * @throws CodedError `deploy.refused` (exit 2)
 */
export function requirePermission(context: Context, command: string): void {
  if (context.permission.allowed) return;
  throw badInput(
    'deploy.refused',
    `\`${command}\` changes what readers get, and this run may not: ${context.permission.reason}.`,
    {
      fix: 'Call it from a run on the default branch or from a terminal; where this is such a run, set `deploy: always`.',
    },
  );
}
