import { EXIT } from '../lib/errors.ts';
import type { Outcome } from './outcome.ts';

export interface Status {
  readonly tone: 'good' | 'bad' | 'neutral';
  /** Two or three words: `Gate not passed`. */
  readonly label: string;
  /** Says the tone without colour. */
  readonly mark: '✓' | '✗' | '○';
}

const failures: Readonly<Record<number, string>> = {
  [EXIT.unexpected]: 'Unexpected failure',
  [EXIT.badInput]: 'Nothing was changed',
  [EXIT.gate]: 'Gate not passed',
  [EXIT.verification]: 'Verification failed',
  [EXIT.superseded]: 'Superseded',
  [EXIT.service]: 'Service unavailable',
  [EXIT.training]: 'Training failed',
};

/** How a run ended, in the words of its exit code. */
export function statusOf(outcome: Outcome): Status {
  const { exitCode } = outcome;
  if (exitCode !== EXIT.done) {
    const label = failures[exitCode] ?? (exitCode > 128 ? 'Interrupted' : 'Failed');
    return { tone: 'bad', mark: '✗', label };
  }
  if (outcome.dryRun) return { tone: 'neutral', mark: '○', label: 'Dry run' };
  if (outcome.plan?.nothingToDo !== undefined) return { tone: 'good', mark: '✓', label: 'Nothing to do' };
  if (outcome.index?.switched === true || outcome.index?.edited === true)
    return { tone: 'good', mark: '✓', label: 'Live' };
  if (outcome.verdict?.judgement === 'pass') return { tone: 'good', mark: '✓', label: 'Gate passed' };
  return { tone: 'good', mark: '✓', label: 'Done' };
}
