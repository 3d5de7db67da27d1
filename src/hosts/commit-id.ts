/** Is it a commit's whole id: 40 hex digits, or 64 in a repository of SHA-256? */
export const isCommit = (text: string | undefined): text is string =>
  /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text ?? '');
