/** What a status means to a user. */
interface Meaning {
  readonly code: string;
  /** May a rerun mend it, whatever was written? */
  readonly again: boolean;
  readonly fix: string;
}

/** Monthly units, and what a plan holds: waiting does not mend it. */
export const isQuota = (status: number, text: string): boolean =>
  status === 402 ||
  (status === 403 && /quota|limit|max(imum)?\b|upgrade/i.test(text)) ||
  (status === 429 && /\bmonth|upgrade your plan/i.test(text));

/** `text`: what the service says. A batch that is `pinecone.too-large` can be halved. */
export function meaningOf(status: number, text: string): Meaning {
  const refused = (code: string, fix: string): Meaning => ({ code, again: false, fix });
  const passing = (code: string, fix: string): Meaning => ({ code, again: true, fix });
  if (status === 401)
    return refused(
      'pinecone.unauthorized',
      'The service does not take this key: it is mistyped, revoked, or of another project. Set PINECONE_API_KEY to one of the project that the index is in.',
    );
  if (isQuota(status, text))
    return refused(
      'pinecone.quota',
      /\bindexes\b/.test(text)
        ? "The plan holds no more indexes: set `index` to one that is there, delete another, or raise the limit in Pinecone's console."
        : "The plan's limit is reached: delete what is no longer needed (`prune`), or raise the limit in Pinecone's console.",
    );
  if (status === 403 && /deletion.?protection/i.test(text))
    return refused(
      'pinecone.protected',
      "The index is protected from deletion. To have it deleted all the same, switch deletion protection off in Pinecone's console.",
    );
  if (status === 403)
    return refused(
      'pinecone.forbidden',
      "The key is known but may not do this: look at its permissions in Pinecone's console (reading records needs DataPlaneViewer, writing them DataPlaneEditor, as may seeing namespaces and aliases, creating an index ControlPlaneEditor), and that it is of the right project.",
    );
  if (status === 404)
    return refused(
      'pinecone.not-found',
      'It does not exist, or no longer; or it is in another project than the key. Look at `index` and `pinecone-host`.',
    );
  if (status === 413 || /message length too large/i.test(text))
    return refused('pinecone.too-large', 'One request holds more than the service takes: please report it.');
  if (status === 429)
    return passing(
      'pinecone.rate-limited',
      'The service was asked too often, and stayed so: something else writes to the index, or `rate-limit` is higher than what the plan allows.',
    );
  if (status === 408 || status >= 500)
    return passing(
      'pinecone.unavailable',
      'The service has trouble of its own (https://status.pinecone.io).',
    );
  if (status >= 300 && status < 400)
    return refused(
      'pinecone.refused',
      'What answers there leads elsewhere, and the key is not sent after it: look at `pinecone-host`, and whether a proxy stands between.',
    );
  return refused('pinecone.refused', 'The service does not take this request.');
}
