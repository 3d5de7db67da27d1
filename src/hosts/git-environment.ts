/** The environment for a `git` that talks to others: nobody is asked for anything. */
export function gitEnvironment(): Readonly<Record<string, string | undefined>> {
  return { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', LANGUAGE: '' };
}
