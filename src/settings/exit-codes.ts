import type { EXIT } from '../lib/errors.ts';

/** What each exit code tells the caller. */
export const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: 'Done.',
  unexpected: 'Unexpected failure: a bug, or anything not named here.',
  badInput: 'Bad settings, data or state; nothing was changed.',
  gate: 'The gate did not pass.',
  verification:
    'The new generation failed verification; readers were not switched, or the report says what they have.',
  superseded: 'Superseded: someone newer has switched, or builds the same thing.',
  service: 'An outside service could not be reached, or refused after retries; a rerun resumes.',
  training: 'Training failed.',
};

export const SIGNAL_MEANING = 'Ended by signal n; a rerun resumes.';
